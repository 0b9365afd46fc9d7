import type { ComparedUnit, Comparison } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { ScoreKind } from '@tctp/domain';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { useTurnToPlan } from '../../parts/use-turn-to-plan';
import { FigureText } from './figure-text';

interface Props {
  label: string;
  units: readonly ComparedUnit[];
  view: Pick<Comparison, 'kind' | 'kinds' | 'year'>;
}

/** One tier under one set, best first; on a phone a card each. */
export function RankTable({ label, units, view: { kind, kinds, year } }: Props) {
  const { t, language, say, reason } = useWords();
  const turnTo = useTurnToPlan();
  const fields = units[0]?.fields ?? [];
  const lastYear = units.some((unit) => unit.lastYear !== null);
  return (
    <div className="compare-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('compare.rank')}
            </th>
            <th scope="col">{t('compare.unit')}</th>
            {kinds.map((one) => (
              <th key={one} scope="col" className="num" data-chosen={one === kind || undefined}>
                {t(`compare.kind.${one}`)}
              </th>
            ))}
            {lastYear && (
              <th scope="col" className="num">
                {t('compare.lastYear', { year: year - 1 })}
              </th>
            )}
            <th scope="col">{t('compare.grade')}</th>
            {fields.map(({ code, title, max }) => (
              <th key={code} scope="col" className="num compare-field" title={title}>
                {/\d/.test(code) ? code : title} <span className="sub">/{formatMaximum(max, language)}</span>
              </th>
            ))}
            <th scope="col">
              <span className="sr">{t('compare.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{units.map(row)}</tbody>
      </table>
    </div>
  );

  function row(unit: ComparedUnit) {
    const { rank, among, grade, gradeReason, unit: of } = unit;
    return (
      <tr key={unit.planId} data-testid={`compared-${of.id}`}>
        <td className="num compare-rank">
          {rank === null ? (
            <span className="sub">–</span>
          ) : (
            <>
              <b>{rank}</b>
              <span className="small sub">/{among}</span>
            </>
          )}
        </td>
        <th scope="row">
          <Link to="/compare/$unitId" params={{ unitId: of.id }} search={{ kind }} className="strong">
            {of.name}
          </Link>
          <span className="small sub compare-under">{unit.planNumber}</span>
        </th>
        {kinds.map((one: ScoreKind) => (
          <td
            key={one}
            className="num"
            data-label={t(`compare.kind.${one}`)}
            data-chosen={one === kind || undefined}
          >
            <FigureText figure={unit.totals[one]} />
          </td>
        ))}
        {lastYear && (
          <td className="num" data-label={t('compare.lastYear', { year: year - 1 })}>
            {unit.lastYear === null ? '–' : formatPoints(unit.lastYear.total, language)}
          </td>
        )}
        <td data-label={t('compare.grade')} title={reason(gradeReason)}>
          {grade === null ? <span className="sub">{t('points.unknown')}</span> : say(grade.label)}
        </td>
        {unit.fields.map(({ code, title, points }) => (
          <td key={code} className="num compare-field" data-label={title}>
            {points === null ? '–' : formatPoints(points, language)}
          </td>
        ))}
        <td className="compare-open">
          <Button
            small
            aria-label={t('compare.openOf', { unit: of.name })}
            onClick={() => void turnTo(unit.planId)}
            testId={`open-plan-${unit.planId}`}
          >
            {t('compare.open')}
          </Button>
        </td>
      </tr>
    );
  }
}
