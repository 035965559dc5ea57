import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { parse, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { guardSchema, type Policy, type TokenVerifier, type Viewer } from '@hydrograph/access';
import { auditMutations, type AuditTrail } from './audit/audit-mutations.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import type { BaseContext, RequestFacts } from './context.ts';
import { productVersion } from './contract.ts';
import type { EngineName } from './engine.ts';
import { createApolloEngine } from './engine-apollo.ts';
import { createMercuriusEngine } from './engine-mercurius.ts';
import { addGraphQLRoute } from './graphql-route.ts';
import { addJudgeRoute } from './judge/judge.routes.ts';
import { createJudge, type Judge } from './judge/judge.ts';
import { addHttpBasics } from './http-basics.ts';
import { createLog, requestIdOf } from './log.ts';
import { createMetrics } from './metrics.ts';
import { mergeResolvers, refuseStrayResolvers, type Resolvers } from './resolvers.ts';
import type { ServiceRules } from './service-rules.ts';
import { addSubscriptions } from './subscriptions.ts';

/** A request to a route beside GraphQL, and its answer. */
export type HttpRequest = FastifyRequest;
export type HttpReply = FastifyReply;

export interface ServiceOptions<C extends BaseContext> {
  readonly name: string;
  readonly version?: string;
  readonly engine: EngineName;
  /** SDL; see `readContract`. */
  readonly typeDefs: string;
  readonly resolvers: Resolvers | readonly Resolvers[];
  /** Default deny: creation fails naming every coordinate that has no permission. */
  readonly policy: Policy;
  readonly verify: TokenVerifier;
  /** Where its audit entries go. Only a service without mutations needs none. */
  readonly audit?: AuditTrail;
  /** What binds viewers beyond their permissions, and the kinds of row it speaks of. */
  readonly rules?: ServiceRules | undefined;
  /** The subgraph's own part of the context: once for each operation, for a subscription once for each event. */
  readonly context: (facts: RequestFacts) => Omit<C, keyof BaseContext>;
  /** Parts that must work before requests may come. A part that throws is not ready. */
  readonly readiness?: Readonly<Record<string, () => unknown>>;
  /** Run after the last request was answered, in order. */
  readonly onStop?: readonly (() => unknown)[];
  readonly logLevel?: string;
  readonly log?: Logger;
}

/** One subgraph, or another service of ours, that can be listened to. */
export interface Service {
  readonly name: string;
  readonly app: FastifyInstance;
  readonly log: Logger;
  readonly schema: GraphQLSchema;
  /** Which permission each field needs. */
  readonly policy: Policy;
  readonly metrics: Registry;
  /** Who sends an HTTP request, for routes beside GraphQL. Throws `Unauthenticated`. */
  viewerOf(request: FastifyRequest): Promise<Viewer>;
  /** Says who may see or change rows of this service, and by which rules. A service without rules has none to ask. */
  readonly judge: Judge | undefined;
  /** Completes the start without listening; `app.inject` does the same. */
  ready(): Promise<void>;
  /** Listens; answers the base URL. Port 0 takes a free one. */
  listen(where: { host?: string; port?: number }): Promise<string>;
  /** Answers what has come in, ends subscriptions, then runs `onStop`. May be called twice. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 4_194_304;
const DRAIN_MS = 10_000;

/** Builds a service on the chassis. Nothing listens yet, and nothing of the process is touched. */
export function createService<C extends BaseContext>(options: ServiceOptions<C>): Service {
  const { name, policy, audit, rules, context: makeContext } = options;
  const verify: TokenVerifier = rules ? async (bearer) => rules.book.admit(await options.verify(bearer)) : options.verify;
  const log = options.log ?? createLog(name, options.logLevel);
  const metrics = createMetrics(name);
  const schema = guardSchema(buildSchema(options), policy, rules?.subjects);
  if (audit) auditMutations(schema, audit);

  const app = fastify({ loggerInstance: log, logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }), genReqId: requestIdOf, bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle' }) as unknown as FastifyInstance;
  const state = { stopping: false };
  addHttpBasics(app, { name, version: options.version ?? productVersion(), metrics, readiness: { ...options.readiness, ...(rules && { rules: () => rules.book.check() }) }, state });
  if (audit) auditRoutes(app, audit, verify);

  const engine = (options.engine === 'apollo' ? createApolloEngine : createMercuriusEngine)(app, schema);
  addGraphQLRoute(app, { schema, engine, policy, verify, audit, makeContext, metrics });
  const judge = rules && createJudge({ schema, policy, rules });
  if (judge) addJudgeRoute(app, judge, verify);
  const closeSockets = addSubscriptions(app, { schema, policy, verify, rules: rules?.book, makeContext, metrics, log });

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    state.stopping = true;
    const force = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
    try {
      await closeSockets();
      await app.close();
      await engine.stop();
      rules?.book.stop();
      for (const step of options.onStop ?? []) await step();
    } finally {
      clearTimeout(force);
    }
  }

  return {
    name,
    app,
    log,
    schema,
    policy,
    metrics: metrics.registry,
    judge,
    viewerOf: (request) => verify(request.headers.authorization),
    async ready() {
      await app.ready();
    },
    listen: ({ host = '127.0.0.1', port = 0 }) => app.listen({ host, port }),
    stop: () => (stopped ??= stop()),
  };
}

function buildSchema<C extends BaseContext>({ typeDefs, resolvers }: ServiceOptions<C>): GraphQLSchema {
  const merged = mergeResolvers(typeDefs, Array.isArray(resolvers) ? resolvers : [resolvers as Resolvers]);
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: merged as never }]);
  refuseStrayResolvers(schema, merged);
  return schema;
}
