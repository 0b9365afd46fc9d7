import type { SetFact, SetFacts } from '@tctp/contracts';
import type { Actor, CriteriaSet } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { factsAsked } from '@tctp/scoring';
import { factsToday } from '../forecast/facts-of-set';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { whoseFact } from './whose-fact';

/** The facts of the whole unit that the plan's set asks for: what is known, who said it, and what it moves. */
export async function readFacts(
  deps: { read: ReadModels; clock: Clock },
  reader: Actor,
  planId: string,
): Promise<Result<SetFacts>> {
  if (!isAmong(reader, 'foretold')) return refuse({ code: 'forecast-not-yours' });
  const { read, clock } = deps;
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const set = plan.criteriaSet;
  const [said, facts] = await Promise.all([
    read.setFacts.said(reader.tenantId, planId),
    factsToday(deps, plan, await read.progress(reader.tenantId, planId), await clock.now()),
  ]);
  return accept({
    facts: (set.facts ?? []).map(({ name, kind, label, unit, parts, choices }): SetFact => {
      const own = said.filter(({ fact }) => fact === name).reverse();
      return {
        name,
        kind,
        label,
        ...(choices === undefined ? {} : { choices: [...choices] }),
        ...(unit === undefined ? {} : { unit }),
        ...(parts === undefined ? {} : { parts }),
        from: whoseFact(set, name) ?? { kind: 'said' },
        version: own.length,
        value: facts[name] ?? null,
        moves: movesOf(set, name),
        said: own.map(({ value, reason, document, by, standsFor, at }) => ({
          value,
          reason,
          document,
          by,
          standsFor,
          at,
        })),
      };
    }),
  });
}

function movesOf(
  { penalties = [], bonuses = [], knockOuts = [], grading }: CriteriaSet,
  name: string,
): SetFact['moves'] {
  const asks = ({ when }: { when: Parameters<typeof factsAsked>[0] }) =>
    factsAsked(when, '').some(({ fact }) => fact === name);
  const points = (kind: 'penalty' | 'bonus', list: typeof penalties): SetFact['moves'] =>
    list.filter(({ fact }) => fact === name).map(({ per, cap, source }) => ({ kind, per, cap, source }));
  return [
    ...points('penalty', penalties),
    ...points('bonus', bonuses),
    ...knockOuts.filter(asks).map(({ scope, why }) => ({ kind: 'knockOut' as const, scope, why })),
    ...(grading?.ceilings ?? []).filter(asks).map(({ why }) => ({ kind: 'ceiling' as const, why })),
  ];
}
