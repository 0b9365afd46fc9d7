import { register } from 'node:module';

/** On the sources as they stand: `node test/bench/dossier-zip.mjs [gigabytes]`. */
register('../support/typescript-hooks.mjs', import.meta.url);
await import('./dossier-zip.ts');
