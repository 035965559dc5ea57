import { isPolled, type FieldProtocol, type PollSetting } from '@hydrograph/bus';
import type { Refusals } from '@hydrograph/entities';
import type { Connector } from './connector.entity.ts';

interface Polling {
  pollEveryS: number | null;
  timeoutMs: number | null;
  retries: number | null;
}

const limits = { pollEveryS: [1, 86_400], timeoutMs: [50, 60_000], retries: [0, 5] } as const;
const usual = { pollEveryS: 60, timeoutMs: 2000, retries: 2 } as const;
const keys = ['pollEveryS', 'timeoutMs', 'retries'] as const;

/** How a connector asks its devices: what is given, what it was before, what is usual; nothing where devices report by themselves. */
export function readPolling(input: { protocol: FieldProtocol } & { [Key in keyof Polling]?: number | null | undefined }, before: Connector | null, found: Refusals): Polling {
  const polled = isPolled(input.protocol);
  const polling: Polling = { pollEveryS: null, timeoutMs: null, retries: null };
  for (const key of keys) {
    const given = input[key] ?? undefined;
    if (!polled && given !== undefined) found.add([key], 'INVALID_VALUE', `devices of ${input.protocol} report by themselves and are not asked`);
    const [least, most] = limits[key];
    if (given !== undefined && !(given >= least && given <= most)) found.add([key], 'INVALID_VALUE', `${key} is ${given}; it must be from ${least} to ${most}`);
    if (polled) polling[key] = given ?? before?.[key] ?? usual[key];
  }
  return polling;
}

/** As the collector is told; undefined where devices report by themselves. */
export const pollingOf = ({ pollEveryS, timeoutMs, retries }: Connector): PollSetting | undefined =>
  (pollEveryS ? { everyMs: pollEveryS * 1000, timeoutMs: timeoutMs ?? usual.timeoutMs, retries: retries ?? usual.retries } : undefined);

export function refusePeriod(found: Refusals, protocol: FieldProtocol, pollEveryS: number | null): void {
  if (pollEveryS === null) return;
  const [least, most] = limits.pollEveryS;
  if (!isPolled(protocol)) found.add(['pollEveryS'], 'INVALID_VALUE', `devices of ${protocol} report by themselves and are not asked`);
  else if (!(pollEveryS >= least && pollEveryS <= most)) found.add(['pollEveryS'], 'INVALID_VALUE', `pollEveryS is ${pollEveryS}; it must be from ${least} to ${most}`);
}
