import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OperationFacts } from '../operations/operator.ts';

/** What the edge counts, for Prometheus. */
export interface EdgeMetrics {
  registry: Registry;
  /** Subscriptions open now. */
  subscriptions: Gauge;
  /** Events sent to subscribers. */
  events: Counter;
  /** Counts one operation; for a subscription the time until it was accepted. */
  operation(facts: OperationFacts, seconds: number): void;
  /** Counts one request to a subgraph. */
  subgraph(subgraph: string, seconds: number, ok: boolean): void;
  /** Counts one request to an Apollo Router. */
  router(seconds: number, ok: boolean): void;
  /** Counts one operation that is turned away because there is too much to do. */
  shed(rank: string): void;
  /** Counts one query that is sent again because its subgraph was away. */
  retry(subgraph: string): void;
}

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createEdgeMetrics(): EdgeMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const operations = new Histogram({ name: 'hydrograph_edge_operation_seconds', help: 'Time of GraphQL operations at the edge', labelNames: ['kind', 'outcome'], buckets, registers });
  const costs = new Histogram({ name: 'hydrograph_edge_operation_cost', help: 'Static cost of admitted GraphQL operations', buckets: [1, 10, 100, 1000, 10_000, 50_000], registers });
  const upstream = new Histogram({ name: 'hydrograph_edge_subgraph_seconds', help: 'Time of requests to subgraphs', labelNames: ['subgraph', 'outcome'], buckets, registers });
  const routers = new Histogram({ name: 'hydrograph_edge_router_seconds', help: 'Time of requests to Apollo Router', labelNames: ['outcome'], buckets, registers });
  const retries = new Counter({ name: 'hydrograph_edge_subgraph_retries_total', help: 'Queries sent again to subgraphs that were away', labelNames: ['subgraph'], registers });
  const shed = new Counter({ name: 'hydrograph_edge_shed_total', help: 'Operations turned away because there was too much to do', labelNames: ['rank'], registers });
  return {
    registry,
    subscriptions: new Gauge({ name: 'hydrograph_edge_subscriptions', help: 'Subscriptions open now', registers }),
    events: new Counter({ name: 'hydrograph_edge_events_total', help: 'Events sent to subscribers', registers }),
    operation({ kind = 'unknown', cost, code = '' }, seconds) {
      byOutcome(operations, { kind, outcome: code || 'ok' }, `${kind} ${code}`).observe(seconds);
      if (cost !== undefined && !code) costs.observe(cost);
    },
    subgraph: (subgraph, seconds, ok) => byOutcome(upstream, { subgraph, outcome: ok ? 'ok' : 'failed' }, `${subgraph} ${ok}`).observe(seconds),
    router: (seconds, ok) => byOutcome(routers, { outcome: ok ? 'ok' : 'failed' }, String(ok)).observe(seconds),
    shed: (rank) => shed.inc({ rank }),
    retry: (subgraph) => retries.inc({ subgraph }),
  };
}

const children = new WeakMap<Histogram, Map<string, Histogram.Internal<string>>>();

/** The child of a histogram for these labels, looked up once: finding it costs more than counting. */
function byOutcome(histogram: Histogram, labels: Record<string, string>, key: string): Histogram.Internal<string> {
  let known = children.get(histogram);
  if (!known) children.set(histogram, (known = new Map()));
  let child = known.get(key);
  if (!child) known.set(key, (child = histogram.labels(labels)));
  return child;
}
