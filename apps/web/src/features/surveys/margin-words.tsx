import type { SurveyDetail, SurveyResults } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { STRATUM_GAP_CODES } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

interface Props {
  results: SurveyResults;
  units: SurveyDetail['units'];
}

const MOST_NAMED = 5;

/** What the margin is about: the mean weighted by people, or why it is that of a simple sample. */
export function MarginWords({ results: { points, margin, method, gaps, weighted }, units }: Props) {
  const { t, language } = useWords();
  if (margin === null || points === null) return null;
  if (method === 'simple') {
    if (gaps.length === 0) return null;
    const said = STRATUM_GAP_CODES.flatMap((code) => {
      const names = gaps.filter(({ why }) => why === code).map(({ unitId }) => nameOf(unitId));
      return names.length === 0 ? [] : [t(`results.gap.${code}`, { units: listed(names) })];
    });
    return (
      <p className="small" data-testid="margin-method">
        {t('results.notStrata', { gaps: said.join('; ') })}
      </p>
    );
  }
  return (
    <p className="small" data-testid="margin-method">
      {weighted === null
        ? t('results.weightedHidden')
        : t(weighted === points ? 'results.weightedSame' : 'results.weighted', {
            points: formatPoints(weighted, language),
            plain: formatPoints(points, language),
          })}
    </p>
  );

  function nameOf(unitId: string): string {
    return units.find(({ id }) => id === unitId)?.name ?? unitId;
  }

  function listed(names: readonly string[]): string {
    const shown = names.slice(0, MOST_NAMED).join(', ');
    const more = names.length - MOST_NAMED;
    return more > 0 ? `${shown} ${t('results.gapMore', { count: more })}` : shown;
  }
}
