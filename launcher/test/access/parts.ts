import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { inRepository } from '../../src/repository.ts';
import type { Judge } from './answers.ts';
import { makeFixture, type Fixture } from './fixture.ts';
import { reference, type Reference, type ReferenceViewer } from './reference.ts';
import { subgraphNames, type Services, type SubgraphName } from './services.ts';
import { documentOfRules, rulesOf, subjectOf, viewersOf, type SubjectFacts } from './viewers.ts';

/** One question of one viewer. */
export interface Cell {
  readonly name: string;
  /** What is not as it should be. */
  run(): Promise<readonly string[]>;
}

/** A GraphQL answer, as it comes. */
export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: { readonly code?: string } }[];
}

/** What all cells share. */
export interface Parts {
  readonly services: Services;
  readonly fixture: Fixture;
  readonly expected: Reference;
  readonly viewers: readonly ReferenceViewer[];
  readonly tokens: ReadonlyMap<ReferenceViewer, string>;
  /** The composed contract. */
  readonly contract: GraphQLSchema;
  judge(service: SubgraphName): Judge;
  ask(service: SubgraphName, viewer: ReferenceViewer, query: string): Promise<Answer>;
}

type RootType = 'Query' | 'Mutation' | 'Subscription';

/** A field of the composed contract, and the subgraph that answers it. */
export interface RootField {
  readonly service: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly coordinate: string;
  readonly permission: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Fills the database and signs everybody on. */
export async function partsOf(services: Services, seed: number): Promise<Parts> {
  const text = readFileSync(inRepository('schema/api.graphql'), 'utf8');
  const fixture = await makeFixture(services.database, text);
  await fixture.load(services.database);
  const subjects = JSON.parse(readFileSync(inRepository('schema/subjects.json'), 'utf8')) as SubjectFacts[];
  const rules = rulesOf(subjects, fixture, seed);
  await services.follow(documentOfRules(rules));
  const permissions = new Set(subgraphNames.flatMap((name) => Object.values(services.of[name].policy)).filter((permission) => permission.includes(':')));
  const viewers = viewersOf([...permissions]);
  // The whole matrix takes longer than a usual token lasts.
  const signedOn = await Promise.all(viewers.map(async ({ tenant, home, kind, role, permissions: own, clearance }) => services.issuer.token({ tid: tenant.id || 'none', home: home?.id, sub: tenant.id ? subjectOf(home ?? tenant) : 'nobody', kind, roles: [role], scope: own.join(' '), clearance, expiresIn: '6h' })));
  const tokens = new Map(viewers.flatMap((viewer, index) => (viewer.kind === 'anonymous' ? [] : [[viewer, signedOn[index]!] as const])));
  return {
    services, fixture, viewers, tokens, expected: reference(rules, fixture.rowOf), contract: buildSchema(text),
    judge: (service) => ({ fixture, expected: reference(rules, fixture.rowOf), policy: services.of[service].policy, service }),
    async ask(service, viewer, query) {
      const token = tokens.get(viewer);
      const response = await services.of[service].app.inject({ method: 'POST', url: '/graphql', headers: token ? { authorization: `Bearer ${token}` } : {}, payload: { query } });
      return { status: response.statusCode, ...response.json<Omit<Answer, 'status'>>() };
    },
  };
}

/** The fields of a root type, from the composed contract: what is added to it is in the matrix by itself. */
export function rootFieldsOf({ contract, services }: Parts, root: RootType): RootField[] {
  return Object.keys(fieldsOf(contract, root)).flatMap((name) => {
    const owners = subgraphNames.filter((service) => name in fieldsOf(services.of[service].schema, root));
    if (owners.length === 0) throw new Error(`No subgraph answers ${root}.${name}`);
    return owners.map((service) => {
      const { schema, policy } = services.of[service];
      return { service, schema, field: fieldsOf(schema, root)[name]!, coordinate: `${root}.${name}`, permission: policy[`${root}.${name}`]! };
    });
  });
}

function fieldsOf(schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}

/** True when an answer refuses this root field, and gives nothing of it. */
export const refuses = ({ data, errors = [] }: Answer): boolean => errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED') && (data == null || Object.values(data).every((value) => value === null));
