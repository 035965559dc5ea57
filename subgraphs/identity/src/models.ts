// What resolvers answer for a type, where it is not the GraphQL shape: the entity.
export type { Tenant } from './tenants/tenant.entity.ts';
export type { Organisation } from './organisations/organisation.entity.ts';
export type { User } from './users/user.entity.ts';
export type { Application as ClientApplication } from './applications/application.entity.ts';
export type { AuditEntry } from './audit/audit-entry.entity.ts';
export type { ApiClass } from './api-classes/api-class.entity.ts';
export type { AccessEntry } from './access-log/access-entry.entity.ts';
export type { Webhook } from './webhooks/webhook.entity.ts';
export type { WebhookDelivery } from './webhooks/webhook-delivery.entity.ts';
export type { ApiKey } from './api-keys/api-key.entity.ts';
export type { TrustedDocument } from './trusted-documents/trusted-document.entity.ts';
export type { Role } from './roles/role.entity.ts';
export type { UserGroup } from './groups/user-group.entity.ts';
export type { Policy } from './policies/policy.entity.ts';
export type { RoleDelegation } from './delegations/role-delegation.entity.ts';
export type { Administration } from './administration/administration.service.ts';
export type { Notice } from './notices/notice.entity.ts';
