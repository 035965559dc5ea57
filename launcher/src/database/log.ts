/** One JSON line on stdout, shaped like the other processes' logs (level 30 info, 50 error). */
export function log(level: 'info' | 'error', msg: string, fields: Record<string, unknown> = {}): void {
  const line = { level: level === 'info' ? 30 : 50, time: Date.now(), name: 'database', ...fields, msg };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
