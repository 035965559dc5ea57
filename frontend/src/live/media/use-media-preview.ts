import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { useConnection } from '../connection.ts';

/** Address of the small picture of a file; empty while it is on its way, and for a file that has none. */
export function useMediaPreview(file: () => { readonly id: string; readonly kind: string }): Ref<string> {
  const { session } = useConnection();
  const address = ref('');
  let asked = 0;

  function forget(): void {
    if (address.value) URL.revokeObjectURL(address.value);
    address.value = '';
  }

  watch(
    () => file().id,
    async (id) => {
      const mine = ++asked;
      forget();
      if (file().kind !== 'IMAGE') return;
      // A picture less is no reason to lose the panel that it stands in; the server's absence is said by the page.
      const response = await session.fetch(`/media/files/${id}/preview`).catch(() => undefined);
      const picture = response?.ok ? await response.blob().catch(() => undefined) : undefined;
      // Another file may be shown by now, or none.
      if (picture && mine === asked) address.value = URL.createObjectURL(picture);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    asked++;
    forget();
  });
  return address;
}
