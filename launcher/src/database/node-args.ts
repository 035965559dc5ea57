/**
 * Options of the Node process that runs the database. PGlite and PostGIS are 27 MB of WebAssembly of which a start uses a small part:
 * what is not called needs no checking either.
 */
export const databaseNodeArgs = ['--wasm-lazy-validation'] as const;
