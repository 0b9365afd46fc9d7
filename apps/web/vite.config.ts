import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const libs = resolve(here, '../../libs');

export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: {
    alias: {
      '@tctp/contracts': resolve(libs, 'contracts/src/index.ts'),
      '@tctp/domain': resolve(libs, 'domain/src/index.ts'),
    },
  },
  build: {
    outDir: resolve(here, '../../dist/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      /* The pages use the words of the contracts, not their schemas: what is not imported may be left out. */
      treeshake: { moduleSideEffects: [{ test: /libs[\\/]contracts[\\/]/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
