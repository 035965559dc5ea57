import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import type { Policy } from '@hydrograph/access';
import { BadUserInput, createService, type BaseContext, type EngineName, type Service } from '../src/index.ts';

/** A small contract with everything the chassis must get right. */
const contract = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  scalar BigInt
  scalar GeoJSON
  type Query {
    version: String!
    pumps: [Pump!]!
    pump(id: ID!): Pump
    nearest: Place
    secret: String
    broken: String
    badly: String
    at(time: DateTime!, where: GeoJSON, volume: BigInt): String
    me: String
  }
  type Mutation { start(id: ID!): Pump }
  type Subscription { ticks(count: Int!, every: Int! = 1): Tick!, never: Tick! }
  type Tick { n: Int!, pump: Pump, serial: Int! }
  interface Place { id: ID! }
  type Pump implements Place @key(fields: "id") { id: ID!, power: Float, owner: String }
  type Meter @key(fields: "id") { id: ID!, reading: Float }
`;

const policy: Policy = {
  'Query.version': 'public',
  'Query.pumps': 'plants:read',
  'Query.pump': 'authenticated',
  'Query.nearest': 'authenticated',
  'Query.secret': 'identity:write',
  'Query.broken': 'plants:read',
  'Query.badly': 'plants:read',
  'Query.at': 'plants:read',
  'Query.me': 'authenticated',
  'Mutation.start': 'plants:write',
  'Subscription.ticks': 'plants:read',
  'Subscription.never': 'plants:read',
  Pump: 'plants:read',
  'Pump.power': 'energy:read',
  Meter: 'energy:read',
};

interface TrialContext extends BaseContext {
  readonly serial: number;
}

const pump = (id: string) => ({ __typename: 'Pump', id, power: 75, owner: 'utility' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface Trial {
  readonly service: Service;
  readonly issuer: TestIssuer;
  /** How subscriptions ended, in order. */
  readonly ended: string[];
  readonly logged: Record<string, unknown>[];
}

/** A service on the chassis for tests of the chassis. */
export async function startTrial(engine: EngineName): Promise<Trial> {
  const issuer = await createTestIssuer();
  const ended: string[] = [];
  let serial = 0;
  const service = createService<TrialContext>({
    name: 'trial',
    engine,
    typeDefs: contract,
    policy,
    verify: issuer.verify,
    logLevel: 'silent',
    context: () => ({ serial: ++serial }),
    readiness: { clock: () => Date.now() },
    resolvers: [
      {
        Query: {
          version: () => '1.2.3',
          pumps: () => [pump('1'), pump('2')],
          pump: (_root: unknown, { id }: { id: string }) => pump(id),
          nearest: () => pump('near'),
          secret: () => 'secret',
          broken: () => {
            throw new Error('password is hunter2');
          },
          badly: () => {
            throw new BadUserInput('That is no pump', 'id');
          },
          at: (_root: unknown, { time, where, volume }: { time: Date; where?: { type: string }; volume?: bigint }) => [time.toISOString(), where?.type, typeof volume, volume].join(' '),
          me: (_root: unknown, _args: unknown, { viewer }: BaseContext) => `${viewer.name} of ${viewer.tenantId}`,
        },
        Mutation: { start: (_root: unknown, { id }: { id: string }) => pump(id) },
        Pump: { __resolveReference: ({ id }: { id: string }) => pump(id) },
      },
      {
        Subscription: {
          ticks: {
            async *subscribe(_root: unknown, { count, every }: { count: number; every: number }) {
              try {
                for (let n = 1; n <= count; n++) {
                  yield { ticks: { n, pump: pump(String(n)) } };
                  await pause(every);
                }
              } finally {
                ended.push('ticks');
              }
            },
          },
          never: {
            async *subscribe(_root: unknown, _args: unknown, { signal }: BaseContext) {
              await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
              ended.push('never');
              yield* [];
            },
          },
        },
        Tick: { serial: (_tick: unknown, _args: unknown, context: TrialContext) => context.serial },
      },
    ],
  });
  await service.ready();
  return { service, issuer, ended, logged: [] };
}
