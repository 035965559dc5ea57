/** The two parts of a key. */
export interface KeyParts {
  readonly id: string;
  readonly secret: string;
}

const pattern = /^hgk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** The key as it is sent. Its prefix lets scanners of leaked secrets know it. */
export const keyText = ({ id, secret }: KeyParts): string => `hgk_${id.replaceAll('-', '')}_${secret}`;

/** The parts of a key; null when the text is none. */
export function readKey(text: string): KeyParts | null {
  const found = pattern.exec(text);
  return found && { id: found.slice(1, 6).join('-'), secret: found[6]! };
}
