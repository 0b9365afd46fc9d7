import type { LocalDate } from '@tctp/domain';
import type { Refusal } from '../refusal';
import type { Turn, TurnKind } from './dossier-rows';

/**
 * Giải trình: the appraiser asks, Nội vụ answers, the appraiser settles; then the next round may begin. The turns that
 * were made are all there is: a round stands where its last turn left it.
 */
export type RoundState = 'none' | 'asked' | 'answered' | 'settled';
export interface RoundNow {
  /** 0 before the first. */
  number: number;
  state: RoundState;
  dueOn: LocalDate | null;
}

/** Where the last round of one component stands. */
export function roundNow(turns: readonly Turn[]): RoundNow {
  const number = Math.max(0, ...turns.map(({ round }) => round));
  const made = turns.filter(({ round }) => round === number);
  const asked = made.find((turn) => turn.kind === 'asked');
  const has = (kind: TurnKind) => made.some((turn) => turn.kind === kind);
  const state = has('settled') ? 'settled' : has('answered') ? 'answered' : has('asked') ? 'asked' : 'none';
  return { number, state, dueOn: asked?.kind === 'asked' ? asked.dueOn : null };
}

/** Nobody has answered and the day is over. */
export function isOverdue({ state, dueOn }: RoundNow, today: LocalDate): boolean {
  return state === 'asked' && dueOn !== null && dueOn < today;
}

/** One round at a time, and time to answer it. */
export function checkAsk(now: RoundNow, dueOn: LocalDate, today: LocalDate): Refusal | null {
  if (now.state === 'asked' || now.state === 'answered')
    return { code: 'explanation-open', round: now.number };
  return dueOn < today ? { code: 'explanation-due-past' } : null;
}

/** Also after the day: a late answer is better than none, as long as the round has not been settled. */
export function checkAnswer(now: RoundNow, round: number): Refusal | null {
  return now.number === round && now.state === 'asked' ? null : { code: 'explanation-not-asked', round };
}

/** Once answered, or once the day for it is over. */
export function checkSettle(now: RoundNow, round: number, today: LocalDate): Refusal | null {
  if (now.number !== round || now.state === 'settled' || now.state === 'none')
    return { code: 'explanation-not-asked', round };
  if (now.state === 'answered' || isOverdue(now, today)) return null;
  return { code: 'explanation-awaited', dueOn: now.dueOn ?? today };
}
