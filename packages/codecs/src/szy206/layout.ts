import { fits } from './data.ts';
import { isTimeLabel } from './tail.ts';

/** Where the parts of the data stand. */
export interface Layout {
  /** End of what is measured, set or asked. */
  dataEnd: number;
  /** Alarm and state stand behind it. */
  alarm: boolean;
  password: boolean;
  /** Bytes of the time label: 0, 5, 6 or 7. */
  timeBytes: number;
}

const REPORTS = new Set([0xc0, 0x81, 0x82]);
const ANSWERS = new Set([0xb0, 0xb1, 0xb2]);
const TIME_BYTES = [0, 5, 7, 6] as const;

/** How many bytes a function code carries; undefined when any number may be. */
const sizes: Record<number, readonly number[]> = {
  0x02: [1], 0x10: [5], 0x50: [5, 0], 0x11: [6], 0x51: [6, 0], 0x12: [1], 0x52: [1, 0], 0x15: [4], 0x16: [3], 0x1c: [1],
  0x30: [0], 0x31: [0], 0x32: [0], 0x33: [0], 0x34: [5], 0x5e: [0, 4], 0x92: [1], 0x93: [1], 0x96: [2], 0xa0: [2], 0x54: [2, 0],
  0x81: [1], 0x82: [1], 0xc0: [1],
};

/** Setting and control carry a password down to the station. */
const needsPassword = (functionCode: number): boolean => (functionCode >= 0x10 && functionCode <= 0x34) || (functionCode >= 0x90 && functionCode <= 0x96) || functionCode === 0xa0 || functionCode === 0xa1;

/**
 * The frame does not say which of its optional parts are there: tried are all, and what is plausible as a whole is taken.
 * State bits above 6 and alarm bits 9, 14 and 15 are never set by the standard; a time label is a time.
 */
export function layoutOf(bytes: Uint8Array, start: number, end: number, functionCode: number, type: number, up: boolean): Layout {
  return up && (REPORTS.has(functionCode) || ANSWERS.has(functionCode)) ? reportLayout(bytes, start, end, type, ANSWERS.has(functionCode)) : commandLayout(bytes, start, end, functionCode, up);
}

function reportLayout(bytes: Uint8Array, start: number, end: number, type: number, mayLackAlarm: boolean): Layout {
  let best: Layout = { dataEnd: end, alarm: false, password: false, timeBytes: 0 };
  let bestScore = -1;
  for (const alarm of mayLackAlarm ? [true, false] : [true]) {
    for (const timeBytes of TIME_BYTES) {
      const dataEnd = end - timeBytes - (alarm ? 4 : 0);
      if (dataEnd < start || !fits(bytes, start, dataEnd, type) || (timeBytes > 0 && !isTimeLabel(bytes, end - timeBytes, timeBytes))) continue;
      const alarms = alarm ? (bytes[dataEnd] as number) | ((bytes[dataEnd + 1] as number) << 8) : 0;
      const state = alarm ? (bytes[dataEnd + 2] as number) | ((bytes[dataEnd + 3] as number) << 8) : 0x80;
      const score = ((alarms & 0xc200) === 0 ? 1 : 0) + ((state & 0xff80) === 0 ? 2 : 0) + (timeBytes > 0 ? 1 : 0) + (type === 3 && (dataEnd - start) % 10 === 0 ? 1 : 0);
      if (score <= bestScore) continue;
      bestScore = score;
      best = { dataEnd, alarm, password: false, timeBytes };
    }
  }
  return best;
}

function commandLayout(bytes: Uint8Array, start: number, end: number, functionCode: number, up: boolean): Layout {
  const allowed = sizes[functionCode];
  const password = !up && needsPassword(functionCode);
  for (const withPassword of password ? [true, false] : [false]) {
    for (const timeBytes of [5, 0, 7, 6]) {
      const dataEnd = end - timeBytes - (withPassword ? 2 : 0);
      if (dataEnd < start || (timeBytes > 0 && !isTimeLabel(bytes, end - timeBytes, timeBytes))) continue;
      // Of a function whose data may have any length the shortest tail is believed.
      if (allowed ? !allowed.includes(dataEnd - start) : timeBytes > 0 && !password && dataEnd > start) continue;
      return { dataEnd, alarm: functionCode === 0x5e && dataEnd - start === 4, password: withPassword, timeBytes };
    }
  }
  return { dataEnd: end, alarm: false, password: false, timeBytes: 0 };
}
