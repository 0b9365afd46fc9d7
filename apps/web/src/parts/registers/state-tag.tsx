import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import './state-tag.css';
import { useRegisterWords } from './use-register-words';

/** What counts for points is green, what counts against them red, what has ended quiet. */
const GOOD = [
  'recognised',
  'applied',
  'verified',
  'checked',
  'followedUp',
  'concluded',
  'completed',
  'solved',
];
const BAD = ['confirmed', 'faulty', 'refused', 'declined'];

export function StateTag({ register, state }: { register: RegisterName; state: string }) {
  const { stateOf } = useRegisterWords(register);
  const ended = REGISTER_DEFINITIONS[register].ended.includes(state);
  const tone = GOOD.includes(state) ? 'ok' : BAD.includes(state) ? 'bad' : ended ? 'quiet' : 'ask';
  return (
    <span className={`tag register-state ${tone}`} data-testid="entry-state">
      {stateOf(state)}
    </span>
  );
}
