const own = /^[a-z0-9.:[\]-]{1,255}$/i;

/**
 * Headers of every answer. The content policy lets Cesium compile WebAssembly and draw from blobs, and nothing come from
 * or go to another origin; `'self'` covers our WebSocket in new browsers, the explicit addresses in all.
 * @param host Host header of the request, for example `127.0.0.1:4000`.
 */
export function securityHeaders(host: string | undefined): Record<string, string> {
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
