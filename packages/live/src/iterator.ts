/**
 * Changes each item of an endless stream and passes `return()` on at once. (An async generator around the stream would
 * only end with the next item, and a quiet stream would never be given up.)
 */
export function mapStream<T, R>(stream: AsyncIterableIterator<T>, change: (item: T) => R | Promise<R>): AsyncIterableIterator<R> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await stream.next();
      return done ? { done: true, value: undefined } : { done: false, value: await change(value) };
    },
    async return() {
      await stream.return?.();
      return { done: true, value: undefined };
    },
  };
}
