import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { createTokenVerifier, PUBLIC_FIELDS, type TokenVerifier } from '@hydrograph/access';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { type Logger, pino } from 'pino';
import { createApolloRouterEngine } from './engine/apollo-router.ts';
import { createOverload } from './admission/overload.ts';
import { createAccessLog } from './access-log/access-log.ts';
import { createCallers } from './applications/callers.ts';
import { createIdentityLink, type IdentityLink } from './applications/identity-link.ts';
import { createBuiltInEngine, type SubgraphLinks } from './engine/built-in.ts';
import { type Generations, openGenerations } from './engine/generations.ts';
import type { QueryEngine } from './engine/engine.ts';
import { createInsistence } from './engine/insistence.ts';
import { createOutages } from './engine/outages.ts';
import { loadPlanner } from './engine/planner.ts';
import { createRouterReplicas, type RouterReplicas } from './engine/router-replicas.ts';
import { createSubgraphHttp } from './engine/subgraph-http.ts';
import { createSubgraphSockets } from './engine/subgraph-socket.ts';
import type { EdgeEnv } from './env.ts';
import { openPartnerBroker, type PartnerBroker } from './mqtt/partner-broker.ts';
import { createGraphQLHttp } from './operations/http.ts';
import { createOperator } from './operations/operator.ts';
import { refusalOf } from './operations/refusals.ts';
import { serveWebSockets } from './operations/websocket.ts';
import { type Budget, createBudget } from './subscriptions/budget.ts';
import { createSources } from './subscriptions/sources.ts';
import { createScheduledRuns } from './schedule/scheduled-runs.ts';
import { isFrontendBuilt, registerFrontend } from './site/frontend.ts';
import { createHealth, type PartHealth } from './site/health.ts';
import { createEdgeMetrics } from './site/metrics.ts';
import { registerProxies } from './site/proxy.ts';
import { createRouteCallers } from './site/route-callers.ts';
import { createRequestLog, plainRequestLog, registerRequestLog, requestIdOf } from './site/request-log.ts';
import { securityHeaders } from './site/security-headers.ts';

/** The entrance: one origin for the app, GraphQL, sign-in, uploads and health. */
export interface Edge {
  app: FastifyInstance;
  log: Logger;
  /** Starts to listen; answers the base URL. */
  listen(): Promise<string>;
  /** Ends streams, waits for requests under way, lets go of everything. */
  stop(): Promise<void>;
}

export interface EdgeDependencies {
  /** Stands in for the verifier over identity's JWKS. */
  verify?: TokenVerifier;
  /** Stands in for the link to identity. */
  identity?: IdentityLink;
  log?: Logger;
  /** How often the supergraph file is looked at, ms. */
  pollMs?: number;
  /** How long a lost subgraph is tried again for its subscribers, ms. */
  retryForMs?: number;
}

// Longest wait for requests under way when the edge stops.
const drainMs = 8000;

/** Builds the edge. Rejects, naming the file, when the supergraph is missing or broken. */
export async function createEdge(env: EdgeEnv, { verify: givenVerify, identity: givenLink, log: givenLog, pollMs = 1000, retryForMs = 120_000 }: EdgeDependencies = {}): Promise<Edge> {
  const log = givenLog ?? pino({ name: 'edge', level: env.logLevel, redact: ['req.headers.authorization'] });
  const metrics = createEdgeMetrics();
  const outages = createOutages({ waitMs: env.restartWaitMs, waitingLimit: env.waitingLimit });
  const links: SubgraphLinks = {
    http: createSubgraphHttp({ timeoutMs: env.upstreamTimeoutMs, outages, observe: metrics.subgraph, onRetry: metrics.retry }),
    sockets: createSubgraphSockets({ retryForMs, queueLimit: 1000, onReconnect: (subgraph) => log.warn({ subgraph }, 'subscriptions: connecting again') }),
  };
  const replicas = env.routerUrls.length > 0 ? openReplicas(env, log) : undefined;
  const overRouters = (builtIn: QueryEngine): QueryEngine =>
    replicas ? createApolloRouterEngine({ replicas, builtIn, outages, insist: createInsistence(outages, metrics.retry), timeoutMs: env.upstreamTimeoutMs, observe: metrics.router }) : builtIn;
  const budget = createBudget(env.subscriptionLimits);
  const generations = await openFirst(env, { overRouters, pollMs, log, links, budget });
  await replicas?.asked();
  const verify = givenVerify ?? createTokenVerifier({ jwksUrl: env.jwksUrl });
  const edgeId = randomUUID();
  const link = givenLink ?? (env.serviceSecret === null ? undefined : createIdentityLink({ url: env.subgraphs.identity, secret: env.serviceSecret, edge: edgeId }));
  if (!link) log.warn('HYDROGRAPH_SERVICE_SECRET is not set: applications and their keys are refused');
  const callers = createCallers({ verify, link, limits: env.documentLimits, log });
  const accessLog = link && createAccessLog({ edge: edgeId, send: link.log, log });
  const overload = createOverload({ ...env.overloadLimits, onShed: metrics.shed });
  const operator = createOperator({ generations, callers, costLimit: env.costLimit, budget, overload, metrics });
  const stopping = new AbortController();
  const requestLog = givenLog ? plainRequestLog(givenLog) : createRequestLog(log, env.logLevel);
  const scheduled = link && createScheduledRuns({ link, operator, accessLog, log });
  const graphql = createGraphQLHttp({ operator, bodyLimit: env.bodyLimit, stopping: stopping.signal, log: requestLog, accessLog });

  const app = Fastify({
    serverFactory: (others) => patientServer((request, response) => graphql(request, response) || others(request, response)),
    loggerInstance: log as Logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    bodyLimit: env.bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;

  // A form of another site can send text/plain without asking first.
  app.removeContentTypeParser('text/plain');
  registerRequestLog(app, requestLog);
  app.addHook('onRequest', async (request, reply) => void reply.headers(securityHeaders(request.headers.host)));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error, request.id, (hidden) => request.log.error({ err: hidden, requestId: request.id }, 'request failed'));
    const { retryAfterS } = refusal.extensions;
    if (typeof retryAfterS === 'number') reply.header('retry-after', String(retryAfterS));
    return reply.status(refusal.status).header('cache-control', 'no-store').send({ errors: [refusal.toJSON()] });
  });

  registerStatus(app, env, generations, replicas, metrics.registry);
  const { identity, network } = env.subgraphs;
  const small = { bodyLimit: env.bodyLimit };
  await registerProxies(app, outages, createRouteCallers(callers, overload, accessLog), [
    { path: '/auth', service: 'identity', url: identity, methods: ['GET', 'POST'], ...small },
    { path: '/oidc', service: 'identity', url: identity, methods: ['GET', 'POST'], ...small },
    { path: '/.well-known/jwks.json', service: 'identity', url: identity, methods: ['GET'], ...small },
    { path: '/ingest', service: 'collector', url: env.collectorUrl, methods: ['GET', 'POST'], bodyLimit: env.bodyLimit * 10, forPartners: true },
    { path: '/import', service: 'network', url: network, methods: ['GET', 'POST'], bodyLimit: env.importLimit, forPartners: true },
    { path: '/export', service: 'network', url: network, methods: ['GET'], ...small, forPartners: true },
    { path: '/map', service: 'network', url: network, methods: ['GET'], ...small, forPartners: true },
    { path: '/audit/archives', service: 'identity', url: identity, methods: ['GET'], ...small, forPartners: true },
    { path: '/media/files', service: 'identity', url: identity, methods: ['GET', 'POST'], bodyLimit: env.importLimit, forPartners: true },
  ]);
  await registerFrontend(app, env.frontendDir);
  await app.ready();
  const silent = watchSilent(app.server);
  const sockets = serveWebSockets({ server: app.server, operator, log: requestLog, accessLog, messageLimit: env.bodyLimit, operationLimit: env.socketOperationLimit });

  let partners: PartnerBroker | undefined;
  return {
    app,
    log,
    async listen() {
      if (env.partnerMqtt) {
        partners = await openPartnerBroker({ host: env.host, ...env.partnerMqtt, operator, callers, log: requestLog, topicLimit: env.socketOperationLimit });
        log.info({ port: partners.port }, 'partners may subscribe to live samples over MQTT');
      }
      await accessLog?.announce();
      return app.listen({ port: env.port, host: env.host, ...(env.sharePort && { reusePort: true }) });
    },
    async stop() {
      stopping.abort();
      await partners?.close();
      await sockets.close();
      await closeServer(app, silent);
      await scheduled?.close();
      overload.close();
      await callers.close();
      await accessLog?.close();
      await link?.close();
      await generations.close();
      await Promise.all([links.sockets.close(), links.http.close(), replicas?.close()]);
      requestLog.flush();
    },
  };
}

/** Slow or silent clients hold no socket: headers within 10 s, a whole request within 5 minutes (uploads). */
const patientServer = (listener: RequestListener): Server => createServer({ headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 5000, keepAliveTimeout: 72_000 }, listener);

/** Connections that have not sent a request yet: Node counts them as busy when it closes idle ones. */
function watchSilent(server: Server): Set<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request) => silent.delete(request.socket));
  server.on('upgrade', (request) => silent.delete(request.socket));
  return silent;
}

/** Waits for requests under way; a connection is closed as soon as it is idle, whatever keep-alive was agreed. */
async function closeServer(app: FastifyInstance, silent: Set<Socket>): Promise<void> {
  for (const socket of silent) socket.destroy();
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  await app.close();
  clearInterval(sweep);
  clearTimeout(cut);
}

function openReplicas(env: EdgeEnv, log: Logger): RouterReplicas {
  return createRouterReplicas({
    urls: env.routerUrls,
    // The Router gives each of its subgraphs the same time and needs a moment for itself.
    timeoutMs: env.upstreamTimeoutMs * 2,
    onChange: (url, ready) => (ready ? log.info({ url, queryEngine: 'apollo-router' }, 'an Apollo Router takes work') : log.warn({ url }, 'an Apollo Router takes no work; others or the edge itself do')),
  });
}

interface FirstParts {
  links: SubgraphLinks;
  budget: Budget;
  overRouters: (builtIn: QueryEngine) => QueryEngine;
  pollMs: number;
  log: Logger;
}

async function openFirst(env: EdgeEnv, { links, budget, overRouters, pollMs, log }: FirstParts): Promise<Generations> {
  const planner = await loadPlanner(env.planner);
  log.info({ queryEngine: 'built-in', planner: planner.name, ...(planner.reason && { because: planner.reason }) }, `queries are planned by the edge itself (${planner.name} planner)`);
  try {
    return await openGenerations({
      file: env.supergraphFile,
      addresses: env.subgraphs,
      limits: env.documentLimits,
      publicFields: new Set(PUBLIC_FIELDS),
      introspection: env.introspection,
      createEngine: async (supergraph) => overRouters(await createBuiltInEngine(supergraph, planner, links)),
      createSources: (supergraph, engine) => createSources({ supergraph, engine, sockets: links.sockets, budget }),
      pollMs,
      log,
    });
  } catch (error) {
    throw new Error(`The supergraph ${env.supergraphFile} (HYDROGRAPH_SUPERGRAPH_FILE) cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function registerStatus(app: FastifyInstance, env: EdgeEnv, generations: Generations, replicas: RouterReplicas | undefined, registry: { contentType: string; metrics(): Promise<string> }): void {
  const { frontendDir } = env;
  const health = createHealth({
    version: env.version,
    queryEngine: () => generations.current().engine.name,
    services: { ...env.subgraphs, collector: env.collectorUrl },
    own: {
      ...(replicas && { router: () => routerHealth(replicas) }),
      edge: () => ({ status: 'ok', detail: { planner: generations.current().engine.planner } }),
      ...(frontendDir && { frontend: () => (isFrontendBuilt(frontendDir) ? { status: 'ok' } : { status: 'starting', detail: 'is not built yet' }) }),
    },
  });
  app.get('/health', async (_request, reply) => {
    const answer = await health();
    return reply.status(answer.status === 'ok' ? 200 : 503).header('cache-control', 'no-store').send(answer);
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}

function routerHealth({ list }: RouterReplicas): PartHealth {
  const detail = Object.fromEntries(list.map((replica) => [replica.url, replica.ready() ? 'ok' : 'takes no work']));
  return { status: list.every((replica) => replica.ready()) ? 'ok' : 'down', detail };
}
