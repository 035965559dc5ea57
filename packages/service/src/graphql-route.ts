import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getOperationAST, GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import { ANONYMOUS, asksSomethingPublic, Unauthenticated, type Policy, type TokenVerifier, type Viewer } from '@hydrograph/access';
import { BadUserInput } from '@hydrograph/entities';
import type { AuditTrail } from './audit/audit-mutations.ts';
import { recordBulkRead } from './audit/bulk-reads.ts';
import { buildContext, type MakeContext, type RequestFacts } from './context.ts';
import { createParser } from './documents.ts';
import type { Engine, GraphQLRequest } from './engine.ts';
import { formatResult, statusOf } from './errors.ts';
import type { ServiceMetrics } from './metrics.ts';
import { requestFacts } from './request-facts.ts';

export interface GraphQLRouteOptions {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly policy: Policy;
  readonly verify: TokenVerifier;
  readonly audit: AuditTrail | undefined;
  readonly makeContext: MakeContext;
  readonly metrics: ServiceMetrics;
}

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | null | undefined;
}

const requestShape = z.object({
  query: z.string('a GraphQL document is expected in "query"').min(1),
  operationName: z.string().nullish().transform((name) => name ?? undefined),
  variables: z.record(z.string(), z.unknown()).nullish().transform((variables) => variables ?? undefined),
});

/** `POST /graphql`: one request, one answer, whichever engine executes it. */
export function addGraphQLRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { engine, audit, makeContext, metrics } = options;
  const parse = createParser();

  app.post('/graphql', async (request, reply) => {
    const body = readBody(request.body);
    const document = parse(body.query);
    const asked = document instanceof GraphQLError ? undefined : { document, operation: getOperationAST(document, body.operationName) };
    const viewer = await viewerOf(request, asked, options);
    const log = request.log as never;
    const facts: RequestFacts = { ...requestFacts(request), viewer, log, authorization: request.headers.authorization, signal: request.signal, operation: asked?.operation?.operation ?? 'query' };
    const result = await engine.execute(body, buildContext(facts, makeContext));
    if (audit) await recordBulkRead(audit, facts, asked?.operation, result);
    metrics.operations.inc({ outcome: result.errors?.length ? 'errors' : 'ok' });
    return reply.code(statusOf(result)).send(formatResult(result, { log, requestId: request.id }));
  });

  app.get('/graphql', () => {
    throw new GraphQLError('Send queries by POST', { extensions: { code: 'METHOD_NOT_ALLOWED', http: { status: 405 } } });
  });
}

function readBody(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) throw new BadUserInput('Several operations in one request are not taken: send one object with "query"');
  const read = requestShape.safeParse(body);
  if (read.success) return read.data;
  throw new BadUserInput(`The request is not a GraphQL request: ${read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')}`);
}

async function viewerOf(request: FastifyRequest, asked: Asked | undefined, { verify, policy }: GraphQLRouteOptions): Promise<Viewer> {
  const { authorization } = request.headers;
  if (authorization) return verify(authorization);
  // Before validation, because its messages describe the schema. A syntax error describes only what was sent.
  if (!asked || (asked.operation && asksSomethingPublic(asked.document, asked.operation, policy))) return ANONYMOUS;
  throw new Unauthenticated('missing');
}
