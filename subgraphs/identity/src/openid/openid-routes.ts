import type { IncomingMessage } from 'node:http';
import { Unauthenticated } from '@hydrograph/access';
import { systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { Provider } from 'oidc-provider';
import { activeUser, userSubject } from '../sign-on/subjects.ts';
import { OPENID_PATH } from './provider.ts';

export interface OpenIdRoutes {
  readonly provider: () => Provider;
  readonly publicUrl: string;
  readonly database: Database;
}

/** Everything below `/oidc`: the OpenID provider, and what an access token says of its user. */
export function addOpenIdRoutes({ app, viewerOf }: Pick<Service, 'app' | 'viewerOf'>, { provider, publicUrl, database }: OpenIdRoutes): void {
  app.get(`${OPENID_PATH}/userinfo`, async (request, reply) => {
    const viewer = await viewerOf(request);
    const em = database.fork(systemActor('openid'));
    const user = viewer.kind === 'user' ? await activeUser(em, viewer.id) : null;
    if (!user) throw new Unauthenticated('refused');
    const { name, roles, timeZone, tenantId } = await userSubject(em, user);
    return reply.header('cache-control', 'no-store').send({ sub: user.id, tid: tenantId, name, preferred_username: user.userName, roles, zoneinfo: timeZone });
  });

  const { host, protocol } = new URL(publicUrl);
  app.register(async (scope) => {
    // The provider reads its bodies itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: `${OPENID_PATH}/*`,
      handler: async (request, reply) => {
        const { raw } = request;
        // Its addresses are those of the public entrance, whatever way the request took to here.
        Object.assign(raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
        Object.assign(raw, { originalUrl: raw.url, url: raw.url!.slice(OPENID_PATH.length) } satisfies Partial<IncomingMessage> & { originalUrl: string | undefined });
        reply.hijack();
        await provider().callback()(raw, reply.raw);
      },
    });
  });
}
