import { describe, expect, it } from '@jest/globals';
import type { ComponentProgress } from './forecast-input';
import type { Stake } from './judge';
import { judgeComponent } from './judge';
import { aTask, progressOf } from './tinh-bien.fixture';

const stake: Stake = { max: '3', lowest: '0.5', baseline: '1', year: 2016, outsideControl: false };
const late = { overdue: true };

function judge(progress: Partial<ComponentProgress>, parts: Partial<Stake> = {}) {
  const { worst, likely, best, reason } = judgeComponent(
    { ...stake, ...parts },
    progressOf('7.1.5', progress),
  );
  return { range: [worst, likely, best], why: reason.code };
}

describe('an official score', () => {
  it('is the end of it', () => {
    expect(judge({ official: '2', reviewed: '3', claimed: '3', tasks: [aTask('inProgress', late)] })).toEqual(
      {
        range: ['2', '2', '2'],
        why: 'official',
      },
    );
  });
});

describe('a reviewed score', () => {
  const tasks = [aTask('approved')];

  it('is likely and best, and the appraiser may still reject its evidence', () => {
    expect(judge({ reviewed: '3', tasks })).toEqual({ range: ['0.5', '3', '3'], why: 'approved' });
  });

  it('that is the least the rule can give is also the worst', () => {
    expect(judge({ reviewed: '0.5', tasks })).toEqual({ range: ['0.5', '0.5', '0.5'], why: 'approved' });
  });

  it('can still become more where a superior may act', () => {
    expect(judge({ reviewed: '2', tasks }, { outsideControl: true }).range).toEqual(['0.5', '2', '3']);
  });

  it('leaves open what another task of the component can still win or lose', () => {
    expect(judge({ reviewed: '2', tasks: [...tasks, aTask('inProgress')] })).toEqual({
      range: ['0.5', '2', '3'],
      why: 'approved-others-open',
    });
  });
});

describe('without approved evidence', () => {
  it('last year holds, between the least the rule gives and the maximum', () => {
    expect(judge({ tasks: [aTask('assigned')] })).toEqual({
      range: ['0.5', '1', '3'],
      why: 'last-year-holds',
    });
  });

  it('last year holds only as far as this year\u2019s maximum allows', () => {
    expect(judge({ tasks: [aTask('assigned')] }, { max: '0.75' }).range).toEqual(['0.5', '0.75', '0.75']);
  });

  it('last year holds where there is no task, and the reason says so', () => {
    expect(judge({})).toEqual({ range: ['0.5', '1', '3'], why: 'no-task' });
  });

  it('last year holds where no task applies', () => {
    expect(judge({ tasks: [aTask('notApplicable')] })).toEqual({
      range: ['0.5', '1', '3'],
      why: 'not-applicable',
    });
  });

  it('last year holds where a superior decides', () => {
    const outside = { outsideControl: true };
    expect(judge({}, outside)).toEqual({ range: ['0.5', '1', '3'], why: 'outside-control' });
    expect(judge({ tasks: [aTask('inProgress')] }, outside).why).toBe('outside-control');
  });

  it('last year holds where work was approved but no rule turns it into points', () => {
    expect(judge({ tasks: [aTask('approved')] })).toEqual({ range: ['0.5', '1', '3'], why: 'done' });
  });
});

describe('handed in', () => {
  const tasks = [aTask('submitted'), aTask('underReview'), aTask('approved')];

  it('is no better than last year until approved, and at best what is claimed', () => {
    expect(judge({ tasks, claimed: '2' })).toEqual({ range: ['0.5', '1', '2'], why: 'waiting-for-review' });
  });

  it('may still reach the maximum where no points are claimed', () => {
    expect(judge({ tasks }).range).toEqual(['0.5', '1', '3']);
  });

  it('is believed where the unit itself claims less than last year', () => {
    expect(judge({ tasks, claimed: '0.5' })).toEqual({
      range: ['0.5', '0.5', '0.5'],
      why: 'claimed-below-last-year',
    });
  });

  it('says nothing yet of the best while another task is still open', () => {
    expect(judge({ tasks: [...tasks, aTask('returned')], claimed: '2' }).range).toEqual(['0.5', '1', '3']);
  });
});

describe('overdue', () => {
  it('expects the least the rule gives once every task is overdue with nothing handed in', () => {
    expect(judge({ tasks: [aTask('assigned', late), aTask('returned', late)] })).toEqual({
      range: ['0.5', '0.5', '3'],
      why: 'all-overdue',
    });
  });

  it('never expects more than last year from a rule that is generous', () => {
    expect(judge({ tasks: [aTask('assigned', late)] }, { lowest: '2' }).range).toEqual(['1', '1', '3']);
  });

  it('changes nothing while one task is in time, handed in or approved', () => {
    for (const work of ['inProgress', 'submitted', 'approved'] as const) {
      expect(judge({ tasks: [aTask('assigned', late), aTask(work)] }).range).toEqual(['0.5', '1', '3']);
    }
  });

  it('does not count a task that does not apply', () => {
    expect(judge({ tasks: [aTask('assigned', late), aTask('notApplicable')] }).why).toBe('all-overdue');
  });
});
