import type { ReadModels } from '@tctp/application';
import { shippedCriteriaSets } from '@tctp/catalog';
import type { ShippedSet } from '@tctp/catalog';
import type { CriteriaSetHead, CriteriaSetView } from '@tctp/contracts';
import type { CriteriaSet } from '@tctp/domain';

export type KnownSet = ShippedSet & { usedBy: readonly string[] };

/** Those that ship, and those that plans of the tenant brought along. A plan's own copy of one that ships is that one. */
export async function knownSets(
  read: Pick<ReadModels, 'plans' | 'planContext'>,
  tenantId: string,
): Promise<KnownSet[]> {
  const plans = await read.plans(tenantId);
  const used = await Promise.all(
    plans.map(async ({ id, number }) => ({
      number,
      set: (await read.planContext(tenantId, id))?.criteriaSet,
    })),
  );
  const usedBy = (id: string) => used.filter(({ set }) => set?.id === id).map(({ number }) => number);
  const shipped = shippedCriteriaSets();
  const own = new Map(used.flatMap(({ set }) => (set === undefined ? [] : [[set.id, set] as const])));
  for (const { set } of shipped) own.delete(set.id);
  return [
    ...shipped.map((one) => ({ ...one, usedBy: usedBy(one.set.id) })),
    ...[...own.values()].map((set) => ({ set, completeness: completenessOf(set), usedBy: usedBy(set.id) })),
  ];
}

function completenessOf({ components }: CriteriaSet): ShippedSet['completeness'] {
  if (components.length === 0) return 'frame';
  return components.every(({ max, rule }) => max !== null && rule !== null) ? 'complete' : 'partial';
}

export function headOf({ set, completeness, usedBy }: KnownSet): CriteriaSetHead {
  const { id, version, title, total, fields, components } = set;
  return {
    id,
    version,
    title,
    total,
    completeness,
    fields: fields.length,
    components: components.length,
    usedBy: [...usedBy],
  };
}

export function viewOf(known: KnownSet): CriteriaSetView {
  const { set } = known;
  return {
    ...headOf(known),
    source: set.source,
    sources: [...(set.sources ?? [])],
    fields: set.fields.map(({ code, title, kind, max, confidence = null }) => ({
      code,
      title,
      kind,
      max,
      confidence,
    })),
    criteria: (set.criteria ?? []).map(({ code, fieldCode, title, max }) => ({
      code,
      fieldCode,
      title,
      max,
    })),
    components: set.components.map((one) => ({
      code: one.code,
      fieldCode: one.fieldCode,
      criterionCode: one.criterionCode ?? null,
      title: one.title,
      max: one.max,
      rule: one.rule,
      facts: one.facts.map(({ name, label }) => ({ name, label })),
      evidence: [...(one.evidence ?? [])],
      outsideControl: one.outsideControl,
      confidence: one.rule?.confidence ?? one.confidence ?? null,
    })),
  };
}
