import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activateDraft, importPlan, readDraft, readForecast, settleFinding } from '@tctp/application';
import type { Result } from '@tctp/application';
import { shippedDefaults } from '@tctp/catalog';
import { planWords } from '@tctp/contracts';
import type { DraftView } from '@tctp/contracts';
import { readPaper } from '@tctp/documents';
import { sqlDrafts } from '@tctp/persistence';
import { docxOf } from '../support/paper-files';
import { planPaper } from '../support/plan-paper';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { DECISIONS } from '../year/settle-the-draft';

const WHY = 'Theo bản giấy đã ký.';

describe('plan 119/KH-UBND from its document, beside the one that is loaded,', () => {
  let loaded: Sandbox;
  let imported: Sandbox;
  let planId = '';

  beforeAll(async () => {
    [loaded, imported] = await Promise.all([aSandbox(), aSandbox({ withoutPlan: true })]);
    planId = await importInto(imported);
  }, 90_000);
  afterAll(() => Promise.all([loaded?.close(), imported?.close()]), 30_000);

  /** Rows of both, with the id of the plan told apart from what it names. */
  async function both(sql: string): Promise<[unknown[], unknown[]]> {
    const of = async ({ source }: Sandbox, id: string) => {
      const rows = await source.query<unknown[]>(sql);
      return JSON.parse(JSON.stringify(rows).replaceAll(id, '<plan>')) as unknown[];
    };
    return [await of(imported, planId), await of(loaded, PLAN)];
  }

  it.each([
    [
      'the same head, policy and criteria set, figures of registers and all',
      `select id, number, title, year, issued_on::text, ends_on::text, authority_unit_id, review_unit_id, policy,
              criteria_set from plan`,
    ],
    ['the same components', `select code, field_code, title, max_points from component order by code`],
    [
      'the same tasks, with the same cycles, leads, deadlines and state of work',
      `select id, row_id, row_number, cycle, component_code, title, deliverable, requirement, lead_unit_id,
              coordinator_ids, deadline_text, last_day::text, due_at, work_state, time_state, machine_version, snapshot,
              search_text
         from task order by id`,
    ],
    ['the same people told', `select task_id, unit_id, relation from task_unit order by 1, 2, 3`],
    [
      'the same deadlines to come',
      `select task_id, kind, step, due_at, fired_at from deadline order by task_id, kind, step, due_at`,
    ],
    [
      'the same beginning of the history',
      `select task_id, sequence, code, params from task_event order by task_id, sequence`,
    ],
    ['the same notices', `select task_id, unit_id, role, kind from notification order by 1, 2, 3, 4`],
    ['the same units and groups', `select group_id, unit_id from unit_member order by 1, 2`],
  ])('has %s', async (_what, sql) => {
    const [one, other] = await both(sql);
    expect(other.length).toBeGreaterThan(0);
    expect(one).toEqual(other);
  });

  it('has the same calendar in its own year, and goes on into the next', async () => {
    const [[one], [other]] = (await both('select calendar from plan')) as [
      [{ calendar: Calendar }],
      [{ calendar: Calendar }],
    ];
    const ofItsYear = ({ holidays, makeUpDays, ...settings }: Calendar) => ({
      ...settings,
      holidays: holidays.filter(({ on }) => on.startsWith('2017')),
      makeUpDays: makeUpDays.filter((day) => day.startsWith('2017')),
    });
    expect(ofItsYear(one.calendar)).toEqual(ofItsYear(other.calendar));
    expect(one.calendar.holidays.map(({ on }) => on)).toEqual(
      expect.arrayContaining(['2018-01-01', '2018-02-16']),
    );
  });

  it('has the same result of the year before: 63 and 24.65, rank 8 of 11, and the reasons of the paper', async () => {
    const [[one], [other]] = (await both('select baseline from plan')) as [
      [{ baseline: LastYear }],
      [{ baseline: LastYear }],
    ];
    const bare = ({ components, ...rest }: LastYear) => ({
      ...rest,
      components: components.map(({ code, points }) => ({ code, points })),
    });
    expect(bare(one.baseline)).toEqual(bare(other.baseline));
    expect(one.baseline).toMatchObject({ total: '87.65' });
  });

  it('has the same forecast', async () => {
    const of = async (sandbox: Sandbox, id: string) => {
      const forecast = value(await readForecast(sandbox, 'an-giang', id));
      return JSON.parse(JSON.stringify(forecast).replaceAll(id, '<plan>')) as unknown;
    };
    expect(await of(imported, planId)).toEqual(await of(loaded, PLAN));
  });
});

interface Calendar {
  holidays: { on: string }[];
  makeUpDays: string[];
}
interface LastYear {
  components: { code: string; points: string }[];
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Settled as in the year that is lived through the API. */
async function importInto(sandbox: Sandbox): Promise<string> {
  const actor = await sandbox.person('reviewer', 'noi-vu');
  const drafts = sqlDrafts(sandbox.source);
  const deps = { ...sandbox, drafts, shipped: shippedDefaults(), readPaper, planWords };
  const key = () => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const file = { content: await docxOf(planPaper()), fileName: 'ke-hoach.docx' };
  const { draftId } = value(await importPlan(deps, key(), file));
  const view = async (): Promise<DraftView> => value(await readDraft(deps, actor, draftId));
  const asSeen = async () => ({ ...key(), draftId, expectedVersion: (await view()).head.version });
  for (;;) {
    const next = (await view()).findings.find(
      ({ code, state }) => state === 'open' && DECISIONS[code] !== undefined,
    );
    const decided = next === undefined ? undefined : DECISIONS[next.code]?.(next);
    if (next === undefined || decided === undefined) break;
    value(await settleFinding(deps, await asSeen(), { findingKey: next.key, ...decided }));
  }
  return value(await activateDraft(deps, await asSeen(), { reason: WHY })).planId;
}
