import { computed, type ComputedRef } from 'vue';
import { useAsk } from '../../../live/index.ts';
import { useNames } from '../../../ui/names.ts';
import { ownersDocument } from './webhooks.query.ts';

/** The registered systems as choices, in the visitor's language. */
export function useOwners(): ComputedRef<readonly { value: string; text: string }[]> {
  const { data } = useAsk(ownersDocument, () => ({}));
  const nameOf = useNames();
  return computed(() => (data.value?.clientApplications.nodes ?? []).map((application) => ({ value: application.id, text: nameOf(application) })));
}
