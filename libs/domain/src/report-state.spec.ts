import { describe, expect, it } from '@jest/globals';
import { ROLES } from './people';
import type { Role } from './people';
import { REPORT_DEEDS, REPORT_STATES, nextReportDeed, openDeeds } from './report-state';

const REVIEW = 'noi-vu';
const actor = (role: Role, unitId = REVIEW) => ({ accountId: `a.${role}`, role, unitId });
const submitted = { by: 'a.reviewer', for: null };
const at = (state: (typeof REPORT_STATES)[number], cycleIsOpen = false) => ({
  state,
  submitted: state === 'draft' || state === 'returned' ? null : submitted,
  cycleIsOpen,
});

describe('what can be done to a report', () => {
  it.each([
    ['draft', 'reviewer', ['recompose', 'edit', 'chooseCycle', 'submit']],
    ['returned', 'reviewer', ['recompose', 'edit', 'chooseCycle', 'submit']],
    ['submitted', 'reviewer', ['chooseCycle', 'revise']],
    ['submitted', 'chairman', ['approve', 'return']],
    ['submitted', 'viceChair', ['approve', 'return']],
    ['submitted', 'head', ['approve', 'return']],
    ['approved', 'reviewer', ['chooseCycle', 'revise', 'send']],
    ['approved', 'head', ['send']],
    ['approved', 'chairman', []],
    ['sent', 'reviewer', []],
  ] as const)('while %s, by a %s', (state, role, deeds) => {
    expect(openDeeds(actor(role), REVIEW, at(state))).toEqual(deeds);
  });

  it('is nothing for anybody else, heads of other units among them', () => {
    for (const state of REPORT_STATES)
      for (const role of ROLES.filter((one) => ['officer', 'admin', 'appraiser'].includes(one)))
        expect(openDeeds(actor(role), REVIEW, at(state))).toEqual([]);
    expect(openDeeds(actor('head', 'vhtt'), REVIEW, at('submitted'))).toEqual([]);
  });

  it('is no approval of one’s own, in whosever name it was submitted or is approved', () => {
    const by = (accountId: string, standsFor?: string) => ({
      ...actor('head'),
      accountId,
      ...(standsFor === undefined ? {} : { standsFor: { id: standsFor, name: standsFor } }),
    });
    const report = { state: 'submitted', submitted: { by: 'one', for: 'two' }, cycleIsOpen: true } as const;
    for (const own of [by('one'), by('two'), by('three', 'one'), by('three', 'two'), by('one', 'three')])
      expect(openDeeds(own, REVIEW, report)).not.toContain('approve');
    expect(openDeeds(by('three', 'four'), REVIEW, report)).toContain('approve');
  });

  it('is to take it up again once sent, only when its cycle is back', () => {
    expect(openDeeds(actor('reviewer'), REVIEW, at('sent', true))).toEqual(['revise']);
  });

  it('has one deed that comes next, or none', () => {
    expect(nextReportDeed(REPORT_DEEDS)).toBe('send');
    expect(nextReportDeed(['edit', 'submit'])).toBe('submit');
    expect(nextReportDeed(['revise'])).toBeNull();
  });
});
