import { describe, expect, it } from 'vitest';
import { benchmarksPage, readRatios } from './page.ts';

const machine = { processor: 'A processor', cores: 2, memoryGib: 24, system: 'Linux 6.1', node: '24.21.0' };

describe('the page of benchmarks', () => {
  it('reads ratios among what a benchmark prints, with bounds from both sides', () => {
    expect(readRatios('12 rounds\nratio a:b/c 0.71 goal >=0.7\nratio memory:end/middle 1.20 goal <=1.1\nratio without a goal 3\n')).toEqual([
      { name: 'a:b/c', value: 0.71, goal: '>= 0.7', holds: true },
      { name: 'memory:end/middle', value: 1.2, goal: '<= 1.1', holds: false },
    ]);
  });

  it('shows goals that do not hold, and benchmarks that failed', () => {
    const page = benchmarksPage([{ name: 'ingest', output: 'ratio x 0.5 goal >=0.7\n', exitCode: 0 }, { name: 'live', output: 'no port\n', exitCode: 1 }], machine, '2026-11-30');
    expect(page).toContain('| ingest | x | 0.5 | >= 0.7 | **no** |');
    expect(page).toContain('## live\n\nEnded with code 1.');
    expect(page).toContain('2026-11-30: A processor, 2 cores, 24 GiB of memory');
  });
});
