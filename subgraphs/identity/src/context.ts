import type { DomainContext } from '@hydrograph/service';
import type { Accounts } from './account/account.service.ts';
import type { AuditArchives } from './audit-archive/audit-archive.service.ts';
import type { AuditWriter } from './audit/audit-writer.ts';
import type { Judges } from './explainer/judges.ts';
import type { KeyRotation } from './keys/keys.service.ts';
import type { SealingKey } from './keys/sealing-key.ts';
import type { Media } from './media/media.service.ts';
import type { Gate } from './sign-on/gate.ts';
import type { SignOn } from './sign-on/sign-on.service.ts';
import type { AddressRule } from './webhooks/addresses.ts';

/** What a request to identity carries. */
export interface IdentityContext extends DomainContext {
  readonly clock: () => Date;
  readonly signOn: SignOn;
  readonly gate: Gate;
  readonly accounts: Accounts;
  readonly keyRotation: KeyRotation;
  readonly sealingKey: SealingKey;
  readonly auditWriter: AuditWriter;
  readonly auditArchives: AuditArchives;
  readonly media: Media;
  readonly addressRule: AddressRule;
  readonly judges: Judges;
}
