import { answerTo, hj212 } from '@hydrograph/codecs/hj212/hj212.ts';
import { valueOf } from '@hydrograph/codecs/hj212/message.ts';
import type { Hj212Message } from '@hydrograph/codecs/hj212/message.ts';
import type { Dialogue } from './dialogue.ts';

const UPLOADS = /^(20[2-8]1|2011|30(19|20))$/;
/** Answers to what we asked: nobody answers an answer. */
const ANSWERS = /^901[1-4]$/;
const QN = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/;

function sentAt(qn: string | undefined): number | undefined {
  const [, year, month, day, hour, minute, second, ms] = QN.exec(qn ?? '') ?? [];
  const at = year === undefined ? NaN : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}+08:00`);
  return Number.isNaN(at) ? undefined : at;
}

/** HJ 212: data are answered by 9014, notices by 9013, when the station asks for an answer; each packet of several alone. */
export const hj212Dialogue: Dialogue = {
  codec: hj212,
  hear(said, sheet) {
    const message = said as Hj212Message;
    const command = valueOf(message.head, 'CN') ?? '';
    const address = valueOf(message.head, 'MN');
    if (address === undefined) return undefined;
    const wanted = ANSWERS.test(command) ? undefined : answerTo(message, UPLOADS.test(command) ? '9014' : '9013');
    return { address, samples: sheet.samples, sentAt: sentAt(valueOf(message.head, 'QN')), answer: wanted && hj212.encode(wanted) };
  },
};
