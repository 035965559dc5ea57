import { toBcd } from '@hydrograph/codecs/frame/bcd.ts';
import { concat } from '@hydrograph/codecs/frame/bytes.ts';
import { ESC, ETX, NAK } from '@hydrograph/codecs/sl651/message.ts';
import type { Sl651Message } from '@hydrograph/codecs/sl651/message.ts';
import type { PacketMemory } from '@hydrograph/codecs/sl651/packets.ts';
import { sl651 } from '@hydrograph/codecs/sl651/sl651.ts';
import type { Dialogue } from './dialogue.ts';

const KEEP_ALIVE = 0x2f;
/** Test, even steps, timed, threshold, hourly, text, picture: what a station sends by itself. */
const isReport = (functionCode: number): boolean => functionCode >= 0x30 && functionCode <= 0x36;

/** YYMMDDhhmmss in Beijing time. */
function clock(at: number): Uint8Array {
  const text = new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(2, 14);
  return toBcd(Number(text), 6) ?? new Uint8Array(6);
}

function say(message: Sl651Message, end: number, body: Uint8Array, packet?: Sl651Message['packet']): Uint8Array {
  const { centre, station, password, functionCode, ascii } = message;
  return sl651.encode({ direction: 'DOWN', centre, station, password, functionCode, end, body, ...(packet && { packet }), ...(ascii && { ascii }) });
}

/** The first packet that did not come, when the last has come. */
function missing({ station, functionCode, packet, end }: Sl651Message, { open }: PacketMemory): number | undefined {
  const parts = open.get(`${station}/${functionCode}`)?.parts;
  if (!packet || end !== ETX || !parts) return undefined;
  return Array.from({ length: packet.total }, (_, index) => index + 1).find((number) => !parts.has(number));
}

/** SL 651, modes M1 to M3: a report is answered by its own function and serial number, several packets once after the last; one that is missing is asked for. */
export const sl651Dialogue: Dialogue = {
  codec: sl651,
  hear(said, sheet, memory, now) {
    const message = said as Sl651Message;
    if (message.direction !== 'UP') return undefined;
    const { station: address, functionCode, packet } = message;
    const sentAt = sheet.time === undefined ? undefined : Date.parse(sheet.time);
    if (functionCode === KEEP_ALIVE) return { address, samples: [], sentAt };
    const whole = packet && packet.total > 1 ? sheet.joined?.bytes : message.body;
    if (!whole) {
      const number = missing(message, memory as PacketMemory);
      const again = number === undefined || !packet ? undefined : say(message, NAK, concat([[0, 0], clock(now)]), { total: packet.total, number });
      return { address, samples: [], answer: again };
    }
    const battery = sheet.samples.find(({ code }) => code === '38')?.value;
    return {
      address, samples: sheet.samples, sentAt, ...(typeof battery === 'number' && { batteryV: battery }),
      answer: isReport(functionCode) ? say(message, ESC, concat([whole.subarray(0, 2), clock(now)])) : undefined,
    };
  },
};
