import { randomUUID } from 'node:crypto';

/** Id of one token (`jti`), so that a log can name a token without showing it. */
export const newTokenId = (): string => randomUUID();
