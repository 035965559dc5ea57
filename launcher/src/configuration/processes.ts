import { inRepository, repository } from '../repository.ts';
import { subgraphNames } from '../supervisor/plan.ts';
import { z } from 'zod';

/** A process and the file that declares its settings. */
export interface DeclaredProcess {
  name: string;
  /** What it is for, as a heading of the configuration page. */
  title: string;
  main: string;
  env: string;
}

export const declaredProcesses: DeclaredProcess[] = [
  { name: 'launcher', title: 'npm start and the command line', main: 'launcher/src/main.ts', env: 'launcher/src/env.ts' },
  { name: 'database', title: 'Embedded database', main: 'launcher/src/database/main.ts', env: 'launcher/src/database/env.ts' },
  { name: 'edge', title: 'Edge', main: 'router/edge/main.ts', env: 'router/edge/env.ts' },
  { name: 'collector', title: 'Collector', main: 'collector/src/main.ts', env: 'collector/src/env.ts' },
  ...subgraphNames.map((name) => ({ name, title: `Subgraph ${name}`, main: `subgraphs/${name}/src/main.ts`, env: `subgraphs/${name}/src/env.ts` })),
  { name: 'demo', title: 'Demo town', main: 'launcher/src/demo/main.ts', env: 'launcher/src/demo/env.ts' },
];

/** The zod object of a process's `env.ts`. @throws Error when the file exports none. */
export async function readShape({ env }: DeclaredProcess): Promise<z.ZodObject> {
  const module: Record<string, unknown> = await import(inRepository(env));
  const shape = Object.values(module).find((value) => value instanceof z.ZodObject);
  if (!shape) throw new Error(`${env} exports no zod object with the settings of the process.`);
  return shape;
}

/** One variable as the configuration page shows it. */
export interface Setting {
  name: string;
  /** Values it may have, for a reader. */
  values: string;
  /** Value when it is not set; undefined when it must be set, null when nothing is the default. */
  otherwise: string | null | undefined;
  description: string;
}

/** The variables of a shape. */
export function settingsOf(shape: z.ZodObject): Setting[] {
  const { properties = {} } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const fact = typeof property === 'object' ? property : {};
    return { name, values: valuesOf(fact), otherwise: otherwise(shape.shape[name]), description: fact.description ?? '' };
  });
}

function otherwise(type: z.core.$ZodType | undefined): Setting['otherwise'] {
  const unset = type && z.safeParse(type, undefined);
  if (!unset?.success) return undefined;
  // A path of the repository is the same on every machine only when it is told from its root.
  return unset.data === undefined ? null : String(unset.data).replace(`${repository}/`, '');
}

function valuesOf(fact: z.core.JSONSchema.BaseSchema): string {
  if (fact.enum) return fact.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (fact.const !== undefined) return `\`${String(fact.const)}\``;
  if (fact.type === 'integer' || fact.type === 'number') {
    const { minimum, maximum } = fact;
    const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `${minimum}` : '';
    const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `${maximum}` : '';
    return least || most ? `number ${least}..${most}` : 'number';
  }
  if (fact.format === 'uri') return 'URL';
  return 'text';
}
