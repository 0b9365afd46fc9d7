import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { digestsQuery } from '../../api/queries';
import { formatTime, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DueText } from '../../parts/due-text';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { PointsText } from '../../parts/points-text';
import { Screen } from '../../parts/screen';
import './digests.css';

/** One letter a day, the worst points first. */
export default function NoticesScreen() {
  const { t, language, word } = useWords();
  const query = useQuery(digestsQuery);
  return (
    <Screen title={t('place.notices')} subtitle={t('digests.subtitle')}>
      <Loaded query={query}>
        {(digests) =>
          digests.length === 0 ? (
            <div className="panel">
              <EmptyNote>{t('digests.none')}</EmptyNote>
            </div>
          ) : (
            <div className="stack">
              {digests.map((digest) => (
                <Panel
                  key={digest.id}
                  title={formatWeekday(digest.day, language)}
                  aside={t('digests.at', {
                    time: formatTime(digest.deliveredAt),
                    count: digest.items.length,
                  })}
                  flush
                >
                  <ul className="digest" data-testid={`digest-${digest.day}`}>
                    {digest.items.map(({ taskId, kind, task }) => (
                      <li key={`${taskId}:${kind}`}>
                        <div className="digest-points">
                          <PointsText points={task.atRisk} />
                        </div>
                        <div className="digest-words">
                          <p className="small sub">{word('notification', kind)}</p>
                          <p>
                            <Link to="/tasks/$taskId" params={{ taskId }} className="digest-link">
                              <span className="code">{task.component.code}</span> {task.title}
                            </Link>{' '}
                            <span className="sub">· {task.lead.shortName}</span>
                          </p>
                        </div>
                        <div className="digest-due">
                          <DueText task={task} />
                        </div>
                      </li>
                    ))}
                  </ul>
                </Panel>
              ))}
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}
