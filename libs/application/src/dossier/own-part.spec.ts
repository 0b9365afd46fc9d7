import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@tctp/domain';
import type { Stores } from '../ports';
import type { OwnPart } from './own-part';
import { checkOwnPart, partIn, peopleBehind } from './own-part';

const actor: Actor = {
  tenantId: 'an-giang',
  accountId: 'an',
  displayName: 'An',
  role: 'appraiser',
  unitId: 'tinh-bien',
};
const parts: OwnPart[] = [
  { componentCode: '1.5.3', as: 'submitter' },
  { componentCode: '1.5.3', as: 'answerer' },
  { componentCode: '5.1', as: 'answerer' },
];

describe('who had a part in a component', () => {
  it('is whoever acts and whoever they stand in for', () => {
    expect(peopleBehind(actor)).toEqual(['an']);
    expect(peopleBehind({ ...actor, standsFor: { id: 'binh', name: 'Bình' } })).toEqual(['an', 'binh']);
  });

  it('judges it in no role, and every other one', async () => {
    const asked: unknown[] = [];
    const dossiers = {
      partsOf: (...question: unknown[]) => {
        asked.push(question);
        return Promise.resolve(parts);
      },
    } as unknown as Stores['dossiers'];
    const check = (component: string) =>
      checkOwnPart({ dossiers }, actor, { id: 'một', planId: 'p' }, component);
    expect(await check('1.5.3')).toEqual({ code: 'submitter-cannot-appraise', component: '1.5.3' });
    expect(await check('5.1')).toEqual({ code: 'answerer-cannot-appraise', component: '5.1' });
    expect(await check('5.10')).toBeNull();
    expect(asked).toEqual(Array(3).fill(['an-giang', 'p', 'một', ['an']]));
    expect(partIn([], '1.5.3')).toBeNull();
  });
});
