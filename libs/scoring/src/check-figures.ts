import type { ComponentFigure, FactKind, FactSpec } from '@tctp/domain';
import { REGISTER_FIGURES } from '@tctp/domain';
import { checkKind } from './check-facts-declared';
import type { RuleFault } from './rule-fault';
import { fault } from './rule-fault';

interface WithFigures {
  facts: readonly FactSpec[];
  figures?: readonly ComponentFigure[] | undefined;
}

/** A figure that a register gives is one the register counts, and fits the fact it speaks for. */
export function checkFigures({ figures = [], facts }: WithFigures): RuleFault[] {
  return figures.flatMap((one, index) => checkFigure(one, `figures[${index}]`, facts));
}

function checkFigure(
  { register, figure, fact, as }: ComponentFigure,
  place: string,
  facts: readonly FactSpec[],
): RuleFault[] {
  const counted = (REGISTER_FIGURES[register] as Readonly<Record<string, FactKind>>)[figure];
  if (counted === undefined) return [fault('figure-unknown', `${place}.figure`, { figure, register })];
  if (fact === undefined) return [];
  const spec = facts.find(({ name }) => name === fact);
  if (as === undefined || spec?.kind !== 'choice') return checkKind(fact, `${place}.fact`, [counted], facts);
  const answers = (spec.choices ?? []).map(({ value }) => value);
  return Object.entries(as).flatMap(([value, answer]) =>
    answers.includes(answer)
      ? []
      : [fault('answer-unfit', `${place}.as.${value}`, { fact, kind: spec.kind })],
  );
}
