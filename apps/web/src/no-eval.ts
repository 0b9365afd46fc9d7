/* Zod asks by trying whether it may make functions of texts; the policy of the pages forbids it, and tells. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
