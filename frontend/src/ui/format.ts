/** A number for people: grouped, with at most `digits` decimals; a dash where there is none. */
export function formatNumber(value: number | null | undefined, language: string, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—';
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A live value with a steady number of decimals, so that digits do not jump: about four figures. */
export function formatLive(value: number, language: string): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** How long ago, in the largest unit that fits, for example "12 秒前" or "3 min. ago". */
export function formatAge(ageMs: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const seconds = Math.max(0, Math.round(ageMs / 1000));
  if (seconds < 60) return relative.format(-seconds, 'second');
  if (seconds < 3600) return relative.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 86_400) return relative.format(-Math.round(seconds / 3600), 'hour');
  return relative.format(-Math.round(seconds / 86_400), 'day');
}

const timeStyles = {
  day: { year: 'numeric', month: '2-digit', day: '2-digit' },
  minute: { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  second: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How exactly a time is written: the day, the minute without the year, the second, or the clock alone. */
export type TimeStyle = keyof typeof timeStyles;

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** An instant (epoch ms) on the 24-hour clock of a time zone, for example Asia/Shanghai. */
export function formatTime(timeMs: number, language: string, timeZone: string, style: TimeStyle = 'second'): string {
  const key = `${language} ${timeZone} ${style}`;
  // 04/12 is the 12th of April or the 4th of December, depending on who reads it: English takes the order of ISO 8601.
  const format = timeFormats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-CA' : language, { ...timeStyles[style], timeZone, hourCycle: 'h23' });
  timeFormats.set(key, format);
  return format.format(timeMs);
}

/** Longitude and latitude with the letters of their half of the earth, about a metre exact. */
export function formatPlace(longitude: number, latitude: number): string {
  const part = (value: number, letters: [string, string]) => `${Math.abs(value).toFixed(5)}° ${value >= 0 ? letters[0] : letters[1]}`;
  return `${part(longitude, ['E', 'W'])}  ${part(latitude, ['N', 'S'])}`;
}

/** A round length for a scale bar that is at most `widestPx` wide. */
export function scaleBar(metresPerPixel: number, widestPx: number): { metres: number; widthPx: number } {
  const widest = Math.max(metresPerPixel * widestPx, 1e-6);
  const power = 10 ** Math.floor(Math.log10(widest));
  const metres = ([5, 2, 1].find((factor) => factor * power <= widest) ?? 1) * power;
  return { metres, widthPx: metres / metresPerPixel };
}

/** A length in m or km. */
export function formatLength(metres: number, language: string): string {
  return metres >= 1000 ? `${formatNumber(metres / 1000, language, 1)} km` : `${formatNumber(metres, language, metres < 10 ? 1 : 0)} m`;
}

/** A unit as engineers write it: the graph says m3/h, a card says m³/h. */
export const formatUnit = (unit: string): string => unit.replace(/\bm3\b/g, 'm³').replace(/\bm2\b/g, 'm²').replace(/\bdegC\b/g, '°C');

/** Size of a file in the unit that people read it in: 12 B, 8 KB, 4.6 MB. */
export function formatBytes(bytes: number, language: string): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return `${formatNumber(bytes / 1024 ** step, language, step === 2 ? 1 : 0)} ${['B', 'KB', 'MB'][step]!}`;
}
