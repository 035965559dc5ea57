import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { cesiumStatic } from './build/cesium-static.ts';
import { withoutEmbeddedFonts } from './build/without-embedded-fonts.ts';

const product = process.env.HYDROGRAPH_URL ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/map', '/auth', '/health', '/ingest', '/import', '/export'];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), cesiumStatic(), withoutEmbeddedFonts('graphiql')],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    emptyOutDir: true,
    // A font inlined as data: would break the content security policy (font-src 'self').
    assetsInlineLimit: 0,
    // Cesium is one chunk of 4 MB (1.05 MB gzipped) behind a lazy route; splitting it further gains nothing.
    chunkSizeWarningLimit: 4500,
    reportCompressedSize: false,
    rolldownOptions: {
      // GraphiQL's React parts are marked for servers, which means nothing in a browser: hundreds of lines of noise.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  optimizeDeps: {
    // Bundling them ahead would take the `?worker` of their imports for a part of a file's name.
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite', 'monaco-editor', 'monaco-graphql'],
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: product, ws: path === '/graphql' }])),
  },
});
