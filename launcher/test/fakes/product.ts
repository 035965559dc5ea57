import { inRepository } from '../../src/repository.ts';
import type { PlanInput } from '../../src/supervisor/plan.ts';
import type { ProcessPlan } from '../../src/supervisor/supervised.ts';

const script = inRepository('launcher/test/fakes/part.ts');

/** A product of two small processes. */
export const fakePlan = ({ ports }: PlanInput): ProcessPlan[] => [
  { name: 'database', script, env: {}, readyUrls: [] },
  { name: 'edge', script, env: { FAKE_PORT: String(ports.edge) }, readyUrls: [`http://127.0.0.1:${ports.edge}/ready`] },
];
