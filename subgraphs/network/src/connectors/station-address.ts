import type { StationProtocol } from '@hydrograph/bus';
import type { Refusals } from '@hydrograph/entities';

const shapes = {
  HJ212: { pattern: /^[\w-]{1,24}$/, words: 'the MN: 1 to 24 letters and digits' },
  SL651: { pattern: /^[0-9A-F]{10}$/, words: 'ten hex digits: 00 and the station\'s eight digits, or administrative code and number' },
  SZY206: { pattern: /^[0-9A-F]{10}$/, words: 'ten hex digits, as they come in the frame' },
} as const satisfies Record<StationProtocol, object>;

/** Refuses what is no number of a station in this protocol. */
export function refuseAddress(found: Refusals, protocol: StationProtocol, address: string): void {
  const { pattern, words } = shapes[protocol];
  if (!pattern.test(address)) found.add(['address'], 'INVALID_VALUE', `"${address}" is no address of ${protocol}: ${words}`);
}
