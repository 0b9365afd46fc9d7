import { register } from 'node:module';

/** `node --import ./test/support/typescript.mjs some.ts` runs TypeScript of this repository as it stands. */
register('./typescript-hooks.mjs', import.meta.url);
