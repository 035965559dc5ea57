import type { TestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '../src/index.ts';

// An answer has the shape that its document asks for.
type Data = ReturnType<JSON['parse']>;

interface Answer {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string; coordinate?: string } }[];
}

/** Sends documents to a service in this process as a signed-in person would. */
export interface Client {
  (query: string, variables?: object): Promise<Answer>;
  /** The same service seen by somebody of another tenant. */
  ofTenant(tenantId: string): Client;
  /** The same tenant seen by somebody with these permissions only. */
  withScope(scope: string): Client;
  /** How many SQL statements the document costs. */
  statements(query: string, variables?: object): Promise<number>;
}

/** The tenant of a client that was not told another. */
export const ownTenant = '018f0000-0000-7000-8000-000000000001';

/** A client of a service under test; an administrator of a tenant of its own unless changed. */
export async function aClientOf(service: Service, issuer: TestIssuer): Promise<Client> {
  await service.ready();
  const make = (tid: string, scope: string): Client => {
    const ask = async (query: string, variables: object = {}): Promise<Answer> => {
      const response = await service.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${await issuer.token({ tid, scope })}` },
        payload: { query, variables },
      });
      return { status: response.statusCode, ...response.json() };
    };
    const count = async (): Promise<number> => {
      const metric = await service.metrics.getSingleMetric('hydrograph_sql_statements_total')!.get();
      return metric.values[0]?.value ?? 0;
    };
    return Object.assign(ask, {
      ofTenant: (tenantId: string) => make(tenantId, scope),
      withScope: (permissions: string) => make(tid, permissions),
      statements: async (query: string, variables?: object) => {
        const before = await count();
        const { errors } = await ask(query, variables);
        if (errors) throw new Error(`the document failed: ${errors[0]!.message}`);
        return (await count()) - before;
      },
    });
  };
  return make(ownTenant, '*');
}
