import type { Label } from '../frame/label.ts';
import type { FieldReport, FrameReport, ProblemReport, Report, SampleReport } from './report.ts';

/** How many columns a text takes in a terminal: characters of Chinese take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return columns;
}

const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const both = ({ zh, en }: Label): string => (zh === en ? zh : `${zh} / ${en}`);

/** Rows of text in columns that stand under each other. */
function table(rows: readonly string[][]): string[] {
  const columns = rows[0]?.map((_, i) => Math.min(60, Math.max(...rows.map((row) => width(row[i] ?? ''))))) ?? [];
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, columns[i] ?? 0))).join('  ').trimEnd());
}

const fieldRow = ({ start, end, raw, name, text, unit, remark, level }: FieldReport): string[] => [
  end > start ? `${start}–${end - 1}` : String(start), cut(raw, 36), '  '.repeat(level) + both(name), cut(text, 60), unit ?? '', remark ? both(remark) : '',
];

const sampleRow = ({ code, statistic, name, text, unit, quality, reason, time, address }: SampleReport): string[] => [
  statistic ? `${code} (${statistic})` : code, both(name), text === '' ? '—' : text, unit ?? '', reason ? `${quality}: ${both(reason)}` : quality, time ?? '', address ?? '',
];

const problemLine = (mark: string, { code, start, end, message, expected, found }: ProblemReport): string =>
  `${mark} ${code} @${start}–${Math.max(start, end - 1)}: ${both(message)}${expected === undefined ? '' : ` · 应为 / expected ${expected}`}${found === undefined ? '' : ` · 实为 / found ${found}`}`;

function frameLines(frame: FrameReport, number: number): string[] {
  const words = [both(frame.kind), frame.direction === 'UP' ? '上行 / up' : frame.direction === 'DOWN' ? '下行 / down' : '', frame.address ?? '', frame.time ?? '', frame.ok ? '✓' : '✗'].filter(Boolean);
  return [
    `帧 / frame ${number} · ${frame.start}–${frame.end - 1} · ${words.join(' · ')}`,
    ...table([['字节 / bytes', '原始 / raw', '名称 / name', '值 / value', '单位 / unit', '说明 / remark'], ...frame.fields.map(fieldRow)]).map((line) => `  ${line}`),
    ...(frame.joined ? ['  合包后 / put together:', ...table(frame.joined.fields.map(fieldRow)).map((line) => `    ${line}`)] : []),
    ...(frame.samples.length > 0 ? ['  测值 / samples:', ...table(frame.samples.map(sampleRow)).map((line) => `    ${line}`)] : []),
    ...frame.errors.map((problem) => `  ${problemLine('✗', problem)}`),
    ...frame.notes.map((problem) => `  ${problemLine('!', problem)}`),
  ];
}

/** The report for a terminal, in both languages. */
export function printReport(report: Report): string {
  const lines = [`${both(report.title)}${report.guessed ? ' · 自动识别 / guessed' : ''} · ${report.bytes} B`];
  report.frames.forEach((frame, i) => lines.push('', ...frameLines(frame, i + 1)));
  for (const { start, end, hex } of report.noise) lines.push('', `帧外字节 / bytes outside of frames · ${start}–${end - 1}: ${cut(hex, 96)}`);
  if (report.frames.length === 0) lines.push('', ...report.errors.map((problem) => problemLine('✗', problem)));
  return `${lines.join('\n')}\n`;
}
