import { describe, expect, it } from '@jest/globals';
import { calibrate } from './calibration';
import { certainFate, componentFate, distributionOfFate } from './component-fate';
import { meanOf } from './distribution';
import type { ComponentProgress, ForecastInput } from './forecast-input';
import { PARAMETERS } from './outcome-parameters';
import { aTask, baseline2016, progressOf, set2017 } from './tinh-bien.fixture';

const parameters = PARAMETERS.likely;

function fateOf(
  code: string,
  parts: Partial<ComponentProgress> = {},
  known: Pick<ForecastInput, 'records' | 'calibration'> = {},
) {
  const component = set2017.components.find((one) => one.code === code)!;
  return componentFate({ component, progress: progressOf(code, parts) }, parameters, {
    baseline: baseline2016,
    ...known,
  });
}

const agrees = { code: 'chance.agrees', params: { percent: 93 } };
const superior = { code: 'chance.superior', params: { percent: 15 } };
const noTask = { code: 'chance.no-task', params: { percent: 85 } };

describe('what may become of a component', () => {
  it('is one thing once it is official, or once nothing of it applies', () => {
    expect(fateOf('7.1.5', { official: '3' })).toMatchObject({ fallen: '3', held: '3', won: '3', stands: 1 });
    const aside = fateOf('7.1.5', { tasks: [aTask('notApplicable')] });
    expect(aside).toMatchObject({ fallen: '1', held: '1', won: '1', stands: 1, wins: 0 });
    expect(aside.because).toHaveLength(1);
  });

  it('stays as it was without a task, mostly', () => {
    expect(fateOf('1.7.2')).toEqual({
      code: '1.7.2',
      fallen: '0',
      held: '1',
      won: '2',
      stands: 0.85,
      wins: 0,
      corrected: { held: '1', won: '2', chance: 0 },
      because: [noTask],
    });
  });

  it('is won without a task only where a superior acts', () => {
    expect(fateOf('5.2')).toMatchObject({ stands: 0.85, wins: 0.15, because: [noTask, superior] });
  });

  it('hangs on the appraiser alone once it is approved', () => {
    const approved = { tasks: [aTask('approved')], reviewed: '2' };
    expect(fateOf('1.7.2', approved)).toMatchObject({
      fallen: '0',
      held: '2',
      stands: 0.93,
      wins: 0,
      because: [agrees],
    });
    expect(fateOf('1.7.2', { reviewed: '2' })).toMatchObject({ held: '2', stands: 0.93, because: [agrees] });
    expect(fateOf('3.2', { tasks: [aTask('approved')], reviewed: '0.5' })).toMatchObject({
      stands: 0.93,
      wins: 0.15,
      because: [agrees, superior],
    });
  });

  it('hangs on every task, the appraiser, and what the unit claims, while something is to come', () => {
    const tasks = [aTask('assigned', { workingDaysLeft: 30 }), aTask('submitted')];
    const open = fateOf('7.1.5', { tasks });
    const record = (0 + 0.85 * 6) / (0 + 6);
    expect(open.stands).toBeLessThanOrEqual(0.85 * 0.9 * 0.93);
    expect(open.stands).toBeGreaterThan(0.85 * 0.9 * 0.93 * record * record - 1e-12);
    expect(open.wins).toBe(0.35);
    expect(open.because.slice(-2)).toEqual([agrees, { code: 'chance.improves', params: { percent: 35 } }]);
    expect(open.because.map(({ code }) => code)).toContain('chance.notStarted');
    expect(open.because.map(({ code }) => code)).toContain('chance.handedIn');
    const claimed = fateOf('7.1.5', { tasks, claimed: '3' });
    expect(claimed.wins).toBe(0.7);
    expect(claimed.because.at(-1)).toEqual({ code: 'chance.improves', params: { percent: 70 } });
  });

  it('is won by the superior and not by the claim where one has to act', () => {
    const waiting = fateOf('3.2', { tasks: [aTask('inProgress')], claimed: '1' });
    expect(waiting.wins).toBe(0.15);
    expect(waiting.because.at(-1)).toEqual(superior);
    expect(waiting.because.filter(({ code }) => code === 'chance.improves')).toEqual([]);
  });

  it('knows the unit by its record, and only its own unit', () => {
    const open = (leadUnitId?: string) =>
      fateOf(
        '7.1.5',
        { tasks: [aTask('assigned', { leadUnitId, workingDaysLeft: 30 })] },
        { records: { 'van-hoa': { settled: 40, inTime: 4 } } },
      ).stands;
    expect(open('van-hoa')).toBeLessThan(open('tu-phap'));
    expect(open(undefined)).toBe(open('tu-phap'));
  });

  it('knows the reviewer by last year', () => {
    const pair = { componentCode: '1.7.2', fieldCode: '1', reviewed: '2', official: '0' };
    const calibration = calibrate(Array.from({ length: 5 }, () => ({ ...pair, reviewer: 'noi-vu' })));
    const by = (reviewer?: string) =>
      meanOf(
        distributionOfFate(
          fateOf('5.3.3', { tasks: [aTask('approved')], reviewed: '1', reviewer }, { calibration }),
        ),
      );
    expect(by('noi-vu')).toBeLessThan(by('so-noi-vu'));
    expect(by(undefined)).toBe(by('so-noi-vu'));
  });
});

describe('the chances of a fate', () => {
  const fate = { ...certainFate('1.7.2', '0', agrees), held: '1', won: '2', stands: 0.8, wins: 0.25 };

  it('are those of falling, holding and winning', () => {
    const rounded = distributionOfFate(fate).map(({ points, chance }) => [points, chance.toFixed(9)]);
    expect(rounded).toEqual([
      ['0', '0.200000000'],
      ['1', '0.600000000'],
      ['2', '0.200000000'],
    ]);
  });

  it('are one thing only where all three are the same', () => {
    expect(distributionOfFate({ ...fate, fallen: '2', held: '2' })).toEqual([{ points: '2', chance: 1 }]);
    expect(distributionOfFate({ ...fate, fallen: '2' }).map(({ points }) => points)).toEqual(['1', '2']);
    expect(distributionOfFate({ ...fate, held: '2' }).map(({ points }) => points)).toEqual(['0', '2']);
  });

  it('are better where a cause has spared it, and never more than certain', () => {
    expect(distributionOfFate(fate, 0.8).map(({ points }) => points)).toEqual(['1', '2']);
    expect(distributionOfFate(fate, 0.5).map(({ points }) => points)).toEqual(['1', '2']);
    expect(distributionOfFate(fate, 0.9)[0]?.chance).toBeCloseTo(1 - 0.8 / 0.9, 12);
  });
});
