import 'reflect-metadata';
import { register } from 'node:module';

/** Benches run on the sources as they stand. */
register('../support/typescript-hooks.mjs', import.meta.url);
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
process.exit(process.exitCode ?? 0);
