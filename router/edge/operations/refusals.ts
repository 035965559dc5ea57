import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Stable codes of what the edge itself refuses; codes of subgraphs pass through unchanged. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'DOCUMENT_LIMIT'
  | 'COST_LIMIT'
  | 'RATE_LIMITED'
  | 'QUOTA'
  | 'FORBIDDEN'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'MIXED_INTROSPECTION'
  | 'INTROSPECTION_DISABLED'
  | 'NOT_FOUND'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

const statuses: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  QUOTA: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

/** One clear error of the edge; `status` is its HTTP status when nothing was executed. */
export class Refusal extends GraphQLError {
  readonly status: number;

  constructor(code: RefusalCode, message: string, details: Record<string, unknown> & { status?: number } = {}) {
    const { status, ...extensions } = details;
    super(message, { extensions: { code, ...extensions } });
    this.name = 'Refusal';
    this.status = status ?? statuses[code] ?? 400;
  }
}

/** HTTP status of an error that ended a request before execution. */
export function statusOf(error: GraphQLError): number {
  if (error instanceof Refusal) return error.status;
  const http = error.extensions.http;
  if (typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number') return http.status;
  return error.extensions.code === 'UNAUTHENTICATED' ? 401 : 400;
}

/** An error as a client may see it: coded ones as they are, others hidden behind the request's id. */
export function presentError(error: GraphQLFormattedError | GraphQLError, requestId: string, onHidden: (error: unknown) => void): GraphQLFormattedError {
  const plain: GraphQLFormattedError = error instanceof GraphQLError ? error.toJSON() : error;
  if (typeof plain.extensions?.code === 'string') return { ...plain, extensions: withoutTransport(plain.extensions) };
  onHidden(error);
  return {
    message: `Internal error (request ${requestId})`,
    ...(plain.path && { path: plain.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/**
 * Errors of an execution as a client may see them. Places in the documents that subgraphs were sent say nothing to who wrote
 * this one. What is away is named once, without a path: it is the same for every field that needed it, and the data has nulls there.
 */
export function presentErrors(errors: readonly (GraphQLFormattedError | GraphQLError)[], requestId: string, onHidden: (error: unknown) => void): GraphQLFormattedError[] {
  const away = new Set<unknown>();
  return errors.flatMap((error) => {
    const { locations: _locations, path, ...shown } = presentError(error, requestId, onHidden);
    if (shown.extensions?.['code'] !== 'SERVICE_UNAVAILABLE') return [{ ...shown, ...(path && { path }) }];
    if (away.has(shown.message)) return [];
    away.add(shown.message);
    return [shown];
  });
}

function withoutTransport({ http: _http, stacktrace: _stacktrace, ...extensions }: Record<string, unknown>): Record<string, unknown> {
  return extensions;
}

/** What was thrown, as GraphQL errors: graphql-ws throws arrays of plain errors, executors aggregates. */
export function errorsOf(thrown: unknown): readonly (GraphQLError | GraphQLFormattedError)[] {
  if (Array.isArray(thrown)) return thrown.flatMap(errorsOf);
  if (thrown instanceof AggregateError) return thrown.errors.flatMap(errorsOf);
  if (thrown instanceof GraphQLError) return [thrown];
  if (isFormattedError(thrown)) return [thrown];
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return [new GraphQLError(cause.message, { originalError: cause })];
}

function isFormattedError(value: unknown): value is GraphQLFormattedError {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && 'message' in value && typeof value.message === 'string';
}

/** What ended a request, as one refusal; what has no code is told to nobody but the log. */
export function refusalOf(error: unknown, requestId: string, onHidden: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof GraphQLError) return new Refusal('BAD_REQUEST', error.message, { ...error.extensions, status: statusOf(error) });
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) return new Refusal('BAD_REQUEST', error.message, { status: error.statusCode });
  onHidden(error);
  return new Refusal('INTERNAL_SERVER_ERROR', `Internal error (request ${requestId})`, { requestId });
}
