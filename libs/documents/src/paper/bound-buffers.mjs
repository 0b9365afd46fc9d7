const LARGEST = 64_000_000;

/** A stream of a PDF may unpack to anything: no buffer of this thread grows beyond what a page can hold. */
export function boundBuffers() {
  const Whole = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(Whole, {
    construct(target, given, as) {
      if (typeof given[0] === 'number' && given[0] > LARGEST) throw new RangeError('beyond limits');
      return Reflect.construct(target, given, as === globalThis.Uint8Array ? Whole : as);
    },
  });
}
