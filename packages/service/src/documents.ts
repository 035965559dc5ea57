import { getOperationAST, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

export interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const REMEMBERED = 500;

/** Parses and validates documents, and remembers those that are sound. Answers the errors otherwise. */
export function createDocumentReader(schema: GraphQLSchema): (query: string, operationName?: string | null) => ReadDocument | readonly GraphQLError[] {
  const remembered = new Map<string, DocumentNode>();

  function read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = remembered.get(query);
    if (known) return known;
    const document = tryParse(query);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
    remembered.set(query, document);
    return document;
  }

  return (query, operationName) => {
    const document = read(query);
    if (!('definitions' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (operation) return { document, operation };
    return [new GraphQLError(operationName ? `Unknown operation named "${operationName}".` : 'Must provide operation name if query contains multiple operations.')];
  };
}

/** Parses documents without validating them, and remembers those it could read. */
export function createParser(): (query: string) => DocumentNode | GraphQLError {
  const remembered = new Map<string, DocumentNode>();
  return (query) => {
    const known = remembered.get(query);
    if (known) return known;
    const document = tryParse(query);
    if (document instanceof GraphQLError) return document;
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
    remembered.set(query, document);
    return document;
  };
}

/** A parsed document, or the syntax error. */
function tryParse(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
