/** Objects that an entry of the audit log names: `Pipe 1`, `Pipe 1, 2 and 5 more`. */
export interface ChangedObjects {
  readonly type: string;
  readonly ids: readonly string[];
  /** How many were changed besides. */
  readonly more: number;
}

/** The type of the objects; undefined where the entry names none. */
export const typeOf = (target: string): string | undefined => /^([A-Z]\w*) \S/.exec(target)?.[1];

/** Takes the target of an entry apart. */
export function objectsIn(target: string): ChangedObjects {
  const type = typeOf(target) ?? '';
  const [, ids = '', more = 0] = /^(.*?)(?: and (\d+) more)?$/s.exec(target.slice(type.length + 1)) ?? [];
  return { type, ids: ids.split(', '), more: Number(more) };
}
