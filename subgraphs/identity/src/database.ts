import { First } from '../migrations/0001-first.ts';
import { SignOnByPassword } from '../migrations/0002-sign-on.ts';
import { AuditChain } from '../migrations/0003-audit.ts';
import { ApiApplications } from '../migrations/0004-api-applications.ts';
import { LinksThatEnrol } from '../migrations/0005-links-that-enrol.ts';
import { RightsAsData } from '../migrations/0006-rights.ts';
import { AuditCategories } from '../migrations/0007-audit-categories.ts';
import { Notices } from '../migrations/0008-notices.ts';
import { AccessLog } from '../migrations/0009-access-log.ts';
import { AuditKeeping } from '../migrations/0010-audit-keeping.ts';
import { Media } from '../migrations/0011-media.ts';
import { Webhooks } from '../migrations/0012-webhooks.ts';
import { ScheduledCalls } from '../migrations/0013-scheduled-calls.ts';
import { TenantTree } from '../migrations/0014-tenant-tree.ts';
import { AccessEntrySchema } from './access-log/access-entry.entity.ts';
import { ApiClassHistory, ApiClassSchema } from './api-classes/api-class.entity.ts';
import { ApiKeySchema } from './api-keys/api-key.entity.ts';
import { ApplicationHistory, ApplicationSchema } from './applications/application.entity.ts';
import { AuditArchiveHistory, AuditArchiveSchema } from './audit-archive/audit-archive.entity.ts';
import { AuditAlertRuleHistory, AuditAlertRuleSchema } from './audit-watch/alert-rule.entity.ts';
import { AuditAlertSchema } from './audit-watch/alert.entity.ts';
import { AuditEntrySchema } from './audit/audit-entry.entity.ts';
import { RoleDelegationHistory, RoleDelegationSchema } from './delegations/role-delegation.entity.ts';
import { UserGroupHistory, UserGroupSchema } from './groups/user-group.entity.ts';
import { MediaFileHistory, MediaFileSchema } from './media/media-file.entity.ts';
import { NoticeHistory, NoticeSchema } from './notices/notice.entity.ts';
import { OrganisationHistory, OrganisationSchema } from './organisations/organisation.entity.ts';
import { PolicyHistory, PolicySchema } from './policies/policy.entity.ts';
import { RoleHistory, RoleSchema } from './roles/role.entity.ts';
import { ScheduledCallHistory, ScheduledCallSchema } from './scheduled-calls/scheduled-call.entity.ts';
import { ScheduledRunSchema } from './scheduled-calls/scheduled-run.entity.ts';
import { TenantHistory, TenantSchema } from './tenants/tenant.entity.ts';
import { TrustedDocumentSchema } from './trusted-documents/trusted-document.entity.ts';
import { UserHistory, UserSchema } from './users/user.entity.ts';
import { WebhookDeliverySchema } from './webhooks/webhook-delivery.entity.ts';
import { WebhookHistory, WebhookSchema } from './webhooks/webhook.entity.ts';

/** The tables of the identity schema and how they came to be, oldest first. */
export const identityTables = {
  schema: 'identity',
  entities: [
    TenantSchema, TenantHistory, OrganisationSchema, OrganisationHistory, UserSchema, UserHistory,
    RoleSchema, RoleHistory, UserGroupSchema, UserGroupHistory, PolicySchema, PolicyHistory, RoleDelegationSchema, RoleDelegationHistory,
    ApplicationSchema, ApplicationHistory, ApiClassSchema, ApiClassHistory, ApiKeySchema, TrustedDocumentSchema,
    NoticeSchema, NoticeHistory, AccessEntrySchema, AuditEntrySchema, AuditArchiveSchema, AuditArchiveHistory, AuditAlertSchema, AuditAlertRuleSchema, AuditAlertRuleHistory,
    MediaFileSchema, MediaFileHistory, WebhookSchema, WebhookHistory, WebhookDeliverySchema, ScheduledCallSchema, ScheduledCallHistory, ScheduledRunSchema,
  ],
  migrations: [First, SignOnByPassword, AuditChain, ApiApplications, LinksThatEnrol, RightsAsData, AuditCategories, Notices, AccessLog, AuditKeeping, Media, Webhooks, ScheduledCalls, TenantTree],
};
