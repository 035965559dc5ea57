import { subjectsOf } from '@hydrograph/entities';
import { readContract } from '@hydrograph/service';
import { Kind, parse } from 'graphql';
import { inRepository } from '../repository.ts';
import { subgraphNames } from '../supervisor/plan.ts';

/** A kind of row that policies can speak of: who owns it, the fields of its type, those of them that others add, and the properties that conditions compare. */
export interface SubjectFacts {
  readonly name: string;
  readonly service: string;
  readonly fields: readonly string[];
  readonly added: readonly string[];
  readonly properties: readonly { readonly name: string; readonly type: string }[];
}

/** Every kind of row of every subgraph that is a type of the contract as well. */
export async function accessSubjects(): Promise<SubjectFacts[]> {
  const all: SubjectFacts[] = [];
  for (const service of subgraphNames) {
    const module = (await import(inRepository('subgraphs', service, 'src/database.ts'))) as Record<string, { entities: unknown[] }>;
    const tables = module[`${service}Tables`];
    if (!tables) throw new Error(`subgraphs/${service}/src/database.ts exports no ${service}Tables`);
    const fieldsOf = typesOf(service);
    for (const [name, { fields: properties }] of Object.entries(subjectsOf(tables.entities))) {
      const fields = fieldsOf.get(name);
      const others = subgraphNames.filter((other) => other !== service).flatMap((other) => typesOf(other).get(name) ?? []);
      const added = [...new Set(others)].filter((field) => !fields?.includes(field));
      if (fields) all.push({ name, service, fields: [...fields, ...added], added, properties: Object.entries(properties).map(([property, { type }]) => ({ name: property, type })) });
    }
  }
  return all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function typesOf(service: string): Map<string, string[]> {
  const types = parse(readContract(service)).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(types.map(({ name, fields = [] }) => [name.value, fields.map((field) => field.name.value)]));
}
