import { describe, expect, it } from 'vitest';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Policy } from '@hydrograph/access';
import { BadEnvironment, createService, parseEnv, serviceEnv, type BaseContext } from '../src/index.ts';
import { z } from 'zod';

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { valves: [Valve!]!, version: String }
  type Mutation { shut(id: ID!): Valve }
  type Valve @key(fields: "id") { id: ID!, status: String }
  type Pipe @key(fields: "id", resolvable: false) { id: ID! }
`;
const complete: Policy = { 'Query.valves': 'network:read', 'Query.version': 'public', 'Mutation.shut': 'network:write', Valve: 'network:read', Pipe: 'network:read' };

async function build(policy: Policy, resolvers: object[] = [{ Query: { valves: () => [] } }]) {
  const { verify } = await createTestIssuer();
  return createService<BaseContext>({ name: 'trial', engine: 'apollo', typeDefs, resolvers: resolvers as never, policy, verify, context: () => ({}), logLevel: 'silent' });
}

describe('a service does not start', () => {
  it.each(Object.keys(complete))('when %s has no permission', async (coordinate) => {
    const { [coordinate]: _left, ...rest } = complete;
    await expect(build(rest)).rejects.toThrow(`no permission is declared for ${coordinate}`);
  });

  it('when the policy names what the schema has not', async () => {
    await expect(build({ ...complete, 'Query.valvez': 'network:read' })).rejects.toThrow('the schema has no Query.valvez');
  });

  it('when something is public that may not be', async () => {
    await expect(build({ ...complete, 'Query.valves': 'public' })).rejects.toThrow('Query.valves may not be public');
  });

  it('when a field has two resolvers', async () => {
    await expect(build(complete, [{ Query: { valves: () => [] } }, { Query: { valves: () => [] } }])).rejects.toThrow('Two resolvers are given for Query.valves');
  });

  it('when a resolver is given for a field that the contract has not', async () => {
    await expect(build(complete, [{ Query: { valvez: () => [] } }])).rejects.toThrow(/valvez/);
  });

  it('with an environment that it cannot work with, and names every variable', () => {
    const read = () => parseEnv('trial', z.object(serviceEnv), { HYDROGRAPH_DATABASE_URL: 'mysql://x', HYDROGRAPH_LISTEN_PORT: '99999', HYDROGRAPH_JWKS_URL: '' });
    expect(read).toThrow(BadEnvironment);
    expect(read).toThrow(/HYDROGRAPH_DATABASE_URL.*HYDROGRAPH_JWKS_URL.*HYDROGRAPH_LISTEN_PORT/s);
  });
});

it('starts with a complete policy', async () => {
  const service = await build(complete);
  await service.ready();
  await service.stop();
});
