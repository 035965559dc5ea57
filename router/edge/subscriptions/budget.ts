import { Refusal } from '../operations/refusals.ts';

export interface BudgetLimits {
  /** Cost x events a second of all subscriptions on one connection. */
  perConnection: number;
  /** The same of all subscriptions of one user or application. */
  perViewer: number;
  /** Events a second that this process puts together from several subgraphs; each is an execution. */
  executedPerS: number;
}

/** What open subscriptions may cost together. */
export interface Budget {
  /** Takes the price of one subscription; answers how to give it back. Throws `RATE_LIMITED` naming the bound. */
  take(connection: object, viewer: string, price: number): () => void;
  /** Takes the events of one subscription that has to be executed; the same for everybody who shares it. */
  takeExecution(ratePerS: number): () => void;
}

export function createBudget({ perConnection, perViewer, executedPerS }: BudgetLimits): Budget {
  const connections = new WeakMap<object, number>();
  const viewers = new Map<string, number>();
  let executed = 0;
  return {
    take(connection, viewer, price) {
      const onConnection = (connections.get(connection) ?? 0) + price;
      const ofViewer = (viewers.get(viewer) ?? 0) + price;
      if (onConnection > perConnection) throw tooMuch('on this connection', onConnection, perConnection);
      if (ofViewer > perViewer) throw tooMuch('of this user or application', ofViewer, perViewer);
      connections.set(connection, onConnection);
      viewers.set(viewer, ofViewer);
      return once(() => {
        connections.set(connection, (connections.get(connection) ?? price) - price);
        const left = (viewers.get(viewer) ?? price) - price;
        if (left > 0) viewers.set(viewer, left);
        else viewers.delete(viewer);
      });
    },
    takeExecution(ratePerS) {
      if (executed + ratePerS > executedPerS) {
        throw new Refusal('RATE_LIMITED', 'Too many live events are put together from several subgraphs just now. Ask for fewer a second, or only for fields of the subgraph that sends them', { ratePerS, limit: executedPerS });
      }
      executed += ratePerS;
      return once(() => (executed -= ratePerS));
    },
  };
}

const tooMuch = (whose: string, price: number, limit: number) =>
  new Refusal('RATE_LIMITED', `The subscriptions ${whose} would cost ${Math.round(price)} a second; at most ${limit} is allowed. Ask for fewer fields or a lower maxRatePerS`, { price, limit });

function once(undo: () => void): () => void {
  let done = false;
  return () => {
    if (!done) undo();
    done = true;
  };
}
