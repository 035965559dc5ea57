import type { Sheet } from '@hydrograph/codecs';
import { answerTo, szy206 } from '@hydrograph/codecs/szy206/szy206.ts';
import type { Szy206Message } from '@hydrograph/codecs/szy206/message.ts';
import { toHex } from '@hydrograph/codecs/frame/bytes.ts';
import type { Dialogue } from './dialogue.ts';

const LINK = 0x02;
const REPORTS = new Set([0xc0, 0x81, 0x82]);
const FIRST_FCB = 3;
const HOUR_MS = 3_600_000;
const MOST_REMEMBERED = 20_000;

/** A time label tells no month: the one whose moment is nearest is meant. */
export function nearest({ day, hour, minute, second }: NonNullable<Sheet['dayTime']>, now: number): number | undefined {
  const beijing = new Date(now + 8 * HOUR_MS);
  const moments = [-1, 0, 1].flatMap((months) => {
    const at = new Date(Date.UTC(beijing.getUTCFullYear(), beijing.getUTCMonth() + months, day, hour, minute, second));
    return at.getUTCDate() === day ? [at.getTime() - 8 * HOUR_MS] : [];
  });
  return moments.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
}

/** SZY 206: reports and the link test are answered by address and function. */
export function createSzy206Dialogue(): Dialogue {
  // A report without a time that is sent again is the same report: it has the time of the first.
  const last = new Map<string, { data: string; at: number }>();

  function firstHeard({ address, functionCode, fcb, data }: Szy206Message, now: number): number {
    const text = `${functionCode}:${toHex(data)}`;
    const before = last.get(address);
    const at = fcb < FIRST_FCB && before?.data === text ? before.at : now;
    if (last.size >= MOST_REMEMBERED) last.delete(last.keys().next().value as string);
    last.delete(address);
    last.set(address, { data: text, at });
    return at;
  }

  return {
    codec: szy206,
    hear(said, sheet, _memory, now) {
      const message = said as Szy206Message;
      if (message.direction !== 'UP') return undefined;
      const { address, functionCode, data } = message;
      const told = sheet.time === undefined ? sheet.dayTime && nearest(sheet.dayTime, now) : Date.parse(sheet.time);
      const answer = functionCode === LINK ? answerTo(message, data[0]) : REPORTS.has(functionCode) ? answerTo(message) : undefined;
      return { address, samples: sheet.samples, sentAt: told ?? firstHeard(message, now), answer: answer && szy206.encode(answer) };
    },
  };
}
