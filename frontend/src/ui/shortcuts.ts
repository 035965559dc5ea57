/** A keyboard shortcut as the help (`?`) shows it; `text` is the key of its description. */
export interface Shortcut {
  keys: readonly string[];
  text: string;
}

/** True while somebody writes into a field, where a letter is a letter and no shortcut; code editors are elements with the role of one. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="textbox"]') !== null;
}
