import { createHash } from 'node:crypto';
import type { Database } from '@hydrograph/entities';
import { systemActor } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Failures in a row after which a name is locked (GB/T 22239 level 3 asks for a limit). */
export const FREE_FAILURES = 5;
/** How long failures that locked nothing are remembered, min. */
const WINDOW_MIN = 15;
/** The longest lock, min. It begins with one minute and doubles with each further failure. */
const LONGEST_MIN = 60;

/** What an attempt is counted for: a name as it was typed, whether or not anybody has it, or a user's second factor. */
export const subjectOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.map((part) => part.normalize('NFKC').toLowerCase()).join('\n')).digest('base64url');

/**
 * Counts an attempt before it is made, so that many at once are counted as well; `forgive` takes it back. Answers how
 * many seconds the subject is still locked; undefined when the attempt may be made.
 */
export async function countAttempt(database: Database, subject: string): Promise<number | undefined> {
  const em = database.fork(systemActor('sign-on'));
  const counted = await em.execute<object[]>(
    `insert into identity.sign_on_failure as f (subject, failures) values (?, 1)
     on conflict (subject) do update set last_at = now(),
       failures = case when ${isOver} then 1 else f.failures + 1 end,
       locked_until = case when not ${isOver} and f.failures + 1 >= ${FREE_FAILURES}
         then now() + make_interval(mins => least(power(2, least(f.failures + 1 - ${FREE_FAILURES}, 10))::int, ${LONGEST_MIN})) end
     where f.locked_until is null or f.locked_until <= now() returning subject`,
    [subject],
  );
  if (counted.length > 0) return undefined;
  const [row] = await em.execute<{ left: number }[]>('select greatest(1, ceil(extract(epoch from locked_until - now())))::int as left from identity.sign_on_failure where subject = ?', [subject]);
  return row?.left ?? 1;
}

// Once locked, a name is watched for a day: a lock that is over does not give five new guesses.
const isOver = `f.last_at < now() - case when f.failures >= ${FREE_FAILURES} then interval '1 day' else interval '${WINDOW_MIN} minutes' end`;

/** Forgets the failures of a subject, after a success. */
export async function forgive(em: EntityManager, subject: string): Promise<void> {
  await em.execute('delete from identity.sign_on_failure where subject = ?', [subject]);
}
