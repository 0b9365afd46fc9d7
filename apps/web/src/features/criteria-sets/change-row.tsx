import type { CriteriaDiff } from '@tctp/contracts';
import { formatDifference, formatMaximum } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

type Change = CriteriaDiff['changes'][number];
/** Where points hang on the change, although the sets do not say how many. */
const POINTLESS = ['title', 'evidence', 'facts', 'levels'];

/** `follows`: it concerns the same code as the row above. */
export function ChangeRow({ change, follows }: { change: Change; follows: boolean }) {
  const { t, word, language } = useWords();
  const { code, part, matchedBy } = change;
  const how = word('setChange', `change.${change.change}`);
  return (
    <div className={follows ? 'diff-row follows' : 'diff-row'} data-testid={`change-${part}-${code}`}>
      <span>
        <b className={follows ? 'sr' : 'code'}>
          {part === 'setRules' || part === 'total' ? t(`criteria.ofSet.${code}`) : code}
        </b>
        <span className="small sub">
          {how} {word('setChange', `part.${part}`)}
          {matchedBy !== null && ` (${word('setChange', `matchedBy.${matchedBy}`)})`}
        </span>
      </span>
      <Side side={change.before} label={t('criteria.from')} />
      <Side side={change.after} label={t('criteria.to')} />
      <span className="num">
        <span className="only-phone small sub">{t('criteria.effect')}: </span>
        {effect()}
      </span>
    </div>
  );

  function effect() {
    if (change.effect !== null) return <b className="nb">{formatDifference(change.effect, language)}</b>;
    return POINTLESS.includes(part) ? '–' : <span className="sub small">{t('points.unknown')}</span>;
  }

  /** On a phone the columns have no heads: each side says which it is. */
  function Side({ side, label }: { side: Change['before']; label: string }) {
    return (
      <span>
        <span className="only-phone small sub">{label}: </span>
        {side === null ? (
          <span className="sub">{t('criteria.notThere')}</span>
        ) : (
          <>
            {side.text}{' '}
            {side.max !== null && (
              <span className="sub nb">
                {t('criteria.points', { points: formatMaximum(side.max, language) })}
              </span>
            )}
          </>
        )}
      </span>
    );
  }
}
