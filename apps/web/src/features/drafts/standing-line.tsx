import type { DraftFinding } from '@tctp/contracts';
import { SEVERITIES } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { progressOf } from './progress-of';
import { SeverityMark } from './severity';
import type { Room } from './use-room';

interface Props {
  id: string;
  room: Room;
  /** What nobody has settled or ignored. */
  open: readonly DraftFinding[];
}

/** What was read, what is still open of it, and how much of the work is done. */
export function StandingLine({ id, room, open }: Props) {
  const { t } = useWords();
  const { plan, rows, fields, settlements } = room.desk.view;
  const leads = new Set(rows.flatMap(({ lead }) => lead.unit?.id ?? [])).size;
  const { done, total } = progressOf(room.left, settlements);
  const [blocking, ...others] = SEVERITIES.map((severity) => ({
    severity,
    count: open.filter((one) => one.severity === severity).length,
  }));
  return (
    <div className="standing-say">
      <p className="standing-plan">{plan.title ?? t('drafts.noTitle')}</p>
      <p className="small sub">
        {rows.length === 0
          ? t('drafts.standing.nothingRead')
          : [
              t('drafts.standing.rows', { count: rows.length }),
              t('drafts.standing.leads', { count: leads }),
              ...(fields.length === 0 ? [] : [t('drafts.standing.fields', { count: fields.length })]),
            ].join(', ')}
      </p>
      <p className="standing-line" id={id} data-testid="standing">
        {blocking !== undefined && blocking.count > 0 ? (
          <SeverityMark severity="blocking">
            <b>{t('drafts.standing.blocked', { count: blocking.count })}</b>
          </SeverityMark>
        ) : (
          <span className="standing-clear">
            <Icon name="check" small />
            <b>{t('drafts.standing.clear')}</b>
          </span>
        )}
        {others
          .filter(({ count }) => count > 0)
          .map(({ severity, count }) => (
            <SeverityMark key={severity} severity={severity}>
              {t(`drafts.count.${severity}`, { count })}
            </SeverityMark>
          ))}
        {total > 0 && (
          <span className="standing-way" data-testid="progress">
            <progress aria-label={t('drafts.standing.way')} value={done} max={total} />
            <span className="small sub">{t('drafts.standing.done', { done, total })}</span>
          </span>
        )}
      </p>
    </div>
  );
}
