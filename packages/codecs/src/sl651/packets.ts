import { concat } from '../frame/bytes.ts';

/** What one connection holds of messages that came in several packets. */
export interface PacketMemory {
  open: Map<string, { total: number; parts: Map<number, Uint8Array>; bytes: number }>;
}

/** Messages in the making, and bytes of each (a picture): more is given up. */
const MAX_OPEN = 4;
const MAX_BYTES = 1 << 20;

export const createPacketMemory = (): PacketMemory => ({ open: new Map() });

/** Puts a packet to its message. @returns the whole body once the last one is there. */
export function addPacket({ open }: PacketMemory, key: string, total: number, number: number, body: Uint8Array): Uint8Array | undefined {
  let message = open.get(key);
  if (!message || message.total !== total || number === 1) {
    message = { total, parts: new Map(), bytes: 0 };
    open.delete(key);
    if (open.size >= MAX_OPEN) open.delete(open.keys().next().value as string);
    open.set(key, message);
  }
  message.bytes += body.length - (message.parts.get(number)?.length ?? 0);
  message.parts.set(number, new Uint8Array(body));
  if (message.bytes > MAX_BYTES || number > total) {
    open.delete(key);
    return undefined;
  }
  if (message.parts.size < total) return undefined;
  open.delete(key);
  const parts = Array.from({ length: total }, (_, i) => message.parts.get(i + 1));
  return parts.every((part) => part !== undefined) ? concat(parts) : undefined;
}
