interface Report {
  counts: object;
  skipped: { line?: number | null; text?: string | null; reason: string }[];
  warnings: unknown[];
  model?: { name: string } | null;
}

const shownRows = 20;

/** What an import found, for a person at a terminal. */
export function describeReport({ counts, skipped, warnings, model }: Report): string {
  const lines = Object.entries(counts).map(([kind, count]) => `${String(count).padStart(8)} ${kind}`);
  if (model) lines.unshift(`Imported as ${model.name}`);
  lines.push(...block('skipped', skipped.map(({ line, text, reason }) => `${place(line)}${reason}${text ? `: ${text.trim()}` : ''}`)));
  lines.push(...block('warnings', warnings.map(describeWarning)));
  return lines.join('\n');
}

function block(title: string, rows: string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > shownRows ? [`    ... and ${rows.length - shownRows} more; --json prints all`] : [];
  return [`${String(rows.length).padStart(8)} ${title}`, ...rows.slice(0, shownRows).map((row) => `    ${row}`), ...more];
}

function describeWarning(warning: unknown): string {
  const { line, element, message } = warning as { line?: number; element?: string; message: string };
  return `${place(line)}${element ? `${element}: ` : ''}${message}`;
}

const place = (line: number | null | undefined): string => (line ? `line ${line}: ` : '');
