import type { Scan } from '../codec.ts';

/** A datagram is one message from its first byte to its last, so there is nothing to look for. */
export const scanDatagram = (bytes: Uint8Array, from: number, final: boolean): Scan => (final && from < bytes.length ? { start: from, end: bytes.length } : { start: from });
