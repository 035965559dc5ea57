/** Rules that can be told while somebody types; the server knows the others. */
export type PasswordHint = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_KINDS';

// As the server counts: Chinese is of the fourth kind.
const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** What a password that is being typed still lacks. */
export function hintsFor(password: string): PasswordHint[] {
  const hints: PasswordHint[] = [];
  const { length } = [...password.normalize('NFC')];
  if (length < 10) hints.push('TOO_SHORT');
  if (length > 128) hints.push('TOO_LONG');
  if (kinds.filter((kind) => kind.test(password)).length < 3) hints.push('TOO_FEW_KINDS');
  return hints;
}
