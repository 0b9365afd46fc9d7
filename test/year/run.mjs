import 'reflect-metadata';
import { register } from 'node:module';

/** The year is lived on the sources as they stand, against the built program. */
register('../support/typescript-hooks.mjs', import.meta.url);
const { main } = await import('./main.ts');
await main();
process.exit(process.exitCode ?? 0);
