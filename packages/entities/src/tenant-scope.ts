import { AsyncLocalStorage } from 'node:async_hooks';

const tenants = new AsyncLocalStorage<string>();

/** The tenant for which statements are sent now; empty outside of any scope. */
export const tenantInScope = (): string => tenants.getStore() ?? '';

/** A driver whose statements, and those of its connections and query builders, are sent for one tenant. */
export const driverOf = <T extends object>(driver: T, tenantId: string): T => scoped(driver, tenantId, true);

/** What is asked of `target` runs in the scope. Of a driver also what it asks itself: its query builders keep the driver that made them. */
function scoped<T extends object>(target: T, tenantId: string, isDriver: boolean): T {
  const proxy: T = new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function' || name === 'constructor') return value;
      return (...given: unknown[]): unknown => {
        const answer: unknown = tenants.run(tenantId, () => value.apply(isDriver ? proxy : target, given));
        if (name === 'getConnection') return scoped(answer as object, tenantId, false);
        return isStream(answer) ? streamOf(answer, tenantId) : answer;
      };
    },
  });
  return proxy;
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> => typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

// Each step of a stream runs where it is asked for, not where the stream was made.
async function* streamOf(items: AsyncIterable<unknown>, tenantId: string): AsyncGenerator<unknown> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await tenants.run(tenantId, () => iterator.next());
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
