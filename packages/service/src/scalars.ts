import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

interface ScalarRules<I, O> {
  readonly name: string;
  readonly parse: (value: unknown) => I;
  readonly serialize: (value: unknown) => O;
}

const refuse = (name: string, expected: string, value: unknown): never => {
  throw new GraphQLError(`${name} expects ${expected}, not ${JSON.stringify(value)?.slice(0, 80)}`, { extensions: { code: 'BAD_USER_INPUT' } });
};

function scalar<I, O>({ name, parse, serialize }: ScalarRules<I, O>): GraphQLScalarType<I, O> {
  return new GraphQLScalarType<I, O>({ name, serialize, parseValue: parse, parseLiteral: (node: ValueNode, variables) => parse(literal(node, variables)) });
}

// A whole number beyond 2^53 in the query text would lose digits as a JavaScript number.
function literal(node: ValueNode, variables: Record<string, unknown> | null | undefined): unknown {
  if (node.kind === Kind.INT && !Number.isSafeInteger(Number(node.value))) return node.value;
  return valueFromASTUntyped(node, variables);
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

const DateTime = scalar<Date, string>({
  name: 'DateTime',
  parse: (value) => {
    if (value instanceof Date) return value;
    const instant = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : undefined;
    return instant && !Number.isNaN(instant.getTime()) ? instant : refuse('DateTime', 'an instant such as 2026-11-23T08:00:00Z', value);
  },
  serialize: (value) => {
    const instant = value instanceof Date ? value : new Date(value as string | number);
    return Number.isNaN(instant.getTime()) ? refuse('DateTime', 'an instant', value) : instant.toISOString();
  },
});

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: unknown): value is string => typeof value === 'string' && dayPattern.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

function readDay(value: unknown): string {
  try {
    if (isDay(value)) return value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return refuse('Date', 'a day such as 2026-11-23', value);
}

const CalendarDate = scalar<string, string>({
  name: 'Date',
  parse: readDay,
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : readDay(value)),
});

const toBigInt = (value: unknown): bigint => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d{1,30}$/.test(value)) return BigInt(value);
  return refuse('BigInt', 'a whole number', typeof value === 'symbol' ? 'a symbol' : value);
};

const BigInteger = scalar<bigint, number | string>({
  name: 'BigInt',
  parse: toBigInt,
  serialize: (value) => {
    const number = toBigInt(value);
    return number >= BigInt(Number.MIN_SAFE_INTEGER) && number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : number.toString();
  },
});

const readMoney = (value: unknown): number => {
  const fen = typeof value === 'bigint' || (typeof value === 'string' && /^-?\d+$/.test(value)) ? Number(value) : value;
  return typeof fen === 'number' && Number.isSafeInteger(fen) ? fen : refuse('Money', 'a whole number of fen up to 2^53', String(value));
};

const Money = scalar<number, number>({ name: 'Money', parse: readMoney, serialize: readMoney });

const geometries = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

function readGeometry(value: unknown): object {
  const { type, coordinates, geometries: parts } = (typeof value === 'object' && value !== null ? value : {}) as { type?: string; coordinates?: unknown; geometries?: unknown };
  const sound = type === 'GeometryCollection' ? Array.isArray(parts) && parts.every(readGeometry) : geometries.includes(type ?? '') && areCoordinates(coordinates);
  return sound ? (value as object) : refuse('GeoJSON', 'a geometry such as { "type": "Point", "coordinates": [120.1, 30.2] }', value);
}

const areCoordinates = (value: unknown): boolean => Array.isArray(value) && value.every((part) => (typeof part === 'number' ? Number.isFinite(part) : areCoordinates(part)));

const GeoJSON = scalar<object, unknown>({ name: 'GeoJSON', parse: readGeometry, serialize: (value) => value });
const JSONScalar = scalar<unknown, unknown>({ name: 'JSON', parse: (value) => value, serialize: (value) => value });

/** The scalars of `schema/conventions.graphql` by name. */
export const scalars: Record<string, GraphQLScalarType> = { DateTime, Date: CalendarDate, BigInt: BigInteger, Money, GeoJSON, JSON: JSONScalar };
