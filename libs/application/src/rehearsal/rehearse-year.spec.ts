import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017, shippedScenarios } from '@tctp/catalog';
import type { Scenario } from '@tctp/domain';
import { rehearseYear } from './rehearse-year';

const plan = loadTinhBien2017();
const scenarios = shippedScenarios();
const rehearse = (name: string, more: Partial<Scenario> = {}) =>
  rehearseYear(plan, { ...scenarios[name]!, ...more });
const codesOf = (year: ReturnType<typeof rehearse>, taskId: string) =>
  year.timeline
    .filter((event) => event.taskId === taskId)
    .map(({ at, code }) => `${at.slice(0, 10)} ${code}`);

const isReturn = (line: string) => line.endsWith('evidenceReturned');

describe('a year in which nobody acts', () => {
  const year = rehearse('nobody-acts');

  it('brings every dated task up the whole ladder, each rung once', () => {
    expect(year.tasks).toBe(18);
    expect(codesOf(year, 'r05.once')).toEqual([
      '2017-08-27 taskAssigned',
      '2017-11-21 deadlineNeared',
      '2017-11-27 deadlineNeared',
      '2017-11-29 deadlineNeared',
      '2017-11-30 deadlinePassed',
      '2017-12-05 taskEscalated',
      '2017-12-07 taskEscalated',
    ]);
    expect(year.lettersUp).toEqual({ head: 11, viceChair: 11, chairman: 11 });
    expect(year.settled).toEqual({ inTime: 0, late: 0, notMeasured: 0, open: 18, overdue: 11 });
  });

  it('ends where last year did, less what is certainly lost', () => {
    expect(year.end.total.likely).toBe('87.65');
    expect(year.curve.map(({ on }) => on)).toEqual([
      '2017-08-31',
      '2017-09-30',
      '2017-10-31',
      '2017-11-30',
      '2017-12-31',
    ]);
    expect(year.curve[0]).toMatchObject({ likely: '87.65', worst: '85.65', best: '94.65' });
  });

  it('can win nothing more once it is over but what no task decides', () => {
    expect(year.end.total).toMatchObject({ worst: '85.65', best: '90.65' });
    expect(year.curve.map(({ best }) => best)).toEqual(['94.65', '94.65', '94.65', '94.65', '90.65']);
    expect(year.end.lines.find(({ code }) => code === '7.1.5')).toMatchObject({ likely: '1', best: '1' });
  });

  it('is the same year every time, to the byte', () => {
    expect(JSON.stringify(rehearse('nobody-acts'))).toBe(JSON.stringify(year));
  });
});

describe('a year in which everybody is in time', () => {
  const year = rehearse('on-time');

  it('escalates nothing and settles every task that has a date in time', () => {
    expect(year.lettersUp).toEqual({});
    expect(year.refusals).toEqual([]);
    expect(year.settled).toMatchObject({ late: 0, open: 0, overdue: 0 });
  });

  it('wins what the initiatives and the online services are worth', () => {
    expect(year.end.total.likely).toBe('91.65');
  });

  it('ends with the official result where the scenario gives one', () => {
    const { end } = rehearse('on-time', { official: { '1.5.3': '1', DTXHH: '25' } });
    expect(end.total.likely).toBe('91');
  });
});

describe('a review in steps', () => {
  it('is walked as the plan has it, by as many people as each step asks for', () => {
    const policy = {
      ...plan.plan.policy,
      review: [
        { role: 'reviewer', quorum: 2 },
        { role: 'viceChair', quorum: 1 },
      ],
    } as const;
    const year = rehearseYear({ ...plan, plan: { ...plan.plan, policy } }, scenarios['on-time']!);
    expect(codesOf(year, 'r05.once').slice(-4)).toEqual([
      '2017-11-29 reviewTaken',
      '2017-11-29 approvalGiven',
      '2017-11-29 approvalGiven',
      '2017-11-29 evidenceApproved',
    ]);
    expect(year.settled).toMatchObject({ late: 0, open: 0, overdue: 0 });
  });
});

describe('a year that goes as years go', () => {
  const year = rehearse('late-and-mended');

  it('moves the deadline of what was extended and never escalates it', () => {
    expect(codesOf(year, 'r09.once').slice(0, 4)).toEqual([
      '2017-08-27 taskAssigned',
      '2017-09-25 extensionAsked',
      '2017-09-27 extensionGranted',
      '2017-10-20 deadlineNeared',
    ]);
    expect(codesOf(year, 'r09.once')).toContain('2017-10-27 evidenceSubmitted');
    expect(codesOf(year, 'r09.once').join()).not.toContain('taskEscalated');
  });

  it('keeps its habits with the day that a correction was given', () => {
    expect(codesOf(year, 'r05.once').slice(-6)).toEqual([
      '2017-12-14 deadlineNeared',
      '2017-12-15 deadlinePassed',
      '2017-12-20 taskEscalated',
      '2017-12-21 evidenceSubmitted',
      '2017-12-26 reviewTaken',
      '2017-12-26 evidenceApproved',
    ]);
  });

  it('reminds on the day of a return of what was due to be reminded before it, and never earlier', () => {
    const after = codesOf(year, 'r05.once').slice(codesOf(year, 'r05.once').findIndex(isReturn));
    expect(after.slice(0, 4)).toEqual([
      '2017-12-07 evidenceReturned',
      '2017-12-07 deadlineNeared',
      '2017-12-12 deadlineNeared',
      '2017-12-14 deadlineNeared',
    ]);
  });

  it('sends one reminder where several have been overtaken', () => {
    const steps: Scenario['steps'] = [
      { on: '2017-11-28', task: 'r05.once', do: 'handIn' },
      {
        on: '2017-12-07',
        task: 'r05.once',
        do: 'return',
        reason: 'wrong-period',
        correctBy: '2017-12-08',
      },
    ];
    const lines = codesOf(rehearse('nobody-acts', { steps }), 'r05.once');
    expect(lines.slice(lines.findIndex(isReturn))).toEqual([
      '2017-12-07 evidenceReturned',
      '2017-12-07 deadlineNeared',
      '2017-12-08 deadlinePassed',
      '2017-12-13 taskEscalated',
      '2017-12-15 taskEscalated',
    ]);
  });

  it('asks after a petition at even distances as long as the province is silent', () => {
    expect(
      codesOf(year, 'r12.ongoing').filter((line) => line.endsWith('petitionPending')).length,
    ).toBeGreaterThan(5);
  });

  it('escalates an obstacle that nobody answers', () => {
    expect(codesOf(year, 'r07.once')).toContain('2017-10-19 obstacleEscalated');
  });

  it('counts every letter that goes up: work overdue, rungs, obstacles and petitions', () => {
    const times = (code: string) => year.timeline.filter((event) => event.code === code).length;
    const { head, viceChair, chairman } = year.lettersUp;
    expect(head).toBe(times('deadlinePassed'));
    expect((viceChair ?? 0) + (chairman ?? 0)).toBe(
      times('taskEscalated') + times('obstacleEscalated') + times('petitionPending'),
    );
    expect(times('petitionPending')).toBeGreaterThan(0);
    expect(times('obstacleEscalated')).toBeGreaterThan(0);
  });

  it('lists what the program would have refused, and goes on', () => {
    const steps: Scenario['steps'] = [
      { on: '2017-09-04', task: 'r99.once', do: 'handIn' },
      { on: '2017-09-04', task: 'r05.once', do: 'approve' },
    ];
    const { refusals } = rehearse('nobody-acts', { steps });
    expect(refusals.map(({ taskId, refusal }) => `${taskId} ${refusal.code}`)).toEqual([
      'r99.once task-unknown',
      'r05.once not-possible-now',
    ]);
  });
});
