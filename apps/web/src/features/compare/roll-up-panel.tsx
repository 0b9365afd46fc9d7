import type { Comparison } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** How the units below somebody stand together; whoever has no figure is counted and not averaged. */
export function RollUpPanel({ rollUp }: { rollUp: Comparison['rollUp'] }) {
  const { t, language } = useWords();
  const show = (points: string | null) => (points === null ? '–' : formatPoints(points, language));
  return (
    <Panel title={t('compare.rollUp')} aside={t('compare.rollUpWhy')} flush>
      <div className="compare-scroll" tabIndex={0} role="region" aria-label={t('compare.rollUp')}>
        <table className="compare-table roll-up">
          <thead>
            <tr>
              <th scope="col">{t('compare.above')}</th>
              <th scope="col">{t('compare.tierLabel')}</th>
              {(['mean', 'least', 'greatest'] as const).map((name) => (
                <th key={name} scope="col" className="num">
                  {t(`compare.${name}`)}
                </th>
              ))}
              <th scope="col">{t('compare.counted')}</th>
            </tr>
          </thead>
          <tbody>
            {rollUp.map(({ unit, tier, mean, least, greatest, known, unknown }) => (
              <tr key={`${unit.id} ${tier}`} data-testid={`roll-up-${unit.id}-${tier}`}>
                <th scope="row">{unit.name}</th>
                <td data-label={t('compare.tierLabel')}>{t(`compare.tier.${tier}`)}</td>
                <td className="num" data-label={t('compare.mean')}>
                  <b>{show(mean)}</b>
                </td>
                <td className="num" data-label={t('compare.least')}>
                  {show(least)}
                </td>
                <td className="num" data-label={t('compare.greatest')}>
                  {show(greatest)}
                </td>
                <td data-label={t('compare.counted')}>
                  {t('compare.known', { known, count: known + unknown })}
                  {unknown > 0 && <span className="sub"> · {t('compare.unknown', { count: unknown })}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
