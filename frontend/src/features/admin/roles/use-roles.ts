import { computed, type ComputedRef } from 'vue';
import type { RoleRowFragment, RolesQuery } from '../../../generated/graphql.ts';
import { useAsk, type Asked } from '../../../live/index.ts';
import { rolesDocument } from './roles.query.ts';
import { useNames } from '../../../ui/names.ts';

/** The roles of the utility. */
export interface Roles extends Asked<RolesQuery> {
  readonly rows: ComputedRef<readonly RoleRowFragment[] | undefined>;
  /** The name of a role by its code; the code where it is not known. */
  readonly nameOf: (code: string) => string;
  /** As choices; those that administer are given in another way. */
  readonly choices: ComputedRef<readonly { value: string; text: string; administers: boolean }[]>;
}

export function useRoles(): Roles {
  const asked = useAsk(rolesDocument, () => ({}));
  const nameOf = useNames();
  const rows = computed(() => asked.data.value?.roles.nodes);
  return {
    ...asked,
    rows,
    nameOf: (code) => {
      const role = rows.value?.find((row) => row.code === code);
      return role ? nameOf(role) : code;
    },
    choices: computed(() => (rows.value ?? []).map((role) => ({ value: role.code, text: nameOf(role), administers: role.administers != null }))),
  };
}
