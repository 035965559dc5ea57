import { createHash } from 'node:crypto';
import { mutationCells } from './mutation-cells.ts';
import { partsOf, type Cell, type Parts } from './parts.ts';
import { queryCells } from './query-cells.ts';
import { routeCells } from './route-cells.ts';
import { startServices, type Place } from './services.ts';
import { subscriptionCells } from './subscription-cells.ts';

/** Everything that anybody can ask of the subgraphs of one installation. */
export interface Matrix {
  readonly cells: readonly Cell[];
  stop(): Promise<void>;
}

/** Starts all subgraphs on an empty database, fills it, and lists the cells. Subscriptions come last: what happens meanwhile is told in every tenant. */
export async function makeMatrix(place: Place, seed: number): Promise<Matrix> {
  const services = await startServices(place);
  try {
    const parts = await partsOf(services, seed);
    return { cells: [...fixtureCells(parts), ...queryCells(parts), ...routeCells(parts), ...mutationCells(parts), ...subscriptionCells(parts)], stop: () => services.stop() };
  } catch (error) {
    await services.stop();
    throw error;
  }
}

/** Without rows of a table nothing is asked of it. */
const fixtureCells = ({ fixture }: Parts): Cell[] => [...fixture.unfilled].map(([table, fault]) => ({ name: `rows of ${table}`, run: async () => [`cannot be made: ${fault}`] }));

/** Some of the cells, others for another seed, in their order. */
export function sampleOf(cells: readonly Cell[], count: number, seed: number): Cell[] {
  const drawn = cells.map((cell, index) => ({ index, rank: createHash('sha256').update(`${seed} ${cell.name}`).digest('hex') }));
  const chosen = drawn.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).slice(0, count);
  return chosen.toSorted((one, other) => one.index - other.index).map(({ index }) => cells[index]!);
}

/** Runs cells one after another; answers what is wrong, with the cell it is wrong in. */
export async function run(cells: readonly Cell[], onLeak: (text: string) => void = () => undefined): Promise<string[]> {
  const leaks: string[] = [];
  for (const { name, run: ask } of cells) {
    for (const fault of await ask()) {
      leaks.push(`${name}: ${fault}`);
      onLeak(leaks.at(-1)!);
    }
  }
  return leaks;
}
