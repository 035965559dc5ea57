/** A keyboard shortcut as the help (`?`) shows it; `text` is the key of its description. */
export interface Shortcut {
  keys: readonly string[];
  text: string;
}

/** True while somebody writes into a field, where a letter is a letter and no shortcut. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
