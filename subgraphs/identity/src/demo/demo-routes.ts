import { GraphQLError } from 'graphql';
import type { HttpRequest, Service } from '@hydrograph/service';
import type { DemoAccount } from './demo-accounts.ts';

/** `GET /auth/demo-accounts`: what the sign-on page of a demo shows to whoever sits at this machine, and to nobody else. */
export function addDemoRoutes({ app }: Pick<Service, 'app'>, accounts: readonly DemoAccount[]): void {
  app.get('/auth/demo-accounts', async (request, reply) => {
    if (accounts.length === 0 || !isFromThisMachine(request)) throw new GraphQLError('There are no demo accounts to be shown here', { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
    return reply.header('cache-control', 'no-store').send({ accounts });
  });
}

/** Every address on the way is a loopback one, and so is the name that was asked for: a foreign name may lead here as well. */
function isFromThisMachine({ ip, headers }: HttpRequest): boolean {
  const forwarded = headers['x-forwarded-for'];
  const addresses = [ip, ...(forwarded === undefined ? [] : String(forwarded).split(','))].map((address) => address.trim());
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? '').replace(/:\d+$/, '');
  return addresses.every((address) => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)) && ['127.0.0.1', 'localhost', '[::1]'].includes(host);
}
