import type {
  BandsRule,
  Bilingual,
  ChoiceRule,
  Component,
  DeductRule,
  FactSpec,
  Facts,
  Points,
  Rule,
} from '@tctp/domain';
import { checkRule } from './check-rule';
import { scoreFacts } from './score-facts';
import type { ScoringContext } from './verdict';

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

/** Words that no spec is about. */
export const why: Bilingual = { vi: 'vì thế', en: 'because' };

/** A component with one rule over the facts named by their kinds: `ruled({ done: 'ratio' }, …)`. */
export function ruled(kinds: Record<string, FactSpec['kind']>, rule: Rule, max: Points = '2'): Component {
  const facts = Object.entries(kinds).map(([name, kind]) =>
    aFact({
      name,
      kind,
      combine: 'latest',
      ...(kind === 'choice'
        ? { choices: ['a', 'b'].map((value) => ({ value, label: { vi: value, en: value } })) }
        : {}),
    }),
  );
  return aComponent({ max, facts, rule });
}

/** The points, or the code of the refusal. */
export function pointsOf(component: Component, facts: Facts, context?: ScoringContext): string | null {
  const scored = scoreFacts(component, facts, context);
  return scored.ok ? scored.points : scored.refusal.code;
}

/** The code of the reason, or of the refusal. */
export function reasonOf(component: Component, facts: Facts, context?: ScoringContext): string {
  const scored = scoreFacts(component, facts, context);
  return scored.ok ? scored.reason.code : scored.refusal.code;
}

/** Faults as `code at place`. */
export function faultsOf(component: Component): string[] {
  return checkRule(component).map(({ code, place }) => `${code} at ${place}`);
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
