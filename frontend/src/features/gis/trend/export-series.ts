import type { DrawnLine } from './chart-option.ts';
import type { Resolution } from './resolution.ts';
import type { Span } from './range.ts';

export type ExportFormat = 'csv' | 'parquet';

interface Exported {
  readonly ids: readonly string[];
  readonly span: Span;
  readonly resolution: Pick<Resolution, 'name'>;
  readonly zone: string;
  readonly format: ExportFormat;
}

/** The address of the file: the span that is shown, at the resolution that is shown. */
export function exportAddress({ ids, span, resolution, zone, format }: Exported): string {
  const query = new URLSearchParams({ points: ids.join(), from: new Date(span.fromMs).toISOString(), to: new Date(span.toMs).toISOString(), format });
  if (resolution.name !== 'raw') query.set('interval', resolution.name);
  query.set('zone', zone);
  // Excel takes a file for the local code page unless it begins with this mark, and Chinese names become rubbish.
  if (format === 'csv') query.set('bom', '1');
  return `/export/series?${query}`;
}

/** The chart with its title and the names of its lines, since the picture of a canvas alone names nothing. */
export async function pictureOf(chart: string, { title, lines, ink, ground, font }: { title: string; lines: readonly Pick<DrawnLine, 'name' | 'colour'>[]; ink: string; ground: string; font: string }): Promise<Blob> {
  const image = new Image();
  image.src = chart;
  await image.decode();
  const rowPx = 40;
  const headPx = rowPx * (lines.length + 1) + 30;
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height + headPx;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser gives no canvas to draw on');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = ink;
  pen.font = `600 28px ${font}`;
  pen.fillText(title, 24, 44);
  pen.font = `24px ${font}`;
  lines.forEach(({ name, colour }, index) => {
    const y = 44 + rowPx * (index + 1);
    pen.fillStyle = colour;
    pen.fillRect(24, y - 10, 32, 6);
    pen.fillStyle = ink;
    pen.fillText(name, 68, y);
  });
  pen.drawImage(image, 0, headPx);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png'));
}
