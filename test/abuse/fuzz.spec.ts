import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type { Route } from '@tctp/contracts';
import { ROLES, isAmong } from '@tctp/domain';
import type { Role } from '@tctp/domain';
import fc from 'fast-check';
import { AS_IT_IS, attacksOn } from './support/attack';
import type { Attack, Operation } from './support/attack';
import { faultOf } from './support/judge';
import { openLedger } from './support/ledger';
import { openRange, operationsOf } from './support/range';
import type { Range } from './support/range';
import { asCurl, sendAttack } from './support/send-attack';

/** A longer hunt: FUZZ_RUNS=500 npm run test:only -- test/abuse/fuzz, with another seed each time. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 24);
const SEED = Number(
  process.env['FUZZ_SEED'] ?? (process.env['FUZZ_RUNS'] === undefined ? 20_170_828 : Date.now() % 2 ** 31),
);

/** Those that end what the others need come last. */
const LAST = ['moveClock', 'signOut', 'closeAppraisal'];
const inOrder = [...routes].sort(
  (one, other) =>
    LAST.indexOf(one.id) - LAST.indexOf(other.id) ||
    Number(one.method !== 'get') - Number(other.method !== 'get'),
);

describe('every route, under requests that are in order, nearly in order and hostile', () => {
  let range: Range;
  let ledger: Awaited<ReturnType<typeof openLedger>>;
  let operations: Map<string, Operation>;
  let codes: ReadonlySet<string>;
  const answered = new Map<number, number>();
  const done = new Set<string>();

  beforeAll(async () => {
    range = await openRange();
    const read = await operationsOf(range.url);
    operations = new Map(read.operations.map((one) => [one.operationId, one]));
    codes = read.codes;
    ledger = await openLedger(range.sandbox.source);
  }, 90_000);
  afterAll(async () => {
    await range?.close();
    const counts = [...answered]
      .sort(([one], [other]) => one - other)
      .map(([status, times]) => `${status}: ${times}`);
    const sum = [...answered.values()].reduce((one, other) => one + other, 0);
    process.stderr.write(
      `fuzz: seed ${SEED}, ${sum} requests to ${routes.length} routes; ${counts.join(', ')}\n`,
    );
  }, 30_000);

  it('are all in the published document', () => {
    expect([...operations.keys()].sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  it.each(inOrder.map((route) => [route.id, route] as const))(
    'of %s is answered as promised, or refused by name and without a trace',
    async (_id, route) => {
      const operation = operations.get(route.id);
      if (operation === undefined) throw new Error('not in the document');
      const requests = fc.tuple(whoSends(route), attacksOn(operation, range.known));
      let worst = '';
      const found = await fc.check(
        fc.asyncProperty(requests, async ([role, attack]) => {
          const fault = await shoot(route, role, attack);
          if (fault !== null) worst = fault;
          return fault === null;
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: false },
      );
      if (found.failed) throw new Error(`${worst}\nseed ${SEED}, ${found.numShrinks} times made smaller`);
    },
    60_000 + RUNS * 500,
  );

  it('leaves nothing in the log, and something was done by every role', () => {
    expect(range.output()).not.toMatch(/ERROR|\bat .+:\d+:\d+/);
    expect([...done].sort()).toEqual([...range.roles].sort());
  });

  function whoSends(route: Route): fc.Arbitrary<Role | null> {
    const { access } = route;
    const letIn = access === 'public' ? [...ROLES] : range.roles.filter((role) => isAmong({ role }, access));
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...letIn) },
      { weight: 2, arbitrary: fc.constantFrom(...range.roles) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  }

  async function shoot(route: Route, role: Role | null, written: Attack): Promise<string | null> {
    const attack = await aimed(role, written);
    const answer = await sendAttack(range.url, attack).catch((error: unknown) => String(error));
    const said = (fault: string) => `${fault}\n${role ?? 'nobody'}: ${asCurl(range.url, attack)}`;
    if (typeof answer === 'string') return said(`broke the line: ${answer}`);
    answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
    const changed = await ledger.changed();
    const fault = faultOf(answer, route, codes);
    if (fault !== null)
      return said(`${fault}\n${answer.text.slice(0, 500)}\n${range.output().slice(-1_500)}`);
    if (answer.status >= 400 && changed.length > 0)
      return said(`refused with ${answer.status}, and changed ${changed.join(', ')}`);
    if (answer.status < 400 && role !== null) done.add(role);
    if (answer.status === 401 && role !== null) await range.comeBack(role);
    if (route.id === 'signOut' && role !== null) await range.comeBack(role);
    return null;
  }

  async function aimed(role: Role | null, { headers, ...attack }: Attack): Promise<Attack> {
    const aimed: Record<string, string> = { ...headers };
    if (role !== null) aimed['cookie'] ??= range.cookie(role);
    if (headers['if-match'] === AS_IT_IS) aimed['if-match'] = `"${await range.versionOf(attack.path)}"`;
    return { ...attack, headers: aimed };
  }
});
