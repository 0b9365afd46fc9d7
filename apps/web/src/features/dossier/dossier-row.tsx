import type { DossierLine } from '@tctp/contracts';
import { formatDay, formatMaximum, formatPoints } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { GapText } from './gap-text';

interface Props {
  line: DossierLine;
  mayScore: boolean;
  busy: boolean;
  onTake: (line: DossierLine) => void;
}

export function DossierRow({ line, mayScore, busy, onTake }: Props) {
  const { t, language } = useWords();
  const show = (points: string | null) => (points === null ? '–' : formatPoints(points, language));
  return (
    <li className="dossier-row" data-testid={`line-${line.code}`}>
      <div className="dossier-what">
        <Link to="/dossier/$code" params={{ code: line.code }}>
          <span className="code">{line.code}</span> {line.title}
        </Link>
        <p className="small sub">{line.leads.length > 0 ? line.leads.join(', ') : t('dossier.noTask')}</p>
        <ExplanationTag explanation={line.explanation} />
      </div>
      <p className="dossier-files sub" data-label={t('dossier.column.file')}>
        {filesText()}
      </p>
      <p className="num sub only-desk">{show(line.lastYear)}</p>
      <p className="num sub" data-label={t('dossier.column.max')}>
        {line.max === null ? t('points.unknown') : formatMaximum(line.max, language)}
      </p>
      <p className="num sub" data-label={t('dossier.column.claimed')}>
        {show(line.claimed)}
      </p>
      <p className="num" data-label={t('dossier.column.reviewed')}>
        {show(line.reviewed)}
      </p>
      <div className="dossier-official" data-label={t('dossier.column.official')}>
        {official()}
      </div>
    </li>
  );

  function filesText(): string {
    if (line.fileCount > 0) return t('dossier.files', { count: line.fileCount });
    return line.setAsideCount > 0 ? t('dossier.setAside') : t('dossier.noFiles');
  }

  function official() {
    if (line.official !== null && line.official.points === null)
      return <span className="sub">{t('dossier.unscored')}</span>;
    if (line.official !== null) {
      return (
        <span className="dossier-mark">
          <b>{show(line.official.points)}</b> <GapText gap={line.gap} />
        </span>
      );
    }
    if (!mayScore) return <span className="sub">–</span>;
    if (line.reviewed === null) {
      return (
        <Link
          to="/dossier/$code"
          params={{ code: line.code }}
          className="btn sm"
          data-testid={`open-${line.code}`}
        >
          {t('dossier.open')}
        </Link>
      );
    }
    const points = formatPoints(line.reviewed, language);
    return (
      <Button
        look="a"
        small
        busy={busy}
        className="btn a sm take"
        aria-label={t('dossier.takeLabel', { code: line.code, points })}
        onClick={() => onTake(line)}
        testId={`take-${line.code}`}
      >
        {t('dossier.take')}
      </Button>
    );
  }
}

/** Where the last explanation stands: red and a mark only where its day is over. */
export function ExplanationTag({ explanation }: Pick<DossierLine, 'explanation'>) {
  const { t } = useWords();
  if (explanation === null) return null;
  const { state, dueOn, overdue, round } = explanation;
  const key = overdue ? 'overdue' : state;
  return (
    <p className={`tag explaining ${overdue ? 'late' : ''}`}>
      {overdue && <Icon name="warn" small />}
      {t(`dossier.explaining.${key}`, { day: formatDay(dueOn), round })}
    </p>
  );
}
