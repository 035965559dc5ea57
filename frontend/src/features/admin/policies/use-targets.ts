import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { PolicyTargetKind } from '../../../generated/graphql.ts';
import { useAsk } from '../../../live/index.ts';
import { groupNamesDocument } from '../groups/groups.query.ts';
import { useOrganisations } from '../organisations/use-organisations.ts';
import { useRoles } from '../roles/use-roles.ts';
import { useNames } from '../../../ui/names.ts';

type Choice = { readonly value: string; readonly text: string };

/** Whom a policy can be for. */
export interface PolicyTargets {
  readonly choices: ComputedRef<Readonly<Record<Exclude<PolicyTargetKind, 'EVERYONE' | 'USER'>, readonly Choice[]>>>;
  say(target: { readonly targetKind: PolicyTargetKind; readonly targetId?: string | null }): string;
}

export function usePolicyTargets(): PolicyTargets {
  const { t } = useI18n({ useScope: 'global' });
  const nameOf = useNames();
  const roles = useRoles();
  const organisations = useOrganisations();
  const groups = useAsk(groupNamesDocument, () => ({}));
  const choices = computed(() => ({ ROLE: roles.choices.value, GROUP: (groups.data.value?.userGroups.nodes ?? []).map((group) => ({ value: group.id, text: nameOf(group) })), ORGANISATION: organisations.choices.value }));
  return {
    choices,
    say({ targetKind, targetId }) {
      const kind = t(`admin.policies.targetKind.${targetKind}`);
      if (targetKind === 'EVERYONE') return kind;
      const name = targetKind === 'USER' ? targetId : choices.value[targetKind].find(({ value }) => value === targetId)?.text.trim();
      return `${kind} ${name ?? targetId ?? ''}`;
    },
  };
}
