import { register } from 'node:module';

/** What a spec asks of Jest and of fast-check, it gets from here. */
register('../support/typescript-hooks.mjs', import.meta.url, {
  data: {
    '@jest/globals': new URL('./jest-globals.mjs', import.meta.url).href,
    'fast-check': new URL('./hasty-fast-check.mjs', import.meta.url).href,
  },
});
