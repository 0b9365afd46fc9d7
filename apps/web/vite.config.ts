import react from '@vitejs/plugin-react';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = import.meta.dirname;
const libs = resolve(here, '../../libs');

export default defineConfig({
  root: here,
  plugins: [react(), compressed()],
  html: { cspNonce: '__CSP_NONCE__' },
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
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?!react-virtual|virtual-core)[^\\/]+|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});

/** Once here instead of with every request: the server hands out whichever of the two a browser takes. */
function compressed(): Plugin {
  const inBrotli = promisify(brotliCompress);
  const inGzip = promisify(gzip);
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, 'assets')),
    async closeBundle() {
      const names = (await readdir(folder)).filter((name) => /\.(m?js|css|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const content = await readFile(join(folder, name));
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
          await writeFile(join(folder, `${name}.br`), await inBrotli(content, { params }));
          await writeFile(join(folder, `${name}.gz`), await inGzip(content, { level: 9 }));
        }),
      );
    },
  };
}
