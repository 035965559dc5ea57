import { v7 } from 'uuid';

/** A new UUID v7: unique everywhere, and ascending in time so that new rows land at the end of an index. */
export const newId = (): string => v7();

/** True for the text form of a UUID: anything else can't be the id of a row. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
