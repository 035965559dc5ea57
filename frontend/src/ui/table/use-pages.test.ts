import { expect, it } from 'vitest';
import { nextTick, ref } from 'vue';
import { usePages } from './use-pages.ts';

it('goes forwards and back, and begins anew when the filter changes', async () => {
  const filter = ref('a');
  const pages = usePages(25, () => filter.value);
  expect([pages.page.value, pages.after.value]).toEqual([0, null]);
  pages.turn(1, 'c1');
  pages.turn(1, 'c2');
  pages.turn(1, null);
  expect([pages.page.value, pages.after.value]).toEqual([2, 'c2']);
  pages.turn(-1, 'whatever');
  expect(pages.after.value).toBe('c1');
  filter.value = 'b';
  await nextTick();
  expect([pages.page.value, pages.after.value]).toEqual([0, null]);
});
