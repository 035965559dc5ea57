import type { AccessSubject } from './subjects.ts';

/** What a reader may see, as far as the database is concerned. The `rules` of a `Viewer` are one. */
export interface RowRules {
  where(action: 'read' | 'write', subject: string, alias?: string): { readonly sql: string; readonly parameters: readonly unknown[] } | undefined;
  whereField(subject: string, field: string, alias?: string): { readonly sql: string; readonly parameters: readonly unknown[] } | undefined;
  narrowsFields(subject: string): boolean;
  allowsWrite(subject: string, row: Readonly<Record<string, unknown>>): boolean;
}

/** Tables of the subjects, with those of their histories. */
export type GuardedTables = ReadonlyMap<string, { readonly name: string; readonly subject: AccessSubject; readonly columns: readonly string[] }>;

// Texts, quoted names, bodies and comments are passed over: they may say "from" and the name of a table.
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\w*\$[\s\S]*?\$\w*\$|--[^\n]*|\/\*[\s\S]*?\*\/|\bdelete\s+from\s+\w+\.\w+|\b(from|join|,)(\s+)([a-z_]+\.[a-z_]+)\b(?!\s*[(.])(\s+(?:as\s+)?(?!(?:where|join|left|right|inner|cross|full|on|order|group|limit|offset|having|union|except|intersect|for|using|natural|window|fetch|returning|set)\b)[a-z_]\w*)?/gi;

/**
 * SQL in which each table that is read stands for the rows and fields of it that may be seen. So a statement that somebody
 * wrote without a thought of rules is bound by them like any other. Values are written into the text: the rules' own, quoted.
 */
export function guardSql(sql: string, rules: RowRules, tables: GuardedTables): string {
  return sql.replace(pieces, (piece: string, word?: string, space?: string, name?: string, alias?: string) => {
    const table = name ? tables.get(name.toLowerCase()) : undefined;
    if (!word || !table) return piece;
    const rows = rules.where('read', table.name);
    const masks = rules.narrowsFields(table.name) ? masksOf(table, rules) : undefined;
    if (!rows && !masks) return piece;
    return `${word}${space}(select ${masks ?? '*'} from ${name}${rows ? ` where ${inlineCondition(rows)}` : ''})${alias ?? ` ${name!.split('.')[1]}`}`;
  });
}

/** The columns of a table, those that may not be seen of some rows empty there; undefined when all may be seen. */
function masksOf({ name, subject, columns }: { name: string; subject: AccessSubject; columns: readonly string[] }, rules: RowRules): string | undefined {
  const masked = new Map(Object.entries(subject.fields).flatMap(([field, { column }]) => {
    const condition = rules.whereField(name, field);
    return condition ? [[column, inlineCondition(condition)] as const] : [];
  }));
  if (masked.size === 0) return undefined;
  return columns.map((column) => (masked.has(column) ? `case when ${masked.get(column)} then "${column}" end as "${column}"` : `"${column}"`)).join(', ');
}

/** A condition with its values written into it. */
export function inlineCondition({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }): string {
  let index = 0;
  return sql.replaceAll('?', () => literal(parameters[index++]));
}

/** A constant of a rule as SQL. A question mark is spelt out, so that the statement's own placeholders keep their places. */
function literal(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return String(value);
  const text = String(value).replaceAll("'", "''").replaceAll('\\', '\\\\').replaceAll('?', '\\x3f');
  return `E'${text}'`;
}
