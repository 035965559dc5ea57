import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,subgraphs,collector,router,launcher,frontend}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // The stores that integration tests start (a PGlite takes 1 GB) do not bear more than two files at once on two cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
