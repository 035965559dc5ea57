import { GraphQLError, Kind, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

export interface ErrorContext {
  readonly log: Logger;
  readonly requestId: string;
}

/** Turns the errors of a result into those a client may see. */
export function formatResult(result: ExecutionResult, context: ErrorContext): FormattedExecutionResult {
  const { errors, ...rest } = result;
  return errors?.length ? { errors: errors.map((error) => formatError(error, context)), ...rest } : rest;
}

/**
 * One error as a client sees it. Errors with a code are meant for people and pass; everything else is a bug or a broken
 * store: it is logged with the request id and only that id is shown.
 */
export function formatError(error: unknown, { log, requestId }: ErrorContext): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : undefined;
  const place = { ...(located?.locations && { locations: located.locations }), ...(located?.path && { path: located.path }) };
  const code = located && codeOf(located);
  if (located && code) {
    const { http: _http, stacktrace: _stacktrace, ...extensions } = located.extensions;
    return { message: located.message, ...place, extensions: { ...extensions, code } };
  }
  const cause = rootCause(error);
  if (isUnreachable(cause)) {
    log.error({ err: cause, requestId, path: located?.path }, 'A store does not answer');
    return { message: `A store does not answer just now (request ${requestId})`, ...place, extensions: { code: 'SERVICE_UNAVAILABLE', requestId } };
  }
  log.error({ err: cause, requestId, path: located?.path }, 'Internal error');
  return { message: `Internal error (request ${requestId})`, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}

const engineCodes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

function codeOf(error: GraphQLError): string | undefined {
  const { code } = error.extensions;
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return engineCodes.includes(code) ? (requestCode(error) ?? code) : code;
  return error.path || error.originalError ? undefined : requestCode(error);
}

/** Code of an error in the request itself, the same whichever engine found it. */
function requestCode(error: GraphQLError): string | undefined {
  if (error.path) return undefined;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  if (error.nodes?.some(({ kind }) => kind === Kind.VARIABLE_DEFINITION) && error.message.startsWith('Variable "$')) return 'BAD_USER_INPUT';
  if (/^(Unknown operation named|Must provide operation name|Must provide an operation)/.test(error.message)) return 'OPERATION_RESOLUTION_FAILURE';
  return error.nodes?.length ? 'GRAPHQL_VALIDATION_FAILED' : undefined;
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const unreachableCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', '57P01', '57P03', '08006', '08001'];

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, name } = error as Error & { code?: unknown; syscall?: unknown };
  if (code === 'ENOENT' && syscall !== 'connect') return false;
  return name === 'ConnectionException' || unreachableCodes.includes(String(code)) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

/** HTTP status of an answer: that of its errors when nothing at all could be answered, else 200. */
export function statusOf(result: ExecutionResult): number {
  const { data, errors } = result;
  if (!errors?.length) return 200;
  const nothing = data == null || Object.values(data).every((value) => value === null);
  const statuses = errors.map((error) => (error.extensions?.http as { status?: number } | undefined)?.status);
  if (nothing && statuses.every((status) => status === 401)) return 401;
  if (nothing && statuses.every((status) => status === 503)) return 503;
  return data === undefined ? 400 : 200;
}
