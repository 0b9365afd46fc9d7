import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMatrix } from '@tctp/application';
import type { MatrixView } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const PROPAGANDA = `${PLAN}.r06.once`;

describe('the matrix of units and components', () => {
  let sandbox: Sandbox;
  let reviewer: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const seenBy = async (reader: Actor): Promise<MatrixView> => {
    const result = await readMatrix(sandbox, reader, PLAN);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const cell = (view: MatrixView, unitId: string, component: string) =>
    view.cells.find((one) => one.unitId === unitId && one.component === component);

  it('puts the units that lead first, then the communes, then the groups nobody has spelt out', async () => {
    const { units } = await seenBy(reviewer);
    expect(units.slice(0, 3).map(({ id }) => id)).toEqual(['noi-vu', 'tu-phap', 'vhtt']);
    expect(units.slice(3, 17).map(({ kind }) => kind)).toEqual(Array.from({ length: 14 }, () => 'commune'));
    expect(units.slice(17).map(({ id }) => id)).toEqual(['don-vi-su-nghiep', 'phong-chuyen-mon']);
    expect(units.slice(0, 3).every(({ leads }) => leads)).toBe(true);
    expect(units.slice(17).every(({ membersComplete }) => !membersComplete)).toBe(true);
  });

  it('keeps what a unit leads apart from what it only coordinates', async () => {
    const view = await seenBy(reviewer);
    const both = cell(view, 'vhtt', '1.5.3');
    expect(both?.led).toMatchObject({ tasks: 1, done: 0, next: { work: 'assigned' } });
    expect(both?.joined).toMatchObject({ tasks: 1, done: 0, closed: 0 });
    expect(cell(view, 'xa-01', '1.4.2')).toMatchObject({ led: null, joined: { tasks: 1, done: 0 } });
    expect(cell(view, 'xa-01', '5.1')).toBeUndefined();
  });

  it('says what may be lost under each component, and that it is not known where it is not', async () => {
    const { components } = await seenBy(reviewer);
    const worth = Object.fromEntries(components.map(({ code, atRisk }) => [code, atRisk]));
    expect(worth['1.5.3']).toBe('2');
    expect(worth['1.4.2']).toBeNull();
    expect(components.map(({ code }) => code)).toEqual([...components.map(({ code }) => code)].sort());
  });

  it('counts a file of a coordinating unit as its part, for its group too, whatever the lead does', async () => {
    const officer = await sandbox.person('officer', 'vhtt');
    await sandbox.addFile(await sandbox.person('officer', 'xa-01'), PROPAGANDA);
    const view = await seenBy(officer);
    expect(cell(view, 'xa-01', '1.4.2')?.joined).toMatchObject({ tasks: 1, done: 1 });
    expect(cell(view, 'xa-02', '1.4.2')?.joined).toMatchObject({ tasks: 1, done: 0 });
    expect(cell(view, 'vhtt', '1.4.2')?.led).toMatchObject({ done: 0 });
  });

  it('names every overdue task once, with the unit that leads it', async () => {
    await sandbox.source.query(`update task set time_state = 'overdue' where id = $1`, [PROPAGANDA]);
    const view = await seenBy(reviewer);
    expect(view.overdue).toEqual([
      {
        id: PROPAGANDA,
        version: expect.any(Number) as unknown,
        cycle: 'once',
        unitId: 'vhtt',
        component: '1.4.2',
      },
    ]);
    expect(cell(view, 'vhtt', '1.4.2')?.led?.overdue).toBe(1);
    expect(cell(view, 'xa-01', '1.4.2')?.joined?.overdue).toBe(0);
    expect(cell(view, 'xa-02', '1.4.2')?.joined?.overdue).toBe(1);
  });

  it('shows a unit nothing of what it neither leads nor coordinates', async () => {
    const { components } = await seenBy(await sandbox.person('officer', 'xa-01'));
    expect(components.map(({ code }) => code)).not.toContain('5.1');
    const stranger = { ...reviewer, tenantId: 'another' };
    expect(await readMatrix(sandbox, stranger, PLAN)).toMatchObject({ refusal: { code: 'plan-unknown' } });
  });
});
