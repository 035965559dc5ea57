import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules while its dependants take the CommonJS ones: two copies that refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['{packages,subgraphs,collector,router,launcher,frontend}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // The stores that integration tests start (a PGlite takes 1 GB) do not bear more than two files at once on two cores.
    maxWorkers: 2,
    // A machine busy with other work may stretch one wait past its limit; a real fault fails twice.
    retry: 1,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
