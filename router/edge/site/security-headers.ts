const own = /^[a-z0-9.:[\]-]{1,255}$/i;

const remembered = new Map<string, Readonly<Record<string, string>>>();
const mostRemembered = 100;

/** The security headers of an answer to this Host header, made once for each. */
export function securityHeaders(host = ''): Readonly<Record<string, string>> {
  let headers = remembered.get(host);
  if (headers) return headers;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(host, (headers = headersFor(host)));
  return headers;
}

/**
 * Headers of every answer. The content policy lets Cesium compile WebAssembly and draw from blobs, and nothing come from
 * or go to another origin; `'self'` covers our WebSocket in new browsers, the explicit addresses in all.
 * @param host Host header of the request, for example `127.0.0.1:4000`.
 */
function headersFor(host: string): Record<string, string> {
  const sockets = host && own.test(host) ? ` ws://${host} wss://${host}` : '';
  return {
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "worker-src 'self'",
      `connect-src 'self' blob:${sockets}`,
      "object-src 'none'",
      "base-uri 'self'",
      "frame-ancestors 'self'",
      "form-action 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
}
