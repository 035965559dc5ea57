/** What a client's SQL text means for a session that all clients share. */
export interface Verdict {
  /** Why the text cannot run here; undefined when it can. */
  refusal?: { message: string; hint: string };
  /** The text is one COPY ... FROM STDIN; its data must be at hand before it starts. */
  copyIn?: { binary: boolean };
  /** The text may change settings that outlive the transaction. */
  changesSettings: boolean;
}

const plain: Verdict = { changesSettings: false };
const remembered = new Map<string, Verdict>();

// Texts without any of these words need no closer look.
const interesting =
  /\b(?:listen|unlisten|notify|pg_notify|copy|set|reset|prepare|execute|deallocate|discard|temp|temporary|hold|set_config)\b|advisory_(?:un)?lock/i;

/** Judges a text; `extended` when it came as a Parse message, which cannot carry COPY data in one batch. */
export function judge(sql: string, extended: boolean): Verdict {
  if (!interesting.test(sql)) return plain;
  const key = (extended ? 'x' : 's') + sql;
  const known = remembered.get(key);
  if (known) return known;
  const verdict = examine(statementsOf(sql), extended);
  if (sql.length < 4096) {
    if (remembered.size > 2000) remembered.clear();
    remembered.set(key, verdict);
  }
  return verdict;
}

const oneSession = 'The embedded database serves every client by one session.';

const refusals: [pattern: RegExp, message: string, hint: string][] = [
  [/^listen\b|^notify\b|\bpg_notify ?\(/, 'LISTEN and NOTIFY are not available in the embedded database', `${oneSession} Use the event bus.`],
  [
    /\bpg_(?:try_)?advisory_lock(?:_shared)? ?\(|\bpg_advisory_unlock(?:_all|_shared)? ?\(/,
    'session advisory locks are not available in the embedded database',
    `${oneSession} Use pg_advisory_xact_lock inside a transaction.`,
  ],
  [/^copy\b.* (?:from|to) program\b/, 'COPY with a PROGRAM is not available in the embedded database', 'Use STDIN or STDOUT.'],
  [
    /^prepare\b|^execute\b|^deallocate\b|^discard\b/,
    'PREPARE, EXECUTE, DEALLOCATE and DISCARD are not available in the embedded database',
    `${oneSession} Prepared statements of the protocol are kept apart and work.`,
  ],
  [
    /^set (?:session )?(?:role|session authorization|authorization)\b/,
    'changing the role of the session is not available in the embedded database',
    `${oneSession} Use SET LOCAL ROLE inside a transaction.`,
  ],
  [
    /^create (?:(?:global|local) )?temp(?:orary)?\b(?!.* on commit drop\b)/,
    'temporary objects that outlive their transaction are not available in the embedded database',
    `${oneSession} Use CREATE TEMPORARY TABLE ... ON COMMIT DROP inside a transaction.`,
  ],
  [/^declare\b.* with hold\b/, 'cursors WITH HOLD are not available in the embedded database', `${oneSession} Read the cursor inside its transaction.`],
];

function examine(statements: string[], extended: boolean): Verdict {
  for (const statement of statements) {
    for (const [pattern, message, hint] of refusals) {
      if (pattern.test(statement)) return { changesSettings: false, refusal: { message, hint } };
    }
  }
  const copies = statements.filter((statement) => /^copy\b.* from stdin\b/.test(statement));
  if (copies.length > 0 && (extended || statements.length > 1)) {
    return {
      changesSettings: false,
      refusal: {
        message: 'COPY FROM STDIN must be the only statement of a simple query in the embedded database',
        hint: 'Send it alone by the simple query protocol, as psql and pg-copy-streams do.',
      },
    };
  }
  const copyIn = copies[0] === undefined ? undefined : { binary: /\bbinary\b/.test(copies[0]) };
  return { changesSettings: statements.some(changesSettings), ...(copyIn && { copyIn }) };
}

function changesSettings(statement: string): boolean {
  if (/^set\b/.test(statement)) return !/^set (?:local|transaction|constraints)\b/.test(statement);
  if (/^reset\b/.test(statement)) return true;
  const calls = statement.match(/\bset_config ?\([^()]*\)?/g) ?? [];
  return calls.some((call) => !/, ?true ?\)$/.test(call));
}

// Comments, quoted texts, dollar quotes, quoted names: what must not be taken for a word or a semicolon.
const piece =
  /--[^\n]*|\/\*|\be'(?:\\[\s\S]|''|[^'\\])*'?|'(?:''|[^'])*'?|"(?:""|[^"])*"?|\$([a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|;|\s+/giy;

/** The statements of a text in lower case, comments removed, quoted texts replaced by '', white space by one blank. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  let at = 0;
  const finish = () => {
    if (current.trim() !== '') statements.push(current.trim());
    current = '';
  };
  while (at < sql.length) {
    piece.lastIndex = at;
    const match = piece.exec(sql);
    if (!match) {
      current += sql[at]!.toLowerCase();
      at += 1;
      continue;
    }
    const [found] = match;
    at += found.length;
    if (found === ';') finish();
    else if (found === '/*') at = endOfComment(sql, at);
    else if (found.startsWith('$')) at = endOfDollarQuote(sql, at, found);
    if (found.startsWith('$') || /^e?'/i.test(found)) current += "''";
    else if (found.startsWith('"')) current += found;
    else if (found !== ';' && !current.endsWith(' ')) current += ' ';
  }
  finish();
  return statements;
}

function endOfComment(sql: string, start: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  for (let depth = 1; depth > 0;) {
    const match = edge.exec(sql);
    if (!match) return sql.length;
    depth += match[0] === '/*' ? 1 : -1;
  }
  return edge.lastIndex;
}

function endOfDollarQuote(sql: string, start: number, tag: string): number {
  const end = sql.indexOf(tag, start);
  return end < 0 ? sql.length : end + tag.length;
}
