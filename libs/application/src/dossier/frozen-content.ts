import type { Component, Facts, Points, Reason } from '@tctp/domain';
import { points } from '@tctp/domain';
import { toldFacts } from '@tctp/registers';
import { combineFacts, scoreFacts } from '@tctp/scoring';
import type { PlanContext } from '../decision';
import { scoringContextOf } from '../scores/scoring-context';
import type { ComponentAtMoment, FrozenComponent } from './dossier-rows';
import { frozenEntries } from './frozen-entries';
import type { RegistersAtMoment } from './frozen-entries';

/**
 * What an appraiser will see: every component of the criteria set in its order, with points reckoned from the very facts
 * that are frozen beside them, never from a ledger that may lag behind. Notes of reviewers and forecasts stay at home.
 */
export function freezeComponents(
  plan: PlanContext,
  found: readonly ComponentAtMoment[],
  registers: RegistersAtMoment,
): FrozenComponent[] {
  const { criteriaSet, baseline } = plan;
  return criteriaSet.components.map((component, index) => {
    const now = found.find(({ code }) => code === component.code);
    const last = baseline?.components.find(({ code }) => code === component.code);
    return {
      code: component.code,
      place: index + 1,
      fieldTitle: criteriaSet.fields.find(({ code }) => code === component.fieldCode)?.title ?? '',
      title: component.title,
      max: canonical(component.max),
      rule:
        component.rule === null
          ? null
          : { source: component.rule.source, assumption: component.rule.assumption ?? null },
      facts: component.facts.map(({ name, kind, label, choices }) => ({
        name,
        kind,
        label,
        ...(choices === undefined ? {} : { choices }),
      })),
      outsideControl: component.outsideControl,
      claimed: pointsOf(plan, component, now?.claimed ?? [], {}, 'no-submission'),
      reviewed: pointsOf(
        plan,
        component,
        now?.reviewed ?? [],
        toldFacts(component, registers.books),
        'no-approval',
      ),
      lastYear: { points: canonical(last?.points ?? null), reason: last?.reason ?? null },
      taskCount: now?.taskCount ?? 0,
      setAsideCount: now?.setAsideCount ?? 0,
      leadUnitIds: now?.leadUnitIds ?? [],
      leadNames: now?.leadNames ?? [],
      submissions: now?.submissions ?? [],
      ...frozenEntries(component, registers.entries),
    };
  });
}

function canonical(value: Points | null): Points | null {
  return value === null ? null : points(value);
}

function pointsOf(
  plan: PlanContext,
  component: Component,
  facts: readonly Facts[],
  told: Facts,
  nothing: 'no-submission' | 'no-approval',
): { points: Points | null; reason: Reason } {
  if (facts.length === 0 && Object.keys(told).length === 0)
    return { points: null, reason: { code: nothing, params: {} } };
  const all = { ...combineFacts(component, facts), ...told };
  const scored = scoreFacts(component, all, scoringContextOf(plan.calendar));
  if (scored.ok) return { points: scored.points, reason: scored.reason };
  return { points: null, reason: { code: scored.refusal.code, params: { fact: scored.refusal.fact } } };
}

/**
 * The frozen content as text, the same for the same content whoever writes it down: names in order, nothing absent. Its
 * SHA-256 is what shows a dossier unaltered.
 */
export function dossierText(
  planId: string,
  frozenAt: string,
  components: readonly FrozenComponent[],
): string {
  const ordered = [...components].sort((left, right) => left.place - right.place);
  return JSON.stringify(inOrder({ planId, frozenAt, components: ordered }));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, inOrder(one)]));
}
