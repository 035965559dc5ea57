import { type DocumentNode, type FieldNode, type GraphQLSchema, isNonNullType, isObjectType, Kind, type NameNode, type OperationDefinitionNode, type SelectionNode, type TypeNode, type VariableDefinitionNode, getNamedType, isListType, valueFromASTUntyped, visit } from 'graphql';
import type { EngineResult } from './engine.ts';

/** One subscription that can go on where it stopped. */
export interface Resumption {
  /** What is sent to the subgraph: the document with its cursor asked for. */
  readonly document: DocumentNode;
  /** Variables of the next subscribing: with the cursor of the last event, or as the client sent them before the first. */
  variables(): Record<string, unknown> | undefined;
  /** Takes the cursor out of an event; the rest is the client's. */
  take(event: EngineResult): EngineResult;
  /** The same for the text of an event, which is read only where the cursor is not in its usual place. */
  takeText(text: string): string;
  /** Cursor of the newest event taken. */
  readonly reached: string | undefined;
  /** Forgets the cursor, since the subgraph refused it; false when there was none. */
  forget(): boolean;
}

/** Name under which a cursor is asked for beside what the client asks. */
export type CursorAlias = 'hydrographCursor' | 'hydrographPosition';

/**
 * Names of the subscription fields that can be resumed: those with an argument `cursor: String` whose payload is an object
 * with a `cursor: String!`.
 */
export function resumableFields(schema: GraphQLSchema): ReadonlySet<string> {
  const names = Object.values(schema.getSubscriptionType()?.getFields() ?? {}).filter(({ type, args }) => {
    const takes = args.some((argument) => argument.name === 'cursor' && String(argument.type) === 'String');
    const payload = getNamedType(type);
    const isOne = !isListType(isNonNullType(type) ? type.ofType : type);
    return takes && isOne && isObjectType(payload) && String(payload.getFields()['cursor']?.type) === 'String!';
  });
  return new Set(names.map(({ name }) => name));
}

/** A resumption of the subscription; null when its field cannot be resumed. */
export function resumptionOf(document: DocumentNode, variables: Record<string, unknown> | undefined, resumable: ReadonlySet<string>, alias: CursorAlias = 'hydrographCursor'): Resumption | null {
  const prepared = prepareSubscription(document, resumable, alias);
  if (!prepared) return null;
  const { key, variable, given } = prepared;
  const first = given === undefined ? variables : { ...variables, [variable]: given };
  let cursor: string | undefined;
  const take = (event: EngineResult): EngineResult => {
    const payload = event.data?.[key];
    if (typeof payload !== 'object' || payload === null || !(alias in payload)) return event;
    const { [alias]: reached, ...rest } = payload as Record<string, unknown>;
    if (typeof reached === 'string') cursor = reached;
    return { ...event, data: { ...event.data, [key]: rest } };
  };
  return {
    document: prepared.document,
    get reached() {
      return cursor;
    },
    variables: () => (cursor === undefined ? first : { ...variables, [variable]: cursor }),
    take,
    takeText(text) {
      const cut = cutCursor(text, alias);
      if (!cut) return JSON.stringify(take(JSON.parse(text) as EngineResult));
      cursor = cut.cursor;
      return cut.text;
    },
    forget() {
      const had = cursor !== undefined;
      cursor = undefined;
      return had;
    },
  };
}

/** A subscription whose cursor is asked for. */
export interface PreparedSubscription {
  document: DocumentNode;
  /** Key of the field in the answer. */
  key: string;
  variable: string;
  /** The cursor that stood in the document itself. */
  given: unknown;
}

const endOfEvent = '"}}}';

/** Takes the cursor out of a text that ends with it, as it does where it was asked for last; null for any other text. */
function cutCursor(text: string, alias: string): { text: string; cursor: string } | null {
  const before = `,"${alias}":"`;
  const at = text.lastIndexOf(before);
  if (at === -1 || !text.endsWith(endOfEvent)) return null;
  const cursor = text.slice(at + before.length, -endOfEvent.length);
  return /^[\w+/=.:-]*$/.test(cursor) ? { text: `${text.slice(0, at)}}}}`, cursor } : null;
}

const prepared: Record<CursorAlias, WeakMap<DocumentNode, PreparedSubscription | null>> = { hydrographCursor: new WeakMap(), hydrographPosition: new WeakMap() };

/** Plans are reused, so each document is prepared once. */
export function prepareSubscription(document: DocumentNode, resumable: ReadonlySet<string>, alias: CursorAlias): PreparedSubscription | null {
  let result = prepared[alias].get(document);
  if (result === undefined) prepared[alias].set(document, (result = withCursor(document, resumable, alias)));
  return result;
}

function withCursor(document: DocumentNode, resumable: ReadonlySet<string>, alias: CursorAlias): PreparedSubscription | null {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections[0];
  if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD || !field.selectionSet || !resumable.has(field.name.value)) return null;
  const key = field.alias?.value ?? field.name.value;
  const value = field.arguments?.find(({ name }) => name.value === 'cursor')?.value;
  if (value?.kind === Kind.VARIABLE) {
    // Used elsewhere too it would change there as well.
    if (usesOf(document, value.name.value) > 1) return null;
    return { document: replaced(document, operation, field, asking(field, alias)), key, variable: value.name.value, given: undefined };
  }
  const own = { ...asking(field, alias), arguments: [...(field.arguments ?? []).filter(({ name }) => name.value !== 'cursor'), { kind: Kind.ARGUMENT, name: named('cursor'), value: { kind: Kind.VARIABLE, name: named(alias) } } as const] };
  const definition: VariableDefinitionNode = { kind: Kind.VARIABLE_DEFINITION, variable: { kind: Kind.VARIABLE, name: named(alias) }, type: { kind: Kind.NAMED_TYPE, name: named('String') } satisfies TypeNode };
  const defined = { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), definition] };
  return { document: replaced(document, operation, field, own, defined), key, variable: alias, given: value ? valueFromASTUntyped(value) : undefined };
}

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** The field with its cursor asked for, under a name of ours: the client's selection stays as it is. */
function asking(field: FieldNode, alias: CursorAlias): FieldNode {
  const cursor: SelectionNode = { kind: Kind.FIELD, alias: named(alias), name: named('cursor') };
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [...(field.selectionSet?.selections ?? []), cursor] } };
}

function replaced(document: DocumentNode, operation: OperationDefinitionNode, field: FieldNode, by: FieldNode, within = operation): DocumentNode {
  const selections = operation.selectionSet.selections.map((selection) => (selection === field ? by : selection));
  const changed = { ...within, selectionSet: { ...operation.selectionSet, selections } };
  return { ...document, definitions: document.definitions.map((definition) => (definition === operation ? changed : definition)) };
}

function usesOf(document: DocumentNode, name: string): number {
  let uses = 0;
  visit(document, { VariableDefinition: () => false, Variable: (node) => void (uses += node.name.value === name ? 1 : 0) });
  return uses;
}
