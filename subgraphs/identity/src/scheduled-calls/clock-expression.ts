import { Cron } from 'croner';

const MOST_CHARACTERS = 200;

/** Why this is no time table; null when it is one. Minutes are the finest step. */
export function faultOfExpression(cron: string, timeZone: string): string | null {
  if (cron.length > MOST_CHARACTERS) return `at most ${MOST_CHARACTERS} characters`;
  try {
    return nextDue(cron, timeZone, new Date()) ? null : 'it is never due';
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
  }
}

/** When it is due next after an instant, by the clocks of a zone; null when never. */
export function nextDue(cron: string, timeZone: string, after: Date): Date | null {
  return new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun(after);
}
