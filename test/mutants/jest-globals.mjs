import { createRequire } from 'node:module';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const { bind } = require('jest-each');

const describe = (title, body) => globalThis.describe(title, body);
/* Jest takes the milliseconds a test may last as a third argument; here the runner watches the time. */
const it = (title, body) => globalThis.it(title, body);
it.each = bind(it);
describe.each = bind(describe, false);

export { describe, expect, it };
