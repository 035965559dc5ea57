import type { Viewer } from '@hydrograph/access';
import type { Refusals } from '@hydrograph/entities';
import { isPermission } from '../roles/permissions.ts';

/** Nobody hands on more than they have. */
export function refusePermissions(found: Refusals, viewer: Viewer, permissions: readonly string[]): void {
  permissions.forEach((permission, index) => {
    if (!isPermission(permission)) found.add(['permissions', index], 'INVALID_VALUE', `there is no permission "${permission}"`);
    else if (!viewer.permissions.includes('*') && !viewer.can(permission)) found.add(['permissions', index], 'INVALID_VALUE', `you do not have ${permission} yourself`);
  });
}
