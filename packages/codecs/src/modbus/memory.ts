/** What a request asked for, so that its response can name the registers. */
export interface Asked {
  functionCode: number;
  first: number;
  count: number;
}

export interface ModbusMemory {
  /** By unit, or by transaction and unit. */
  asked: Map<string, Asked>;
}

const MAX_ASKED = 256;

export const createModbusMemory = (): ModbusMemory => ({ asked: new Map() });

export function rememberRequest({ asked }: ModbusMemory, key: string, request: Asked): void {
  asked.delete(key);
  if (asked.size >= MAX_ASKED) asked.delete(asked.keys().next().value as string);
  asked.set(key, request);
}

/** The request that a response of this function answers; it is forgotten. */
export function takeRequest({ asked }: ModbusMemory, key: string, functionCode: number): Asked | undefined {
  const request = asked.get(key);
  if (request?.functionCode !== (functionCode & 0x7f)) return undefined;
  asked.delete(key);
  return request;
}
