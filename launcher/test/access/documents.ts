import { getNamedType, isAbstractType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import { SEARCHED, type Fixture, type TestTenant } from './fixture.ts';

/** Whose rows a document asks for. */
export interface Target {
  readonly tenant: TestTenant;
  readonly number: number;
}

/** Fields whose value is another one each time, or says where a page stands. */
const volatile = new Set(['cursor', 'startCursor', 'endCursor']);
const DEPTH = 3;

/** Fields of a type in all their depth: what a person could ask for at most. */
function selectionOf(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, ids: Ids, alias = ''): string {
  const fields = Object.values(type.getFields()).filter(({ name }) => !volatile.has(name)).flatMap((field) => {
    const inner = innerOf(schema, field.type, depth, ids);
    // Types of one interface may answer a field differently: each has names of its own.
    return inner === undefined ? [] : [`${alias && `${alias}__${field.name}: `}${field.name}${argumentsOf(field, ids)}${inner}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

function innerOf(schema: GraphQLSchema, answered: GraphQLOutputType, depth: number, ids: Ids): string | undefined {
  const type = getNamedType(answered);
  if (isLeafType(type)) return '';
  if (depth === 0) return undefined;
  if (isAbstractType(type)) return ` { __typename ${schema.getPossibleTypes(type).map((each) => `... on ${each.name} ${selectionOf(schema, each, depth - 1, ids, each.name)}`).join(' ')} }`;
  if (!isObjectType(type)) return undefined;
  const isPaging = /(Connection|Edge|PageInfo)$/.test(type.name);
  return ` ${selectionOf(schema, type, isPaging ? depth : depth - 1, ids)}`;
}

type Ids = (name: string) => string;

/** Answers an id for what a name speaks of: `stationId` a station, `id` the noun of the field. */
function idsOf(fixture: Fixture, noun: string, { tenant, number }: Target): Ids {
  const known: Readonly<Record<string, string>> = { site: 'Station', category: 'AssetCategory', parent: noun, class: 'ApiClass', application: 'Application', model: 'HydraulicModel', rule: 'AlarmRule', contact: 'AlarmContact', meter: 'EnergyMeter', entry: 'AuditEntry', fromUser: 'User', toUser: 'User', group: 'UserGroup', member: 'User' };
  return (name) => {
    const spoken = name.replace(/Ids?$/, '');
    const entity = spoken === '' || spoken === 'id' || spoken === 'ids' ? noun : (known[spoken] ?? spoken[0]!.toUpperCase() + spoken.slice(1));
    const rows = fixture.of(entity === 'ClientApplication' ? 'Application' : entity).filter((row) => row.tenant === tenant && row.id);
    const row = rows.find((each) => each.number === number) ?? rows[0] ?? fixture.of('Station').find((each) => each.tenant === tenant && each.number === number);
    return row!.id!;
  };
}

function argumentsOf(field: GraphQLField<unknown, unknown>, ids: Ids, more: Readonly<Record<string, string>> = {}): string {
  const given = field.args.flatMap((argument) => (more[argument.name] ? [`${argument.name}: ${more[argument.name]}`] : isNeeded(argument) ? [`${argument.name}: ${valueOf(argument, argument.type, ids)}`] : []));
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const isNeeded = ({ type, defaultValue, name }: GraphQLArgument | GraphQLInputField): boolean => (isNonNullType(type) && defaultValue === undefined) || (/Ids?$/.test(name) && getNamedType(type).name === 'ID');

function valueOf(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType, ids: Ids): string {
  if (isNonNullType(type)) return valueOf(of, type.ofType, ids);
  if (isListType(type)) return `[${valueOf(of, type.ofType, ids)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).filter(isNeeded).map((field) => `${field.name}: ${valueOf(field, field.type, ids)}`).join(', ')} }`;
  const { name } = of;
  switch (type.name) {
    case 'ID': return JSON.stringify(ids(name));
    case 'Int': case 'Float': case 'Money': case 'BigInt': return name === 'first' ? '50' : '1';
    case 'Boolean': return 'true';
    case 'DateTime': return /^(to|end)/.test(name) ? '"2026-01-31T00:00:00Z"' : '"2026-01-01T00:00:00Z"';
    case 'Date': return '"2026-01-01"';
    case 'GeoJSON': return '{ type: "Point", coordinates: [80.1, 30] }';
    case 'JSON': return '{}';
    default: return name === 'text' ? `"${SEARCHED}"` : '"new-words"';
  }
}

/** A document for one root field, with everything it can answer. */
export function documentOf(schema: GraphQLSchema, operation: 'query' | 'mutation' | 'subscription', field: GraphQLField<unknown, unknown>, fixture: Fixture, target: Target, more: Readonly<Record<string, string>> = {}): string {
  const ids = idsOf(fixture, nounOf(field, fixture), target);
  return `${operation} { ${field.name}${argumentsOf(field, ids, more)}${innerOf(schema, field.type, operation === 'query' ? DEPTH : DEPTH - 1, ids) ?? ''} }`;
}

/** A document that asks for one entity as the gateway does. */
export function entityDocument(schema: GraphQLSchema, type: GraphQLObjectType, id: string, fixture: Fixture, target: Target): string {
  return `query { _entities(representations: [{ __typename: "${type.name}", id: "${id}" }]) { __typename ... on ${type.name} ${selectionOf(schema, type, DEPTH - 1, idsOf(fixture, type.name, target))} } }`;
}

/** The kind of row a root field speaks of: what it answers, or what its payload holds. */
function nounOf({ type, name }: GraphQLField<unknown, unknown>, fixture: Fixture): string {
  const answered = getNamedType(type);
  const own = answered.name.replace(/Connection$/, '');
  if (fixture.of(own).length > 0 || !isObjectType(answered)) return own;
  const held = Object.values(answered.getFields()).map((field) => getNamedType(field.type).name).find((each) => fixture.of(each).length > 0);
  return held ?? name.replace(/^[a-z]+/, '');
}

/** True when a document of this field names rows of somebody. */
export const namesRows = (text: string): boolean => /"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"/.test(text) || /"018f0000-/.test(text);
