export interface EndAtOptions<S, R> {
  readonly source: AsyncIterator<S>;
  readonly map: (value: S) => R | Promise<R>;
  /** When the stream ends, ms since 1970; Infinity for never. */
  readonly at: number;
  /** Given the function that ends the stream as if its time had come; answers how to let go of it. */
  readonly sooner?: (expire: () => void) => (() => void) | undefined;
  /** What is sent last when the time has come. */
  readonly lastWord: () => R;
  /** Called once, however the stream ends. */
  readonly onEnd: () => void;
}

const LONGEST_TIMER_MS = 2_147_483_647;

/** A stream that maps another one and ends at an instant, even while the other has nothing to say. */
export function endAt<S, R>({ source, map, at, sooner, lastWord, onEnd }: EndAtOptions<S, R>): AsyncGenerator<R, void, void> {
  let ended = false;
  let expired = false;
  let wakeUp: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let letGo: (() => void) | undefined;

  function end(): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    letGo?.();
    onEnd();
    // Not awaited: a generator that waits for its next event answers only when that has come.
    void Promise.resolve(source.return?.()).catch(() => undefined);
    wakeUp?.();
  }

  function expire(): void {
    expired = true;
    wakeUp?.();
  }

  function arm(): void {
    const left = at - Date.now();
    if (left === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(() => {
      if (left > LONGEST_TIMER_MS) return arm();
      expire();
    }, Math.min(Math.max(left, 0), LONGEST_TIMER_MS));
    timer.unref();
  }

  /** The source's next value, or undefined when the stream was ended or expired meanwhile. */
  function nextOrEnd(): Promise<IteratorResult<S> | undefined> {
    return new Promise((resolve, reject) => {
      wakeUp = () => resolve(undefined);
      source.next().then(resolve, reject);
    });
  }

  const done = { done: true, value: undefined } as const;
  arm();
  letGo = sooner?.(expire);
  return {
    async next() {
      if (ended) return done;
      try {
        const result = expired ? undefined : await nextOrEnd();
        if (ended) return done;
        if (expired) {
          end();
          return { done: false, value: lastWord() };
        }
        if (!result || result.done) {
          end();
          return done;
        }
        return { done: false, value: await map(result.value) };
      } catch (error) {
        end();
        throw error;
      }
    },
    async return() {
      end();
      return done;
    },
    async throw(error) {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      end();
    },
  };
}
