import { concat } from '../frame/bytes.ts';

export interface CoapOption {
  number: number;
  value: Uint8Array;
}

export interface CoapMessage {
  /** 0 CON, 1 NON, 2 ACK, 3 RST. */
  type: number;
  code: number;
  id: number;
  token: Uint8Array;
  options: CoapOption[];
  payload: Uint8Array;
}

/** What is kept of requests, so that a response can be read, and of payloads that come in blocks. */
export interface CoapMemory {
  /** Path wanted, by token. */
  asked: Map<string, string[]>;
  blocks: Map<string, { parts: Uint8Array[]; bytes: number }>;
}

const MAX_ASKED = 1000;
const MAX_TRANSFERS = 8;
const MAX_BYTES = 1 << 20;

export const createCoapMemory = (): CoapMemory => ({ asked: new Map(), blocks: new Map() });

export function rememberRequest({ asked }: CoapMemory, token: string, path: string[]): void {
  asked.delete(token);
  if (asked.size >= MAX_ASKED) asked.delete(asked.keys().next().value as string);
  asked.set(token, path);
}

/** Puts a block behind those before it. @returns the whole payload once the last block is there. */
export function addBlock({ blocks }: CoapMemory, key: string, number: number, more: boolean, payload: Uint8Array): Uint8Array | undefined {
  let transfer = blocks.get(key);
  if (number === 0 || !transfer) {
    if (number !== 0) return undefined;
    if (!more) return payload;
    blocks.delete(key);
    if (blocks.size >= MAX_TRANSFERS) blocks.delete(blocks.keys().next().value as string);
    transfer = { parts: [], bytes: 0 };
    blocks.set(key, transfer);
  }
  // A block that comes again takes the place of itself; one that is missing ends the transfer.
  if (number > transfer.parts.length) return void blocks.delete(key);
  transfer.bytes += payload.length - (transfer.parts[number]?.length ?? 0);
  transfer.parts[number] = new Uint8Array(payload);
  if (transfer.bytes > MAX_BYTES) return void blocks.delete(key);
  if (more) return undefined;
  blocks.delete(key);
  return concat(transfer.parts);
}
