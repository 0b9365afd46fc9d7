import { formatMaximum } from '@tctp/contracts';
import { subtractPoints, sumPoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

interface Line {
  id: string;
  code: string | null;
  title: string;
  max: string | null;
  obtained: string | null;
  notes: readonly string[];
}

interface Props {
  head: string;
  lines: readonly Line[];
  /** The code that the chosen matter speaks of. */
  about?: string | null;
  isSummed?: boolean;
}

/** What could be had, what was, and what is missing; a sum only over what is known whole. */
export function PointsTable({ head, lines, about = null, isSummed = false }: Props) {
  const { t, language } = useWords();
  const said = (points: string | null) =>
    points === null ? (
      <span className="small sub">{t('points.unknown')}</span>
    ) : (
      formatMaximum(points, language)
    );
  const lost = ({ max, obtained }: Pick<Line, 'max' | 'obtained'>) =>
    max === null || obtained === null ? null : subtractPoints(max, obtained);
  const sum = (part: 'max' | 'obtained') => {
    const all = lines.flatMap((line) => line[part] ?? []);
    return all.length === lines.length ? sumPoints(all) : null;
  };
  const sums = { max: sum('max'), obtained: sum('obtained') };
  return (
    <table className="points-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {t('drafts.column.max')}
          </th>
          <th scope="col" className="num">
            {t('drafts.column.obtained')}
          </th>
          <th scope="col" className="num">
            {t('drafts.column.lost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-about={(about !== null && line.code === about) || undefined}>
            <th scope="row">
              {isCode(line.code) && <b className="code">{line.code}</b>} {line.title}
              {line.notes.map((note) => (
                <span key={note} className="small sub points-note">
                  {note}
                </span>
              ))}
            </th>
            <td className="num">{said(line.max)}</td>
            <td className="num">{said(line.obtained)}</td>
            <td className="num">{said(lost(line))}</td>
          </tr>
        ))}
      </tbody>
      {isSummed && (
        <tfoot>
          <tr>
            <th scope="row">{t('drafts.sum')}</th>
            <td className="num">{said(sums.max)}</td>
            <td className="num">{said(sums.obtained)}</td>
            <td className="num">{said(lost(sums))}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** A field that the set counts without naming has no number on any paper. */
function isCode(code: string | null): boolean {
  return code !== null && /\d/.test(code);
}
