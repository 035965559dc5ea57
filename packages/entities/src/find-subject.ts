import type { EntityManager } from '@mikro-orm/postgresql';
import { BadUserInput } from './bad-user-input.ts';
import { findRows } from './find-rows.ts';
import { isId } from './identifiers.ts';

/** What people call a row by, the first that its kind has. */
const callNames = ['code', 'userName', 'name'];

/** One row of a kind that rules speak of, by its id or by what people call it; null when there is none. */
export async function findSubject(em: EntityManager, subject: string, key: string): Promise<Record<string, unknown> | null> {
  const meta = [...em.getMetadata()].find(({ className }) => className === subject);
  if (!meta) return null;
  const property = isId(key) ? 'id' : callNames.find((name) => name in meta.properties);
  if (!property) throw new BadUserInput(`A ${subject} has no code: name it by its id`, 'object');
  const [row] = await findRows<Record<string, unknown>>(em, meta.class as never, { [property]: key }, { limit: 1 });
  return row ?? null;
}
