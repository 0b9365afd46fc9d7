import { useWords } from '../../i18n/use-words';
import { STATUS_LOOKS } from '../../parts/status-looks';

const STATES = ['assigned', 'inProgress', 'submitted', 'underReview', 'approved', 'returned'] as const;

/** What the letters, the mark and the edge say. */
export function MatrixLegend() {
  const { t, word } = useWords();
  return (
    <ul className="mx-legend" aria-label={t('matrix.legend')}>
      {STATES.map((work) => (
        <li key={work}>
          <span
            className={`mc ${work === 'assigned' ? 'blank' : STATUS_LOOKS[work].tone}`}
            aria-hidden="true"
          >
            {STATUS_LOOKS[work].letter}
          </span>
          {word('work', work)}
        </li>
      ))}
      <li>
        <span className="mc wait" aria-hidden="true">
          C
        </span>
        {word('work', 'blocked')}
      </li>
      <li>
        <span className="mc late lead" aria-hidden="true">
          L!
        </span>
        {t('matrix.lateLegend')}
      </li>
      <li>
        <span className="mc doing lead" aria-hidden="true">
          L
        </span>
        {t('matrix.leadLegend')}
      </li>
      <li>
        <span className="mc ok" aria-hidden="true">
          ✓
        </span>
        <span className="mc blank" aria-hidden="true">
          ○
        </span>
        {t('matrix.givenLegend')}
      </li>
    </ul>
  );
}
