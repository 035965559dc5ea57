import { leaksInText } from './answers.ts';
import { ROWS, SEARCHED, tenants, type TestTenant } from './fixture.ts';
import type { Cell, Parts } from './parts.ts';
import { holds, type ReferenceViewer } from './reference.ts';
import type { Route } from './services.ts';

/** What a route needs: a permission, `service` for our own services alone, or `public` for what signs people on. */
const needs: Readonly<Record<string, string>> = {
  'GET /map/elements': 'network:read', 'GET /map/ground': 'network:read', 'GET /export/network': 'network:read', 'GET /export/series': 'telemetry:read',
  'POST /import/network': 'network:write', 'POST /import/ground': 'network:write',
  'GET /media/files/:id': 'media:read', 'GET /media/files/:id/preview': 'media:read', 'POST /media/files': 'media:write', 'GET /audit/archives/:id': 'audit:read',
  'GET /access/rules': 'service', 'POST /access/judgement': 'service', 'POST /gateway/key': 'service', 'POST /gateway/watch': 'service', 'POST /gateway/leases': 'service', 'POST /gateway/log': 'service', 'POST /gateway/document': 'service',
  'POST /gateway/runs': 'service', 'POST /gateway/run': 'service',
  'GET /oidc/userinfo': 'authenticated',
};

/** What our own services ask each other is JSON; files are bytes. */
const isOfServices = (path: string): boolean => path.startsWith('/gateway') || path.startsWith('/access');

/** Routes without rows of anybody: GraphQL itself, which has cells of its own, health, keys, and the steps of signing on. */
const without = /^(GET|POST) (\/graphql|\/health|\/ready|\/metrics|\/\.well-known\/.*|\/auth\/.*|\/oidc\/\*|\*|\/\*)$/;

/** Every route beside GraphQL for everybody, with ids of every tenant. A route that nobody has thought of is a fault. */
export const routeCells = (parts: Parts): Cell[] => parts.services.routes.filter(({ method, path }) => !without.test(`${method} ${path}`)).flatMap((route) => cellsOf(parts, route));

function cellsOf(parts: Parts, route: Route): Cell[] {
  const name = `${route.method} ${route.path}`;
  const need = needs[name];
  if (!need) return [{ name: `${route.service} ${name}`, run: async () => ['no permission is expected of this route: name it in route-cells.ts'] }];
  const takesIds = /:id|series/.test(route.path);
  return (takesIds ? tenants : tenants.slice(0, 1)).flatMap((target) => parts.viewers.map((viewer): Cell => ({
    name: `${viewer.name}: ${name}${takesIds ? ` with ids of ${target.letter}` : ''}`,
    run: () => judge(parts, route, need, viewer, target),
  })));
}

async function judge(parts: Parts, { service, method, path }: Route, need: string, viewer: ReferenceViewer, target: TestTenant): Promise<string[]> {
  const token = parts.tokens.get(viewer);
  const response = await parts.services.of[service].app.inject({
    method: method as 'GET', url: urlOf(parts, path, target),
    headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': isOfServices(path) ? 'application/json' : 'application/octet-stream' },
    ...(method === 'POST' && { payload: isOfServices(path) ? '{}' : 'no file of any kind' }),
  });
  // A network file leaves out rows, not fields: whoever is denied one gets no file (docs/adr/0015). An application is no end-user, of whom OpenID Connect Core 5.3 tells.
  const may = need !== 'service' && holds(viewer, need) && !(path === '/export/network' && viewer.role === 'denied fields') && !(path === '/oidc/userinfo' && viewer.kind === 'application');
  const refused = response.statusCode === 401 || response.statusCode === 403;
  // What was asked for may be told back by a refusal; and who signs on is told their own name.
  const judge = { ...parts.judge(service), given: response.statusCode >= 400 ? decodeURIComponent(urlOf(parts, path, target)) : '' };
  const faults = textsIn(response.rawPayload).flatMap((text) => leaksInText(text, viewer, judge)).filter((leak) => path !== '/oidc/userinfo' || !leak.includes('of a hidden'));
  if (may === refused) faults.push(may ? `refused with ${response.statusCode}, though ${need} is held` : `answered ${response.statusCode} without ${need}`);
  if (response.statusCode >= 500 && !path.startsWith('/media/files/:id') && !path.startsWith('/audit/archives')) faults.push(`failed with ${response.statusCode}: ${response.body.slice(0, 200)}`);
  if (may && target !== viewer.tenant && /:id|series/.test(path) && response.statusCode < 400) faults.push(`answered ${response.statusCode} to the id of another tenant`);
  return [...new Set(faults)];
}

function urlOf(parts: Parts, path: string, target: TestTenant): string {
  const idOf = (entity: string): string => parts.fixture.of(entity).find(({ tenant, number }) => tenant === target && number === ROWS)!.id!;
  if (path === '/export/series') return `${path}?points=${idOf('Point')}&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`;
  if (path.startsWith('/media/files/:id')) return path.replace(':id', idOf('MediaFile'));
  if (path === '/audit/archives/:id') return `/audit/archives/${idOf('AuditArchive')}`;
  return path === '/export/network' ? `${path}?model=${encodeURIComponent(`${SEARCHED}-of-${target.letter}-hydraulic_model-name-1`)}` : path;
}

/** The texts of an answer of bytes, in both of the ways in which they are written. */
function textsIn(bytes: Buffer): string[] {
  return [bytes.toString('latin1'), bytes.toString('utf16le')];
}

