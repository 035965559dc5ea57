import type { ChannelSetting, FieldDevice, PollSetting } from '@hydrograph/bus';
import type { ConnectorPort } from '../host/plugin.ts';
import type { FieldSampleTuple } from '../host/messages.ts';
import { channelsOf, readingsOf } from '../readings.ts';
import type { KeptStoring } from './keep-storing.ts';
import { openLine } from './line.ts';
import type { Inquiry, Interview, Question } from './question.ts';
import { createSchedule } from './schedule.ts';

/** The devices of one line, asked one after another by their schedule. */
export interface Round {
  setDevices(devices: readonly { readonly device: FieldDevice; readonly own: string }[]): void;
  stop(): void;
}

interface Asked {
  readonly written: string;
  readonly id: string;
  readonly interview: Interview;
  readonly channels: ReadonlyMap<string, readonly ChannelSetting[]>;
  /** It did not answer last time: one try is enough until it does, so that it costs the others little. */
  wasSilent: boolean;
}

type RoundDeps = Pick<ConnectorPort, 'watch' | 'counts'> & Pick<KeptStoring, 'store'>;

const LONGEST_PROBLEM = 300;
/** Questions of one poll: more would be a device that leads us in a circle. */
const MOST_QUESTIONS = 1000;

export function startRound(where: { host: string; port: number }, inquiry: Inquiry, poll: PollSetting, { watch, counts, store }: RoundDeps): Round {
  const line = openLine(where, inquiry, poll, counts);
  const schedule = createSchedule();
  let asked = new Map<string, Asked>();
  let stopped = false;
  let wake: (() => void) | undefined;

  async function askOne(one: Asked): Promise<void> {
    const tries = one.wasSilent ? 1 : poll.retries + 1;
    let waiting: Question[] = [...one.interview.questions()];
    let samples: FieldSampleTuple[] = [];
    let problems: string[] = [];
    const unmapped = new Set<string>();
    let clockAheadMs: number | undefined;
    let isHeard = false;
    for (let count = 0; waiting.length > 0 && count < MOST_QUESTIONS && !stopped; count++) {
      const question = waiting.shift()!;
      const answer = await line.ask(question, tries);
      if (answer.kind === 'silent') {
        problems.push(answer.problem);
        break;
      }
      isHeard = true;
      if (answer.kind === 'values') {
        const receivedAt = Date.now();
        const readings = readingsOf(answer.samples, one.channels, { receivedAt });
        samples.push(...readings.samples);
        for (const code of readings.unmapped) unmapped.add(code);
        if (answer.clockAt !== undefined) clockAheadMs = answer.clockAt - receivedAt;
        if (answer.more) waiting.unshift(answer.more);
      } else if (one.interview.refused?.(question)) {
        [waiting, samples, problems] = [[...one.interview.questions()], [], []];
      } else problems.push(answer.problem);
    }
    if (stopped) return;
    one.wasSilent = !isHeard && problems.length > 0;
    if (isHeard) watch.heard(one.id, { clockAheadMs, unmapped: [...unmapped] });
    if (problems.length > 0) watch.failed(one.id, problems.join('; ').slice(0, LONGEST_PROBLEM));
    store(one.id, samples);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const now = performance.now();
      const id = schedule.take(now);
      const one = id === undefined ? undefined : asked.get(id);
      if (one) {
        await askOne(one);
        continue;
      }
      const untilNext = (schedule.nextAt ?? Infinity) - now;
      await new Promise<void>((resolve) => {
        const timer = untilNext === Infinity ? undefined : setTimeout(resolve, Math.max(1, Math.min(untilNext, 0x7fffffff)));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  void run();
  return {
    setDevices(devices) {
      asked = new Map(devices.map(({ device, own }) => {
        const written = JSON.stringify(device);
        const before = asked.get(device.id);
        if (before?.written === written) return [device.id, before] as const;
        const interview = inquiry.interview(own, device.channels.map(({ code }) => code));
        return [device.id, { written, id: device.id, interview, channels: channelsOf(device), wasSilent: false }] as const;
      }));
      schedule.setDevices(devices.map(({ device }) => ({ id: device.id, everyMs: device.pollEveryMs ?? poll.everyMs })), performance.now());
      wake?.();
    },
    stop() {
      stopped = true;
      wake?.();
      line.close();
    },
  };
}
