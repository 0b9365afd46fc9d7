import { describe, expect, it } from '@jest/globals';
import type { Component, ComponentFigure, RegisterBody, RegisterName } from '@tctp/domain';
import { awaitedComponents, toldFacts } from './told-facts';

const component = (code: string, ...figures: ComponentFigure[]): Component => ({
  code,
  fieldCode: '1',
  title: code,
  max: '2',
  facts: [],
  rule: null,
  outsideControl: null,
  figures,
});
const entries = (...list: [string, string, RegisterBody?][]) =>
  list.map(([unitId, state, body = {}]) => ({ unitId, state, body, files: 0 }));
const facts = (
  register: RegisterName,
  figure: string,
  list: ReturnType<typeof entries>,
  more: { closed?: boolean; units?: string[]; code?: string; as?: Record<string, string> } = {},
) => {
  const { closed = false, units = [], code = '9.9', as } = more;
  const told = { register, figure, fact: 'it', ...(as === undefined ? {} : { as }) };
  return toldFacts(component(code, told), { [register]: { entries: list, closed, units, sequence: 1 } })[
    'it'
  ];
};

describe('what registers say for a component', () => {
  it('counts recognised initiatives, and says nothing before there is one', () => {
    expect(
      facts('initiatives', 'recognised', entries(['a', 'forwarded'], ['b', 'declined'])),
    ).toBeUndefined();
    expect(facts('initiatives', 'recognised', entries(['a', 'recognised'], ['b', 'recognised']))).toBe(2);
    expect(facts('initiatives', 'recognised', [], { closed: true })).toBe(0);
  });

  it('counts confirmed complaints, handled or not yet', () => {
    const list = entries(['a', 'confirmed'], ['b', 'handled'], ['c', 'unfounded'], ['d', 'checking']);
    expect(facts('complaints', 'confirmed', list)).toBe(2);
  });

  it('states the denominator of inspections: what was planned and not struck out', () => {
    const list = entries(
      ['a', 'concluded'],
      ['b', 'followedUp'],
      ['c', 'cancelled'],
      ['d', 'planned'],
      ['e', 'struckOut'],
    );
    expect(facts('inspections', 'coverage', list)).toEqual({ part: 2, whole: 4 });
  });

  it('never reads a new level of online services as an old one', () => {
    const list = entries(
      ['a', 'verified', { level: 'level3' }],
      ['b', 'verified', { level: 'full' }],
      ['c', 'live', { level: 'level4' }],
    );
    expect(facts('onlineServices', 'level3or4', list)).toBe(1);
    expect(facts('onlineServices', 'full', list)).toBe(1);
    expect(facts('onlineServices', 'partial', list)).toBeUndefined();
  });

  it('knows the share of qualified officials only when every unit has been verified', () => {
    const list = entries(
      ['a', 'verified', { headcount: 3, qualified: 3 }],
      ['b', 'verified', { headcount: 17, qualified: 16 }],
    );
    expect(facts('officials', 'qualified', list, { units: ['a', 'b', 'c'] })).toBeUndefined();
    expect(facts('officials', 'qualified', list, { units: ['a', 'b'] })).toBe(95);
  });

  it('never rounds a share up to everybody', () => {
    const list = entries(['a', 'verified', { headcount: 30_000, qualified: 29_999 }]);
    expect(facts('officials', 'qualified', list, { units: ['a'] })).toBe(99.99);
  });

  it('calls a procedure posted and published only with the decision that published it', () => {
    const both = entries(['a', 'checked', { publishedBy: '1/QĐ-UBND' }]);
    const one = entries(['a', 'checked', { publishedBy: '1/QĐ-UBND' }], ['b', 'checked']);
    expect(facts('postings', 'publicity', both, { units: ['a'] })).toBe('both');
    expect(facts('postings', 'publicity', one, { units: ['a', 'b'] })).toBe('one');
    expect(facts('postings', 'publicity', both, { units: ['a', 'b'] })).toBeUndefined();
    expect(facts('postings', 'posted', both, { units: ['a', 'b'] })).toEqual({ part: 1, whole: 2 });
  });

  it('speaks in the words of the set', () => {
    const as = { true: 'approvedAndApplied', false: 'notApproved' };
    const applied = entries(['a', 'applied', { component: '5.2' }]);
    expect(facts('petitions', 'applied', applied, { code: '5.2', as })).toBe('approvedAndApplied');
    expect(facts('petitions', 'applied', applied, { code: '3.2', as })).toBeUndefined();
    const refused = entries(['a', 'refused', { component: '5.2' }]);
    expect(facts('petitions', 'applied', refused, { code: '5.2', as, closed: true })).toBe('notApproved');
  });

  it('names the components whose petition is on its way', () => {
    const list = entries(
      ['a', 'sent', { component: '5.2' }],
      ['a', 'drafted', { component: '3.2' }],
      ['a', 'refused', { component: '1.1' }],
    );
    const awaited = awaitedComponents({
      petitions: { entries: list, closed: false, units: [], sequence: 1 },
    });
    expect([...awaited]).toEqual(['5.2']);
  });
});
