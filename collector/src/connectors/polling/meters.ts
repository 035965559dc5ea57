import type { FieldSample, Sheet } from '@hydrograph/codecs';
import { cjt188, readRequest as askCjt188 } from '@hydrograph/codecs/cjt188/cjt188.ts';
import type { Cjt188Message } from '@hydrograph/codecs/cjt188/cjt188.ts';
import { dlt645, readRequest as askDlt645 } from '@hydrograph/codecs/dlt645/dlt645.ts';
import type { Dlt645Message } from '@hydrograph/codecs/dlt645/dlt645.ts';
import { toHex, toHexLowFirst } from '@hydrograph/codecs/frame/bytes.ts';
import { mbus } from '@hydrograph/codecs/mbus/mbus.ts';
import type { MbusMessage } from '@hydrograph/codecs/mbus/mbus.ts';
import type { Answer, Inquiry, Question } from './question.ts';

const ANSWER = 0x80;
const REFUSED = 0x40;
const MORE = 0x20;

/** What is asked for is as of now: the meter's own clock is told of, and times nothing. */
const asOfNow = (samples: readonly FieldSample[]): FieldSample[] => samples.map((sample) => ({ ...sample, time: undefined }));
const clockOf = ({ time }: Sheet): number | undefined => (time === undefined ? undefined : Date.parse(time));

const dlt645Errors = ['another error', 'no such data', 'wrong password', 'the baud rate cannot be changed', 'too many year zones', 'too many day slots', 'too many tariffs'];

/** DL/T 645-2007: one question for each data item. */
export const createDlt645 = (): Inquiry => ({
  codec: dlt645,
  interview: (address, codes) => {
    const questions = [...new Set(codes)].map((code): Question => ({
      frame: () => dlt645.encode(askDlt645(address, code)),
      hear(said, sheet): Answer | undefined {
        const message = said as Dlt645Message;
        if (message.address !== address || (message.control & 0x9f) !== (0x11 | ANSWER)) return undefined;
        if (message.control & REFUSED) return { kind: 'refused', problem: `${code}: ${dlt645Errors.filter((_, bit) => (message.data[0] ?? 0) >> bit & 1).join(', ') || 'refused'}` };
        if (toHexLowFirst(message.data, 0, 4) !== code) return undefined;
        if (message.control & MORE) return { kind: 'refused', problem: `${code}: its answer comes in several parts, which are not read` };
        return { kind: 'values', samples: asOfNow(sheet.samples) };
      },
    }));
    return { questions: () => questions };
  },
});

/** CJ/T 188: one question for each identifier; states stand in the readings, 901F. */
export function createCjt188(): Inquiry {
  let serial = 0;
  return {
    codec: cjt188,
    interview: (full, codes) => {
      const [type, address] = full.length === 16 ? [Number.parseInt(full.slice(0, 2), 16), full.slice(2)] : [0x10, full];
      const identifiers = new Set(codes.map((code) => (/^[0-9A-F]{4}(?:\.|$)/.test(code) ? code.slice(0, 4) : '901F')));
      const questions = [...identifiers].map((identifier): Question => {
        let own = 0;
        return {
          frame() {
            serial = (serial + 1) & 0xff;
            own = serial;
            return cjt188.encode({ ...askCjt188(type, address, own), identifier });
          },
          hear(said, sheet): Answer | undefined {
            const message = said as Cjt188Message;
            if (message.address !== address || (message.control & 0x9f) !== (0x01 | ANSWER)) return undefined;
            if (message.control & REFUSED) return { kind: 'refused', problem: `${identifier}: the meter refused it, state ${toHex(message.data)}` };
            // Some makers answer with a serial number of their own; the identifier has to be right.
            if (message.identifier !== identifier) return undefined;
            return { kind: 'values', samples: asOfNow(sheet.samples), clockAt: clockOf(sheet) };
          },
        };
      });
      return { questions: () => questions };
    },
  };
}

const SND_NKE = 0x40;
const REQ_UD2 = 0x5b;
const FCB = 0x20;
const RSP_UD = 0x08;
const APPLICATION_ERROR = 0x70;
const MOST_TELEGRAMS = 16;

/** M-Bus: the link is begun anew each time, so that a meter never repeats an old answer; then its telegrams, one after another. */
export const createMbus = (): Inquiry => ({
  codec: mbus,
  interview: (own) => {
    const address = Number(own);
    const isMine = (message: MbusMessage): boolean => message.kind === 'long' && message.address === address && (message.control & 0x4f) === RSP_UD;
    const telegram = (number: number): Question => ({
      frame: () => mbus.encode({ kind: 'short', control: REQ_UD2 | (number % 2 === 0 ? FCB : 0), address }),
      hear(said, sheet): Answer | undefined {
        const message = said as MbusMessage;
        if (!isMine(message) || message.kind !== 'long') return undefined;
        if (message.information === APPLICATION_ERROR) return { kind: 'refused', problem: `application error ${message.data[0] ?? ''}` };
        if (sheet.problems.some(({ code }) => code === 'ENCRYPTED')) return { kind: 'refused', problem: 'its data are encrypted' };
        const hasMore = sheet.problems.some(({ code }) => code === 'INCOMPLETE') && number + 1 < MOST_TELEGRAMS;
        return { kind: 'values', samples: asOfNow(sheet.samples), ...(hasMore && { more: telegram(number + 1) }) };
      },
    });
    const begin: Question = {
      frame: () => mbus.encode({ kind: 'short', control: SND_NKE, address }),
      hear: (said): Answer | undefined => ((said as MbusMessage).kind === 'ack' ? { kind: 'values', samples: [], more: telegram(0) } : undefined),
    };
    return { questions: () => [begin] };
  },
});
