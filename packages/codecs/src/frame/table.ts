/** A code table without the names every object has: a device may well send `constructor` as a code. */
export const table = <T>(entries: Record<string, T>): Readonly<Record<string, T | undefined>> => Object.assign(Object.create(null) as Record<string, T>, entries);
