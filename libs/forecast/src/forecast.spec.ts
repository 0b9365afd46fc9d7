import { describe, expect, it } from '@jest/globals';
import { forecast } from './forecast';
import type { ComponentProgress } from './forecast-input';
import type { ForecastLine } from './forecast-line';
import { aTask, baseline2016, inputWith, progressOf, set2017 } from './tinh-bien.fixture';

function lineOf(kind: ForecastLine['kind'], code: string, ...progress: ComponentProgress[]): ForecastLine {
  const line = forecast(inputWith(...progress)).lines.find((one) => one.kind === kind && one.code === code);
  if (line === undefined) throw new Error(`No ${kind} line ${code}.`);
  return line;
}

describe('the forecast before anything is done', () => {
  const start = forecast(inputWith());

  it('is last year\u2019s total to the cent, between what can be lost and what can be won', () => {
    expect(start).toMatchObject({
      asOf: '2017-09-04T01:15:00.000Z',
      total: { likely: '87.65', worst: '85.65', best: '94.65' },
      baselineTotal: baseline2016.total,
      max: set2017.total,
    });
  });

  it('has a line for each field, known component and rest, and single lines for what is not itemised', () => {
    expect(
      start.lines.map(({ kind, code, max, baseline, likely }) => [kind, code, max, baseline, likely]),
    ).toEqual([
      ['field', '1', '36', '33', '33'],
      ['component', '1.5.3', '2', '0', '0'],
      ['component', '1.7.2', '2', '1', '1'],
      ['rest', '1', '32', '32', '32'],
      ['field', '3', '4', '3.5', '3.5'],
      ['component', '3.2', '1', '0.5', '0.5'],
      ['rest', '3', '3', '3', '3'],
      ['field', '5', '5', '3.5', '3.5'],
      ['component', '5.2', '1', '0', '0'],
      ['component', '5.3.3', '1', '0.5', '0.5'],
      ['rest', '5', '3', '3', '3'],
      ['field', '7', '7', '5', '5'],
      ['component', '7.1.5', '3', '1', '1'],
      ['rest', '7', '4', '4', '4'],
      ['unlisted', 'unlisted', '18', '18', '18'],
      ['survey', 'survey', '30', '24.65', '24.65'],
    ]);
  });

  it('counts what no unit below can win', () => {
    expect(start.outsideControl).toBe('1.5');
    expect(start.lines.filter((line) => line.outsideControl).map((line) => line.code)).toEqual([
      '3.2',
      '5.2',
    ]);
  });

  it('gives every line its reason', () => {
    const reasons = new Set(start.lines.map((line) => line.reason.code));
    expect(reasons).toEqual(
      new Set([
        'field-sum',
        'no-task',
        'outside-control',
        'rest-as-last-year',
        'unlisted-as-last-year',
        'survey-as-last-year',
      ]),
    );
  });
});

describe('the survey', () => {
  it('stands at last year\u2019s result, best and worst, because nobody works for it', () => {
    expect(lineOf('survey', 'survey')).toMatchObject({
      likely: '24.65',
      worst: '24.65',
      best: '24.65',
      atRisk: '5.35',
    });
  });

  it('takes its official result when it comes', () => {
    expect(lineOf('survey', 'survey', progressOf('survey', { official: '26.1' }))).toMatchObject({
      likely: '26.1',
      worst: '26.1',
      best: '26.1',
      reason: { code: 'official' },
    });
  });
});

describe('tasks', () => {
  const reports = progressOf('1.2.2', { tasks: [aTask('assigned', { taskId: 'reports' })] });
  const initiatives = progressOf('1.5.3', { tasks: [aTask('assigned', { taskId: 'initiatives' })] });
  const documents = progressOf('2.1.1', { tasks: [aTask('assigned', { taskId: 'documents' })] });

  it('are named by the lines they can move', () => {
    const all = [documents, initiatives, reports] as const;
    expect(lineOf('component', '1.5.3', ...all).taskIds).toEqual(['initiatives']);
    expect(lineOf('rest', '1', ...all).taskIds).toEqual(['reports']);
    expect(lineOf('field', '1', ...all).taskIds).toEqual(['reports', 'initiatives']);
    expect(lineOf('unlisted', 'unlisted', ...all).taskIds).toEqual(['documents']);
  });
});

describe('components without a maximum', () => {
  it('are told as a risk that cannot be counted, bounded by the rest of their field', () => {
    const overdue = progressOf('1.2.2', { tasks: [aTask('approved'), aTask('assigned', { overdue: true })] });
    const waiting = progressOf('2.1.1', { tasks: [aTask('submitted')] });
    const { unknown, total } = forecast(inputWith(overdue, waiting));
    expect(unknown).toEqual([
      {
        fieldCode: '1',
        atMost: '32',
        components: [{ code: '1.2.2', title: 'TCTP 1.2.2', state: 'overdue' }],
      },
      { fieldCode: '3', atMost: '3', components: [{ code: '3.1.1', title: 'TCTP 3.1.1', state: 'open' }] },
      {
        fieldCode: 'unlisted',
        atMost: '18',
        components: [{ code: '2.1.1', title: 'TCTP 2.1.1', state: 'submitted' }],
      },
    ]);
    expect(total.likely).toBe('87.65');
  });

  it('leave the list once approved, not applicable or officially scored', () => {
    const { unknown } = forecast(
      inputWith(
        progressOf('1.2.2', { tasks: [aTask('approved'), aTask('approved')] }),
        progressOf('2.1.1', { tasks: [aTask('notApplicable')] }),
        progressOf('3.1.1', { tasks: [aTask('returned')], official: '1' }),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe('a set that itemises everything', () => {
  it('has no line for a rest', () => {
    const set = {
      ...set2017,
      fields: set2017.fields.filter((field) => field.code === '7').map((field) => ({ ...field, max: '3' })),
      components: set2017.components.filter((component) => component.code === '7.1.5'),
    };
    const baseline = { ...baseline2016, fields: [{ code: '7', points: '1' }] };
    const { lines } = forecast({ ...inputWith(), set, baseline });
    expect(lines.map((line) => line.kind)).toEqual(['field', 'component']);
  });
});

describe('a baseline that leaves a field out', () => {
  it('means that the field lost nothing', () => {
    const baseline = { ...baseline2016, fields: [], components: [] };
    expect(forecast({ ...inputWith(), baseline }).total.likely).toBe('94.65');
  });
});

describe('a field without a name', () => {
  it('is itemised as soon as one of its components has a maximum', () => {
    const components = set2017.components.map((one) => (one.code === '2.1.1' ? { ...one, max: '2' } : one));
    const { lines } = forecast({ ...inputWith(), set: { ...set2017, components } });
    expect(lines.filter((line) => line.fieldCode === 'unlisted').map(({ kind, max }) => [kind, max])).toEqual(
      [
        ['field', '18'],
        ['component', '2'],
        ['rest', '16'],
      ],
    );
  });
});
