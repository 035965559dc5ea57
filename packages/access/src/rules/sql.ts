import type { FieldFacts, RowCondition } from './resolve.ts';

/** A piece of SQL with `?` for each parameter. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** EPSG code of CGCS2000 longitude and latitude. */
const CGCS2000 = 4490;
const operators = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * The condition as SQL. It is never unknown: a comparison with a null column is false, so that `not` means the same as in
 * memory. Names come from the table's own facts, values are parameters.
 */
export function toSql(condition: RowCondition, fields: Readonly<Record<string, FieldFacts>>, alias?: string): SqlCondition {
  const column = (field: string): string => {
    const name = fields[field]?.column ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${alias ? `${alias}.` : ''}"${name}"`;
  };
  const translate = (part: RowCondition): SqlCondition => {
    switch (part.kind) {
      case 'constant':
        return { sql: String(part.value), parameters: [] };
      case 'and':
      case 'or': {
        const parts = part.parts.map(translate);
        return { sql: `(${parts.map(({ sql }) => sql).join(` ${part.kind} `)})`, parameters: parts.flatMap(({ parameters }) => parameters) };
      }
      case 'not': {
        const { sql, parameters } = translate(part.part);
        return { sql: `not ${sql}`, parameters };
      }
      case 'isNull':
        return { sql: `(${column(part.field)} is null)`, parameters: [] };
      case 'compare': {
        const name = column(part.field);
        return { sql: `(${name} is not null and ${comparable(name, part.type)} ${operators[part.operator]} ${parameter(part.type)})`, parameters: [part.value] };
      }
      case 'in': {
        const name = column(part.field);
        return { sql: `(${name} is not null and ${comparable(name, part.type)} in (${part.values.map(() => parameter(part.type)).join(', ')}))`, parameters: part.values };
      }
      case 'within': {
        const name = column(part.field);
        return { sql: `(${name} is not null and not ST_IsEmpty(${name}) and ST_CoveredBy(ST_Points(${name}), ST_SetSRID(ST_GeomFromGeoJSON(?), ${CGCS2000})))`, parameters: [JSON.stringify(part.area)] };
      }
    }
  };
  return translate(condition);
}

// Texts by their code points, not by the database's collation; instants to the millisecond, which is all that JavaScript keeps.
const comparable = (name: string, type: string): string => (type === 'text' ? `${name}::text collate "C"` : type === 'instant' ? `date_trunc('milliseconds', ${name})` : name);
const parameter = (type: string): string => (type === 'instant' ? '?::timestamptz' : type === 'number' ? '?::double precision' : type === 'boolean' ? '?::boolean' : '?::text');
