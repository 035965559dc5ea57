import type { DomainContext } from '@hydrograph/service';
import type { SignOn } from './sign-on/sign-on.service.ts';

/** What a request to identity carries. */
export interface IdentityContext extends DomainContext {
  readonly signOn: SignOn;
}
