import { expect, it } from 'vitest';
import { underWay } from './history-imports.ts';

const at = (minutesAgo: number) => new Date(1_800_000_000_000 - minutesAgo * 60_000).toISOString();
const entry = (source: string, share: number, minutesAgo: number) => ({ source, share, from: at(600_000), reachedBackTo: at(60_000), at: at(minutesAgo) });

it('tells of imports that go on, not of those that are done or fell silent', () => {
  const found = underWay({ imports: [entry('demo', 0.4, 0), entry('archive', 1, 0), entry('broken', 0.2, 10)] }, 1_800_000_000_000);
  expect(found).toEqual([{ source: 'demo', share: 0.4, fromMs: 1_800_000_000_000 - 600_000 * 60_000, reachedBackToMs: 1_800_000_000_000 - 60_000 * 60_000 }]);
});
