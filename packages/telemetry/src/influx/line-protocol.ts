import type { Sample } from '../sample.ts';

/** Measurement that holds all samples: tags tenant and point, fields v and q, sparse fields raw and reason. */
export const MEASUREMENT = 'samples';

/**
 * Set in q when raw and reason belong to this very write. InfluxDB merges fields of equal time, so those of a replaced
 * sample stay behind and must be told from current ones. The bits below 64 are OPC sub-status and free for this.
 */
export const JUDGED = 1;

export const escapeTag = (text: string): string => text.replace(/[\\,= ]/g, '\\$&');
const escapeString = (text: string): string => text.replace(/["\\]/g, '\\$&');

/** One sample as a line of InfluxDB's line protocol, time in ms; `tags`: tenant and point, escaped. */
export function toLine(tags: string, { time, value, quality, raw, reason }: Sample): string {
  const judged = raw !== undefined || reason !== undefined;
  let fields = `v=${value},q=${judged ? quality | JUDGED : quality}i`;
  if (judged) fields += `,reason="${escapeString(reason ?? '')}"${raw === undefined ? '' : `,raw=${raw}`}`;
  return `${MEASUREMENT},${tags} ${fields} ${time}`;
}
