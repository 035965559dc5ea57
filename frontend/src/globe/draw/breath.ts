/** Lets the page answer its visitor in the middle of long work. */
export type Breath = () => Promise<void> | undefined;

/** Call it between pieces of work: every `budgetMs` it answers a promise to wait for, in between nothing. */
export function createBreath(budgetMs = 10): Breath {
  let since = performance.now();
  return () => {
    if (performance.now() - since < budgetMs) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
