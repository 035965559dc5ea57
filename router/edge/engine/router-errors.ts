import type { GraphQLFormattedError } from 'graphql';

/** An error as Apollo Router answers it. */
export interface RouterFault {
  message: string;
  path?: unknown;
  extensions?: unknown;
}

interface Extensions {
  code?: unknown;
  service?: unknown;
  http?: { status?: unknown };
}

const extensionsOf = ({ extensions }: RouterFault): Extensions & Record<string, unknown> => (typeof extensions === 'object' && extensions !== null ? { ...extensions } : {});

const fetchFailed = 'SUBREQUEST_HTTP_ERROR';
const tooLate = 'GATEWAY_TIMEOUT';

/** Whether the Router only says the HTTP status with which a subgraph sent errors of its own. */
function isEcho(fault: RouterFault, faults: readonly RouterFault[]): boolean {
  const { code, service, http } = extensionsOf(fault);
  if (code !== fetchFailed || typeof http?.status !== 'number' || http.status >= 500) return false;
  return faults.some((other) => other !== fault && extensionsOf(other).code !== fetchFailed && extensionsOf(other).service === service);
}

/** Subgraphs, or stores of subgraphs, that a query may be sent again for. */
export function servicesAway(faults: readonly RouterFault[]): string[] {
  return faults.flatMap((fault) => {
    const { code, service } = extensionsOf(fault);
    const away = code === 'SERVICE_UNAVAILABLE' || (code === fetchFailed && !isEcho(fault, faults));
    return away && typeof service === 'string' ? [code === fetchFailed ? service : `${service} store`] : [];
  });
}

/** The Router's errors in the words of the built-in executor: same codes, same messages, nothing of the Router's own. */
export function errorsOfRouter(faults: readonly RouterFault[], timeoutMs: number): GraphQLFormattedError[] {
  return faults.filter((fault) => !isEcho(fault, faults)).map((fault) => {
    const { service, http: _http, ...extensions } = extensionsOf(fault);
    const name = typeof service === 'string' ? service : 'A subgraph';
    const place = Array.isArray(fault.path) && fault.path.length > 0 ? { path: fault.path as (string | number)[] } : {};
    if (extensions.code === fetchFailed) return { message: `${name} does not answer`, ...place, extensions: { code: 'SERVICE_UNAVAILABLE', service: name } };
    if (extensions.code === tooLate) return { message: `${name} did not answer within ${timeoutMs / 1000} s`, ...place, extensions: { code: 'SERVICE_UNAVAILABLE', service: name, timeout: true } };
    return { message: fault.message, ...place, extensions: { ...extensions, ...(extensions.code === 'SERVICE_UNAVAILABLE' && { service: name }) } };
  });
}
