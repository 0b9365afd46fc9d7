import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tctp/domain';
import fc from 'fast-check';
import { ask } from './asked';
import type { Answered } from './asked';
import { sessionFor } from './small-tenant';
import { setStage } from './stage';
import type { Stage } from './stage';

const RUNS = 60;

/** Who asks, and for whom where they stand in. */
interface Voice {
  account: Actor;
  absent: Actor | null;
}
type Matter = 'submission' | 'extension' | 'setAside' | 'obstacle';

const ASKS: Record<Matter, readonly [verb: string, body: object]> = {
  submission: ['submit', { facts: {} }],
  extension: ['ask-extension', { reason: 'Chờ số liệu' }],
  setAside: ['ask-not-applicable', { reason: 'Không phát sinh' }],
  obstacle: ['report-obstacle', { reason: 'Chưa có kinh phí' }],
};
const DECIDES: Record<Matter, readonly (readonly [verb: string, body: object])[]> = {
  submission: [
    ['take-for-review', {}],
    ['approve', {}],
    ['return', { reason: 'missing-document', note: 'Thiếu' }],
    ['bulk', { action: 'approve' }],
    ['bulk', { action: 'takeForReview' }],
    ['bulk', { action: 'return', reason: 'missing-document', note: 'Thiếu' }],
  ],
  extension: [
    ['grant-extension', { reason: 'Đồng ý' }],
    ['refuse-extension', { reason: 'Không' }],
  ],
  setAside: [
    ['grant-not-applicable', { reason: 'Đồng ý' }],
    ['refuse-not-applicable', { reason: 'Không' }],
  ],
  obstacle: [['answer-obstacle', { reason: 'Đã rõ' }]],
};
const OWN = ['submitter-cannot-review', 'asker-cannot-grant'];

describe('over HTTP, whoever has become a reviewer', () => {
  let stage: Stage;
  let task: string;
  let neutral: Voice;
  let reviewer: Actor;

  beforeAll(async () => {
    stage = await setStage();
    const { tasks, people, reviewHead } = stage.world.ours;
    task = tasks.lead;
    reviewer = reviewHead;
    await become(reviewer, 'reviewer');
    neutral = { account: reviewer, absent: null };
    expect(people.officer.role).toBe('officer');
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
  }, 30_000);

  function become({ tenantId, accountId }: Actor, role: string, unitId?: string) {
    return stage.source.query(
      'update account set role = $3, unit_id = coalesce($4, unit_id) where tenant_id = $1 and id = $2',
      [tenantId, accountId, role, unitId ?? null],
    );
  }

  async function by({ account, absent }: Voice, verb: string, body: object): Promise<Answered> {
    const cookie = await sessionFor(stage.source, account);
    const [row] = await stage.source.query<{ version: number }[]>('select version from task where id = $1', [
      task,
    ]);
    const version = row?.version ?? 0;
    const bulk = verb === 'bulk';
    return ask(stage.program.url, {
      cookie,
      actingFor: absent?.accountId,
      method: 'post',
      path: bulk ? '/tasks/bulk' : `/tasks/${task}/${verb}`,
      headers: { 'if-match': `"${version}"` },
      body: bulk ? { ...body, items: [{ taskId: task, version }] } : body,
    });
  }

  /** Null: it was done. */
  function refusalIn({ status, text }: Answered): string | null {
    const answer = JSON.parse(text) as { code?: string; results?: { problem?: { code: string } }[] };
    return answer.results === undefined
      ? status < 300
        ? null
        : (answer.code ?? text)
      : (answer.results[0]?.problem?.code ?? null);
  }

  /** Back to work in hand, whatever has become of it; by somebody who had no part in it. */
  async function clear(): Promise<void> {
    const reasoned = { reason: 'Làm lại' };
    for (const [verb, body] of [
      ['return', { reason: 'missing-document', note: 'Thiếu' }],
      ['refuse-not-applicable', reasoned],
      ['reopen', reasoned],
      ['refuse-extension', reasoned],
      ['answer-obstacle', reasoned],
    ] as const)
      await by(neutral, verb, body);
  }

  it('decides nothing that they, or whoever they stand in for, handed in or asked for', async () => {
    const { people, substitute, colleague, units } = stage.world.ours;
    const askers: Voice[] = [
      { account: people.officer, absent: null },
      { account: colleague, absent: null },
      { account: substitute, absent: null },
      { account: substitute, absent: people.officer },
      { account: substitute, absent: people.head },
    ];
    const deciders: Voice[] = [
      ...askers,
      { account: people.head, absent: null },
      { account: substitute, absent: people.reviewer },
      { account: people.reviewer, absent: null },
    ];
    const aCase = fc
      .constantFrom<Matter>('submission', 'submission', 'extension', 'setAside', 'obstacle')
      .chain((matter) =>
        fc.record({
          matter: fc.constant(matter),
          decide: fc.constantFrom(...DECIDES[matter]),
          asker: fc.constantFrom(...askers),
          decider: fc.constantFrom(...deciders),
          moves: fc.boolean(),
        }),
      );
    const counts = { refused: 0, done: 0 };
    let granted = 0;
    await fc.assert(
      fc.asyncProperty(aCase, async ({ matter, decide, asker, decider, moves }) => {
        await clear();
        const [verb, wish] = ASKS[matter];
        /* An extension is for a later day than the one before it. */
        const until = `2017-12-${String(2 + granted).padStart(2, '0')}`;
        const asked = refusalIn(await by(asker, verb, matter === 'extension' ? { ...wish, until } : wish));
        expect({ matter, asked }).toEqual({ matter, asked: null });
        const promoted = decider.absent ?? decider.account;
        const unitId = moves && decider.absent === null ? units.review : undefined;
        await become(promoted, 'reviewer', unitId);
        const refusal = refusalIn(await by(decider, ...decide)) ?? 'done';
        await become(promoted, promoted.role, promoted.unitId);
        const voices = (voice: Voice) =>
          [voice.account, voice.absent].flatMap((one) => (one === null ? [] : [one.accountId]));
        const own = voices(decider).some((one) => voices(asker).includes(one));
        counts[own ? 'refused' : 'done'] += 1;
        if (decide[0] === 'grant-extension' && refusal === 'done') granted += 1;
        const told = { matter, verb: decide[0], asker: voices(asker), decider: voices(decider), refusal };
        expect({ ...told, kept: own ? OWN.includes(refusal) : refusal === 'done' }).toEqual({
          ...told,
          kept: true,
        });
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(
      `${RUNS} cases: ${counts.refused} of one's own refused, ${counts.done} of others done\n`,
    );
    expect(Math.min(counts.refused, counts.done)).toBeGreaterThan(5);
  }, 300_000);
});
