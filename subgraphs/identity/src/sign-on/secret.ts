import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits, as text that fits into a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. Plain SHA-256, because our secrets are random: nothing is gained by a slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Compares in a time that tells nothing of where two secrets differ. */
export const isSame = (given: string, expected: string): boolean => timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest());
