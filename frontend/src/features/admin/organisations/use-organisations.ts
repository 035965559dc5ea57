import { computed, type ComputedRef } from 'vue';
import type { OrganisationRowFragment, OrganisationsQuery } from '../../../generated/graphql.ts';
import { useAsk, type Asked } from '../../../live/index.ts';
import { useNames } from '../../../ui/names.ts';
import { organisationsDocument } from './organisations.query.ts';
import { placeInTree, type Placed } from './tree.ts';

/** The organisations of the utility, in the order of their tree. */
export interface Organisations extends Asked<OrganisationsQuery> {
  readonly placed: ComputedRef<readonly Placed<OrganisationRowFragment>[] | undefined>;
  /** As choices of a field, set in by their depth. */
  readonly choices: ComputedRef<readonly { value: string; text: string }[]>;
}

export function useOrganisations(): Organisations {
  const asked = useAsk(organisationsDocument, () => ({}));
  const nameOf = useNames();
  const placed = computed(() => asked.data.value && placeInTree(asked.data.value.organisations.nodes));
  // Set in by full-width spaces: a browser drops plain ones at the beginning of a choice.
  const choices = computed(() => (placed.value ?? []).map(({ node, depth }) => ({ value: node.id, text: `${'\u3000'.repeat(depth)}${nameOf(node)}` })));
  return { ...asked, placed, choices };
}
