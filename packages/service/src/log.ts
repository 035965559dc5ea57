import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pino, type Logger } from 'pino';

const secrets = ['authorization', 'cookie', 'token', 'accessToken', 'clientSecret', 'code', 'password'];

/** A log of JSON lines on standard output. Fields that carry secrets are blanked, wherever somebody logs them by mistake. */
export function createLog(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((field) => [`headers.${field}`, `*.headers.${field}`, `*.${field}`]).filter((path) => path !== '*.code').concat(secrets.filter((field) => field !== 'code')), censor: '[secret]' },
  });
}

const sound = /^[\w.:-]{1,128}$/;

/** The id of a request: the caller's `x-request-id` where it is sound, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && sound.test(given) ? given : randomUUID();
}
