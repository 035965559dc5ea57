import { cstring, message, messagesOf } from './wire.ts';

/** The SQL of a Query or Parse message. */
export function messageOf(bytes: Buffer): { name: string; sql: string; replaceSql(sql: string): Buffer } {
  if (bytes[0] === 0x51) {
    return { name: '', sql: cstring(bytes, 5)[0], replaceSql: (sql) => message('Q', sql) };
  }
  const [name, afterName] = cstring(bytes, 5);
  const [sql] = cstring(bytes, afterName);
  // The refused statement is never executed, so it needs no name of its own.
  return { name, sql, replaceSql: (text) => message('P', '', text, Buffer.from([0, 0])) };
}

/** How the names of prepared statements in a client's messages become names in the session. */
export interface Names {
  define(name: string): string;
  use(name: string): string;
}

/** Replaces statement names in Parse, Bind, Describe and Close; other messages pass unchanged. */
export function rewriteNames(bytes: Buffer, names: Names): Buffer {
  switch (String.fromCharCode(bytes[0]!)) {
    case 'P': {
      const [name, rest] = cstring(bytes, 5);
      const shared = names.define(name);
      return shared === name ? bytes : message('P', shared, bytes.subarray(rest));
    }
    case 'B': {
      const [portal, afterPortal] = cstring(bytes, 5);
      const [name, rest] = cstring(bytes, afterPortal);
      const shared = names.use(name);
      return shared === name ? bytes : message('B', portal, shared, bytes.subarray(rest));
    }
    case 'D':
    case 'C': {
      if (bytes[5] !== 0x53) return bytes;
      const [name] = cstring(bytes, 6);
      const shared = names.use(name);
      return shared === name ? bytes : message(String.fromCharCode(bytes[0]!), bytes.subarray(5, 6), shared);
    }
    default:
      return bytes;
  }
}

/** CopyInResponse without column formats: clients take them from the overall format. */
export function copyInResponse(binary: boolean): Buffer {
  return message('G', Buffer.from([binary ? 1 : 0, 0, 0]));
}

/** Drops the first message of that type from an answer. */
export function dropFirst(answer: Buffer, type: string): Buffer {
  let at = 0;
  for (const part of messagesOf(answer)) {
    if (part[0] === type.charCodeAt(0)) return Buffer.concat([answer.subarray(0, at), answer.subarray(at + part.length)]);
    at += part.length;
  }
  return answer;
}

/** Puts `replacement` where the answer has an error that contains `marker`. */
export function replaceError(answer: Buffer, marker: string, replacement: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (const part of messagesOf(answer)) parts.push(part[0] === 0x45 && part.includes(marker) ? replacement : part);
  return Buffer.concat(parts);
}
