import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../operations/refusals.ts';
import { type CostOf, priceOperation, type Variables } from './cost.ts';
import { checkDocument, type DocumentLimits } from './limits.ts';
import type { Prices } from './prices.ts';

/** One operation that may be executed, with what the edge must know of it. */
export interface AdmittedOperation {
  document: DocumentNode;
  /** Text of the document as the client sent it. */
  text: string;
  node: OperationDefinitionNode;
  kind: OperationTypeNode;
  /** Name of the operation; null when it has none. */
  name: string | null;
  /** Fields it asks at its root, such as `Query.pipes`; without `__typename`. */
  rootFields: readonly string[];
  /** True when every root field may be asked without a token. */
  publicOnly: boolean;
  /** True when it asks about the schema (`__schema`, `__type`, `__typename`) and nothing else. */
  introspection: boolean;
  costOf: CostOf;
}

/** Reads, checks and remembers documents for one version of the schema. */
export interface Documents {
  /**
   * Throws a coded error when the document may not be executed; the verdict on a text is remembered either way.
   * @param own limits of the caller, in place of those that hold for everybody.
   */
  admit(text: string, operationName: string | null, own?: DocumentLimits): AdmittedOperation;
  /** Variables as the operation declares them, defaults filled in; throws `BAD_USER_INPUT` naming the variable. */
  coerce(operation: AdmittedOperation, variables: Variables): Variables;
}

export interface DocumentsOptions {
  schema: GraphQLSchema;
  prices: Prices;
  limits: DocumentLimits;
  /** `Type.field` of root fields that need no token. */
  publicFields: ReadonlySet<string>;
  /** Whether the schema may be asked for; true when absent. */
  introspection?: boolean;
  /** How many characters of documents are remembered. */
  memoryChars?: number;
}

type Verdict = { operations: AdmittedOperation[] } | { errors: readonly GraphQLError[] };

export function createDocuments({ schema, prices, limits, publicFields, introspection = true, memoryChars = 20_000_000 }: DocumentsOptions): Documents {
  const verdicts = new LRUCache<string, Verdict>({ maxSize: memoryChars, sizeCalculation: (_verdict, text) => text.length + 200 });

  const judge = (text: string, allowed: DocumentLimits): Verdict => {
    try {
      const document = parseText(text, allowed.tokens);
      checkDocument(document, allowed);
      const errors = validate(schema, document, undefined, { maxErrors: 20 });
      if (errors.length > 0) return { errors: errors.map(asValidationError) };
      const nodes = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
      return { operations: nodes.map((node) => describe(document, text, node)) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [error] };
    }
  };

  const describe = (document: DocumentNode, text: string, node: OperationDefinitionNode): AdmittedOperation => {
    const rootType = schema.getRootType(node.operation)?.name ?? '';
    const roots = rootFieldsOf(document, node.selectionSet);
    return {
      document,
      text,
      node,
      kind: node.operation,
      name: node.name?.value ?? null,
      rootFields: [...new Set(roots)].filter((field) => field !== '__typename').map((field) => `${rootType}.${field}`),
      publicOnly: roots.every((field) => field === '__typename' || publicFields.has(`${rootType}.${field}`)),
      introspection: node.operation === OperationTypeNode.QUERY && isIntrospection(roots, introspection),
      costOf: priceOperation(schema, prices, document, node),
    };
  };

  return {
    admit(text, operationName, own) {
      // A verdict by other limits is another verdict.
      const name = own ? `${own.depth} ${own.aliases} ${own.rootFields} ${text}` : text;
      let verdict = verdicts.get(name);
      if (!verdict) verdicts.set(name, (verdict = judge(text, own ?? limits)));
      if ('errors' in verdict) throw verdict.errors.length === 1 ? verdict.errors[0] : new AggregateError(verdict.errors);
      return choose(verdict.operations, operationName);
    },
    coerce(operation, variables) {
      const { coerced, errors } = getVariableValues(schema, operation.node.variableDefinitions ?? [], variables, { maxErrors: 20 });
      if (!errors) return coerced;
      throw new AggregateError(errors.map((error) => new Refusal('BAD_USER_INPUT', error.message)));
    },
  };
}

// The parser calls itself for each bracket, whatever it is of; fields are bounded by the limit of depth.
const deepestBrackets = 200;

function refuseDeepBrackets(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '{' || sign === '[' || sign === '(') depth += 1;
    else if (sign === '}' || sign === ']' || sign === ')') depth -= 1;
    if (depth > deepestBrackets) throw new Refusal('DOCUMENT_LIMIT', `The document has brackets nested more than ${deepestBrackets} deep`, { limit: 'depth', maximum: deepestBrackets });
  }
}

function parseText(text: string, maxTokens: number): DocumentNode {
  refuseDeepBrackets(text);
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes(`more that ${maxTokens} tokens`)) {
      throw new Refusal('DOCUMENT_LIMIT', `The document has more than ${maxTokens} words and signs`, { limit: 'tokens', maximum: maxTokens });
    }
    throw new GraphQLError(error.message, { ...error, source: error.source, positions: error.positions, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

function asValidationError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function choose(operations: AdmittedOperation[], name: string | null): AdmittedOperation {
  const found = name === null ? (operations.length === 1 ? operations[0] : undefined) : operations.find((operation) => operation.name === name);
  if (found) return found;
  if (operations.length === 0) throw new Refusal('BAD_REQUEST', 'The document has no operation');
  throw new Refusal('BAD_REQUEST', name === null ? 'The document has several operations: say which by operationName' : `The document has no operation named "${name}"`);
}

function rootFieldsOf(document: DocumentNode, set: SelectionSetNode, seen = new Set<string>()): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(document, selection.selectionSet, seen);
    if (seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    const fragment = document.definitions.find((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value);
    return fragment ? rootFieldsOf(document, fragment.selectionSet, seen) : [];
  });
}

// Apollo Router refuses the mixture as well (MIXED_INTROSPECTION), so both engines answer alike.
function isIntrospection(roots: string[], allowed: boolean): boolean {
  const asksSchema = roots.some((field) => field === '__schema' || field === '__type');
  if (asksSchema && !allowed) throw new Refusal('INTROSPECTION_DISABLED', 'The schema is not told here: read docs/api.md or ask the operator for it', { status: 403 });
  if (asksSchema && roots.some((field) => !field.startsWith('__'))) throw new Refusal('MIXED_INTROSPECTION', 'Ask for the schema and for data in separate operations');
  return asksSchema || roots.every((field) => field === '__typename');
}
