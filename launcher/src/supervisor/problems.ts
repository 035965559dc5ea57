import { readableLine } from './supervised.ts';

const errorLevel = 50;
const errorNames = new Set(['error', 'fatal']);

/** Passes a process's errors on to the console: each different one once a minute, everything else stays in the log file. */
export function createProblemReporter(report: (text: string) => void, { now = Date.now, everyMs = 60_000 } = {}): { take(line: string): void } {
  const told = new Map<string, number>();
  return {
    take(line) {
      if (!isError(line)) return;
      const text = readableLine(line).split('\n')[0]?.slice(0, 300) ?? '';
      // Ids and numbers differ from one occurrence to the next; the problem is the same.
      const kind = text.replace(/[0-9a-f-]{8,}|\d+/gi, '#');
      if (now() - (told.get(kind) ?? -Infinity) < everyMs) return;
      told.set(kind, now());
      if (told.size > 200) told.clear();
      report(text);
    },
  };
}

function isError(line: string): boolean {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || !('level' in parsed)) return false;
    return typeof parsed.level === 'number' ? parsed.level >= errorLevel : errorNames.has(String(parsed.level));
  } catch {
    // Not one of our log lines: an uncaught error as Node prints it.
    return /^\w*Error( \[\w+\])?: /.test(line);
  }
}
