import { shallowRef } from 'vue';
import { elementCount, loadBaseMap, loadElements, networkExtent } from '../../../globe/index.ts';
import { useConnection } from '../../../live/index.ts';
import { picturePlan, type PlanPicture } from './paint-plan.ts';
import { createPlan, type Plan } from './plan.ts';

/** The network as this visitor may see it, as a plan; `isEmpty` while none is imported. */
export function usePlan(isEnglish: () => boolean) {
  const { session } = useConnection();
  const drawn = shallowRef<{ readonly plan: Plan; readonly picture: PlanPicture }>();
  const isEmpty = shallowRef(false);
  const error = shallowRef<unknown>();

  async function load(): Promise<void> {
    error.value = undefined;
    try {
      const [elements, ground] = await Promise.all([loadElements(session.fetch, () => undefined), loadBaseMap(session.fetch)]);
      const extent = elementCount(elements) > 0 ? networkExtent(elements) : undefined;
      isEmpty.value = !extent;
      if (!extent) return;
      const plan = createPlan(extent);
      drawn.value = { plan, picture: picturePlan(plan, elements, ground === 'unknown' ? undefined : ground, isEnglish()) };
    } catch (cause) {
      error.value = cause;
    }
  }
  void load();

  return { drawn, isEmpty, error, load };
}
