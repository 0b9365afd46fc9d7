import type { CriteriaDiff } from '@tctp/contracts';
import { formatDifference, formatMaximum } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

type Change = CriteriaDiff['changes'][number];
/** Where points hang on the change, although the sets do not say how many. */
const POINTLESS = ['title', 'evidence', 'facts', 'levels'];

export function ChangeRow({ change }: { change: Change }) {
  const { t, word, language } = useWords();
  const { code, part, matchedBy } = change;
  const how = word('setChange', `change.${change.change}`);
  return (
    <div className={`diff-row ${change.change}`} data-testid={`change-${part}-${code}`}>
      <span>
        <b className="code">{code}</b>
        <span className="small sub">
          {how} {word('setChange', `part.${part}`)}
          {matchedBy !== null && ` (${word('setChange', `matchedBy.${matchedBy}`)})`}
        </span>
      </span>
      <Side side={change.before} none={t('criteria.notThere')} />
      <Side side={change.after} none={t('criteria.notThere')} />
      <span className="num">{effect()}</span>
    </div>
  );

  function effect() {
    if (change.effect !== null) return <b className="nb">{formatDifference(change.effect, language)}</b>;
    return POINTLESS.includes(part) ? '–' : <span className="sub small">{t('points.unknown')}</span>;
  }

  function Side({ side, none }: { side: Change['before']; none: string }) {
    if (side === null) return <span className="sub">{none}</span>;
    return (
      <span>
        {side.text}{' '}
        {side.max !== null && (
          <span className="sub nb">
            {t('criteria.points', { points: formatMaximum(side.max, language) })}
          </span>
        )}
      </span>
    );
  }
}
