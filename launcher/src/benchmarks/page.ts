/** What one benchmark printed. */
export interface BenchmarkRun {
  readonly name: string;
  readonly output: string;
  readonly exitCode: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly node: string;
}

/** A line `ratio NAME VALUE goal >=G` of a benchmark; goals with `<=` are bounds from above. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly goal: string;
  readonly holds: boolean;
}

const RATIO = /^ratio (\S+) (-?\d+(?:\.\d+)?) goal (>=|<=)(-?\d+(?:\.\d+)?)$/;

export function readRatios(output: string): Ratio[] {
  return output.split('\n').flatMap((line) => {
    const [, name, text, sign, bound] = RATIO.exec(line.trim()) ?? [];
    if (!name || !sign) return [];
    const value = Number(text);
    return [{ name, value, goal: `${sign} ${bound}`, holds: sign === '>=' ? value >= Number(bound) : value <= Number(bound) }];
  });
}

/** `docs/benchmarks.md`: every ratio with its goal, and below what each benchmark printed. */
export function benchmarksPage(runs: readonly BenchmarkRun[], machine: Machine, day: string): string {
  const rows = runs.flatMap(({ name, output }) => readRatios(output).map((ratio) => `| ${name} | ${ratio.name} | ${ratio.value} | ${ratio.goal} | ${ratio.holds ? 'yes' : '**no**'} |`));
  const sections = runs.map(({ name, output, exitCode }) => `## ${name}\n\n${exitCode === 0 ? '' : `Ended with code ${exitCode}.\n\n`}\`\`\`\n${output.trim()}\n\`\`\`\n`);
  const { processor, cores, memoryGib, system, node } = machine;
  return [
    '# Benchmarks\n',
    'Written by `npm run bench`, which runs them all; `npm run bench -- NAME` runs one. Each ratio compares with a named peer or limit of the same run, so it says more than the figures beside it, which are those of this machine on this day.\n',
    `${day}: ${processor}, ${cores} cores, ${memoryGib} GiB of memory, ${system}, Node ${node}.\n`,
    '| benchmark | ratio | value | goal | holds |\n|---|---|---|---|---|',
    `${rows.join('\n')}\n`,
    ...sections,
  ].join('\n');
}
