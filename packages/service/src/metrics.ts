import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Measurements of one service, in a registry of its own: several services may share a process. */
export interface ServiceMetrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly operations: Counter<'outcome'>;
  readonly sockets: Gauge;
  readonly subscriptions: Gauge;
  readonly events: Counter;
}

export function createMetrics(service: string): ServiceMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  return {
    registry,
    httpSeconds: new Histogram({ name: 'hydrograph_http_request_seconds', help: 'Time to answer an HTTP request, s', labelNames: ['method', 'route', 'status'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers }),
    operations: new Counter({ name: 'hydrograph_graphql_operations_total', help: 'GraphQL operations over HTTP', labelNames: ['outcome'], registers }),
    sockets: new Gauge({ name: 'hydrograph_websockets', help: 'Open WebSocket connections', registers }),
    subscriptions: new Gauge({ name: 'hydrograph_subscriptions', help: 'Running subscriptions', registers }),
    events: new Counter({ name: 'hydrograph_subscription_events_total', help: 'Events sent to subscribers', registers }),
  };
}
