import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import { readPaper } from '@tctp/documents';
import { checkDraft, draftOf, readPlan } from '@tctp/drafts';
import type { Draft, PlanReading } from '@tctp/drafts';
import { planPaper, tinhBienContext } from '../support/plan-paper';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';

describe('an annex that leaves and comes back', () => {
  let program: OwnProgram;

  beforeAll(async () => {
    program = await startOwnProgram();
  }, 60_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  it.each(['docx', 'xlsx'])('is the same plan as %s, and gives nothing new to settle', async (format) => {
    const reviewer = await Person.signIn(program.url, 'noivu.thamtra');
    const path = `/plans/${plan.id}/papers/annex?format=${format}`;
    const reply = await reviewer.listen(path, AbortSignal.timeout(10_000));
    const read = await readPaper(new Uint8Array(await reply.arrayBuffer()), `phu-luc.${format}`);
    if (!read.ok) throw new Error(read.refusal);
    const draft = draftOf(readPlan(read.paper), [], tinhBienContext);

    expect(draft).toMatchObject({
      number: plan.number,
      year: plan.year,
      issuedOn: plan.issuedOn,
      authorityUnitId: plan.authorityUnitId,
      reviewUnitId: plan.reviewUnitId,
    });
    expect(draft.rows.map(wordsOfDraft)).toEqual(plan.rows.map(wordsOfPlan));
    expect(findingsIn(readPlan(read.paper)).filter((one) => !asSigned.includes(one))).toEqual(
      OF_AN_ANNEX_ALONE,
    );
  });
});

const { plan } = loadTinhBien2017();

const wordsOfDraft = (row: Draft['rows'][number]) => ({
  id: row.id,
  number: row.number,
  code: row.code,
  title: row.title,
  lead: row.lead.unitId,
  coordinators: row.coordinators.map(({ unitId }) => unitId),
  deliverable: row.deliverable,
  requirement: row.requirement,
  deadline: row.deadline.words,
  expression: row.deadline.expression,
});
const wordsOfPlan = (row: (typeof plan.rows)[number]): ReturnType<typeof wordsOfDraft> => ({
  id: row.id,
  number: row.number,
  code: row.componentCode,
  title: row.title,
  lead: row.leadUnitId,
  coordinators: [...row.coordinatorIds],
  deliverable: row.deliverable,
  requirement: row.requirement,
  deadline: row.deadline.text,
  expression: row.deadline,
});

const findingsIn = (reading: PlanReading) =>
  checkDraft(reading, draftOf(reading, [], tinhBienContext), tinhBienContext).map(
    ({ severity, key }) => `${severity} ${key}`,
  );
/** What was noticed when the plan came, of the very same rows. */
const asSigned = findingsIn(readPlan(planPaper()));
/** An annex tells no result of last year, has no title of the plan, and no maxima. */
const OF_AN_ANNEX_ALONE = ['warning result-missing', 'note title-from-annex'];
