import { buildSchema, type DocumentNode, GraphQLError, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode, OperationTypeNode, parse, validate } from 'graphql';
import { readApi } from '@hydrograph/service';

const MOST_CHARACTERS = 100_000;
const MOST_TOKENS = 5000;

let api: GraphQLSchema | undefined;
/** What partners see of the whole graph; built with its first use. */
const apiSchema = (): GraphQLSchema => (api ??= buildSchema(readApi(), { assumeValidSDL: true }));

/** What is wrong with a document that is to be run by the clock. */
export interface DocumentFault {
  readonly field: 'document' | 'variables';
  readonly message: string;
}

/**
 * Looks at a document as the edge will when it runs: one query of fields that exist, with variables that fit, of root
 * fields that the application may call.
 * @param operations root fields such as `Query.pipes`; null where every one may be called.
 */
export function faultOfCall(text: string, variables: Record<string, unknown>, operations: readonly string[] | null, schema: GraphQLSchema = apiSchema()): DocumentFault | null {
  const fault = (field: DocumentFault['field'], message: string): DocumentFault => ({ field, message });
  if (text.length > MOST_CHARACTERS) return fault('document', `a document may have ${MOST_CHARACTERS} characters`);
  try {
    const document = parse(text, { maxTokens: MOST_TOKENS });
    const [operation, ...others] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation || others.length > 0) return fault('document', 'it must have one operation');
    // A run may be repeated after a crash: what is asked twice does no harm, what is changed twice may.
    if (operation.operation !== OperationTypeNode.QUERY) return fault('document', 'it must be a query');
    const [wrong] = validate(schema, document, undefined, { maxErrors: 1 });
    if (wrong) return fault('document', wrong.message);
    const closed = operations && rootFields(operation, document).find((field) => !operations.includes(field));
    if (closed) return fault('document', `the application may not call ${closed}: no API class of its has it`);
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    return errors?.[0] ? fault('variables', errors[0].message) : null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return fault('document', error.message);
  }
}

/** Root fields of the query, those of its fragments on Query as well. */
function rootFields(operation: OperationDefinitionNode, document: DocumentNode): string[] {
  const found = new Set<string>();
  const fragments = new Map(document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const seen = new Set<string>();
  const take = (selections: OperationDefinitionNode['selectionSet']['selections']): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) found.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) take(selection.selectionSet.selections);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        take(fragments.get(selection.name.value)?.selectionSet.selections ?? []);
      }
    }
  };
  take(operation.selectionSet.selections);
  return [...found].filter((name) => name !== '__typename').map((name) => `Query.${name}`);
}
