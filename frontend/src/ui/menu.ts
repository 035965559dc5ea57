import type { IconName } from './icon-paths.ts';

/** A way to a page in the user menu; `text` is the key of its name. */
export interface MenuEntry {
  readonly to: string;
  readonly text: string;
  readonly icon: IconName;
  /** Shown to whoever has one of these permissions; to everybody when absent. */
  readonly needs?: readonly string[];
}
