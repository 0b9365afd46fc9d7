import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/*
 * Preloaded into our own processes: their clock is the machine's, moved by as many milliseconds as the file says. It may be
 * set forward or back at any time, as an operator or a time server does. Timers go on as they do then.
 */
const file = process.env.FAULT_CLOCK_FILE;
const Real = Date;
let shift = 0;
function read() {
  try {
    shift = Number(readFileSync(file, 'utf8'));
  } catch {
    // Being replaced just now: what it said before holds.
  }
}
read();
setInterval(read, 20).unref();
const now = () => Real.now() + shift;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
