import type { SetFact } from '@tctp/contracts';
import { formatDay, registerWords } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { factInWords } from '../../parts/task/fact-words';
import { useFigures } from './use-figures';

interface Props {
  fact: SetFact;
  /** Null for whoever only reads. */
  onSay: (() => void) | null;
}

export function SetFactRow({ fact, onSay }: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const { points } = useFigures();
  const { from, said, value, moves } = fact;
  const [last] = said;
  return (
    <li data-testid={`fact-row-${fact.name}`}>
      <div>
        <p>
          {say(fact.label)}: <b>{value === null ? t('setFacts.unknown') : factInWords(fact, value, words)}</b>
        </p>
        {moves.map((move) => (
          <p key={JSON.stringify(move)} className="small sub">
            {move.kind === 'penalty' || move.kind === 'bonus'
              ? t(`setFacts.moves.${move.kind}`, { per: points(move.per), cap: points(move.cap) })
              : t(`setFacts.moves.${move.kind}`, {
                  why: say(move.why),
                  scope: move.kind === 'knockOut' ? move.scope : '',
                })}
          </p>
        ))}
        {last === undefined ? (
          <p className="small sub">
            {from.kind === 'register'
              ? t('setFacts.from.register', { register: registerWords[language][from.register].title })
              : t(`setFacts.from.${from.kind}`)}
          </p>
        ) : (
          <p className="small sub">{whoOf(last)}</p>
        )}
        {said.length > 1 && (
          <details className="small">
            <summary>{t('setFacts.history', { count: said.length })}</summary>
            <ul>
              {said.map((one) => (
                <li key={one.at + String(one.value)}>
                  <b>{one.value === null ? t('setFacts.takenBack') : factInWords(fact, one.value, words)}</b>{' '}
                  <span className="sub">{whoOf(one)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {from.kind === 'register' && (
        <Link to="/registers/$register" params={{ register: from.register }} className="btn quiet sm">
          {t('setFacts.toRegister')}
        </Link>
      )}
      {from.kind === 'said' && onSay !== null && (
        <Button small onClick={onSay} testId={`say-${fact.name}`}>
          {t(value === null ? 'setFacts.say' : 'setFacts.correct')}
        </Button>
      )}
    </li>
  );

  function whoOf({ by, standsFor, at, reason, document }: SetFact['said'][number]): string {
    const who = { by: by.displayName, at: formatMoment(at) };
    const under =
      document === null
        ? []
        : [[document.number, document.issuedOn && formatDay(document.issuedOn)].filter(Boolean).join(', ')];
    return [
      standsFor === null ? t('setFacts.by', who) : t('setFacts.for', { ...who, absent: standsFor }),
      reason,
      ...under,
    ].join(' · ');
  }
}
