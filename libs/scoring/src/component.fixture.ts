import type { BandsRule, ChoiceRule, Component, DeductRule, FactSpec } from '@tctp/domain';

/** A component that says only what the spec is about. */
export function aComponent(parts: Partial<Component> = {}): Component {
  return {
    code: '1.1',
    fieldCode: '1',
    title: 'Tiêu chí',
    max: '2',
    facts: [],
    rule: null,
    outsideControl: null,
    ...parts,
  };
}

export function aFact(parts: Partial<FactSpec> = {}): FactSpec {
  return { name: 'done', kind: 'count', label: { vi: 'Số đã làm', en: 'Done' }, combine: 'sum', ...parts };
}

export function bandsOf(fact: string, ...bands: BandsRule['bands']): BandsRule {
  return { kind: 'bands', source: '', fact, bands };
}

export function deductionOf(fact: string, rule: Pick<DeductRule, 'start' | 'per' | 'floor'>): DeductRule {
  return { kind: 'deduct', source: '', fact, ...rule };
}

export function choiceOf(fact: string, ...options: ChoiceRule['options']): ChoiceRule {
  return { kind: 'choice', source: '', fact, options };
}

/** 80 % to under 100 % half a point; full marks at 100 % and none below 80 % are assumed. */
export const qualified = aComponent({
  code: '5.3.3',
  max: '1',
  facts: [aFact({ name: 'qualified', kind: 'percent', combine: 'latest' })],
  rule: bandsOf(
    'qualified',
    { from: 0, points: '0', assumed: true },
    { from: 80, points: '0.5' },
    { from: 100, points: '1', assumed: true },
  ),
});

/** One point off per complaint, from two, never below none. */
export const complaints = aComponent({
  code: '1.7.2',
  max: '2',
  facts: [aFact({ name: 'complaints' })],
  rule: deductionOf('complaints', { start: '2', per: '1', floor: '0' }),
});

/** Published or posted only: half a point off. */
export const published = aComponent({
  code: '3.2',
  max: '1',
  facts: [
    aFact({
      name: 'disclosure',
      kind: 'choice',
      combine: 'latest',
      choices: ['both', 'one', 'none', 'other'].map((value) => ({ value, label: { vi: value, en: value } })),
    }),
  ],
  rule: choiceOf(
    'disclosure',
    { value: 'both', points: '1' },
    { value: 'one', points: '0.5' },
    { value: 'none', points: '0', assumed: true },
  ),
});
