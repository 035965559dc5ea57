/** EPANET reads at most 40 tokens a line and drops the rest (MAXTOKS in its types.h). */
export const MAX_TOKENS = 40;

export interface Tokens {
  tokens: string[];
  /** Text after the first semicolon, trimmed; empty when there is none. */
  comment: string;
  /** True when EPANET would drop tokens of this line. */
  cut: boolean;
}

/** Splits a text at CR LF, LF or CR. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/**
 * Tokens of a line as EPANET 2.3 cuts them: separated by blanks and tabs, a token that begins with a double quote ends at the
 * next one, everything after a semicolon is comment.
 */
export function tokenize(line: string): Tokens {
  const semicolon = line.indexOf(';');
  const end = semicolon < 0 ? line.length : semicolon;
  const comment = semicolon < 0 ? '' : line.slice(semicolon + 1).trim();
  const tokens: string[] = [];
  let at = 0;
  while (at < end) {
    if (isBlank(line.charCodeAt(at))) {
      at += 1;
      continue;
    }
    if (tokens.length === MAX_TOKENS) return { tokens, comment, cut: true };
    let stop = at;
    if (line.charCodeAt(at) === 34) {
      const close = line.indexOf('"', at + 1);
      stop = close < 0 || close > end ? end : close;
      tokens.push(line.slice(at + 1, stop));
      at = stop + 1;
      continue;
    }
    while (stop < end && !isBlank(line.charCodeAt(stop))) stop += 1;
    tokens.push(line.slice(at, stop));
    at = stop;
  }
  return { tokens, comment, cut: false };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The number a token spells, NaN when it spells none. */
export function numberOf(token: string | undefined): number {
  if (token === undefined || !NUMBER.test(token)) return Number.NaN;
  return Number(token);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** True when the token begins with the keyword, whatever its case: EPANET's own way to read keywords. */
export function startsWithWord(token: string | undefined, keyword: string): boolean {
  return token !== undefined && token.length >= keyword.length && token.slice(0, keyword.length).toUpperCase() === keyword;
}
