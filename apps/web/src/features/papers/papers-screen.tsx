import { seesWholePlan } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { papersQuery } from '../../api/papers-queries';
import { clockQuery, plansQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Screen } from '../../parts/screen';
import { PaperRow } from './paper-row';
import './papers.css';

const AS_OF = 'papers-as-of';

/** What leaves the office to be signed: one row a paper, one press a file. */
export default function PapersScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const today = useQuery(clockQuery).data?.today;
  const [asOf, setAsOf] = useState<string | null>(null);
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useQuery({ ...papersQuery(planId ?? ''), enabled: planId !== undefined });
  const whole = session == null || seesWholePlan(session.role);
  return (
    <Screen title={t('place.papers')} subtitle={t(whole ? 'papers.about' : 'papers.aboutUnit')}>
      <Loaded query={query} rows={6}>
        {({ papers, keepsReports }) =>
          papers.length === 0 || planId === undefined ? (
            <div className="panel">
              <EmptyNote>{t('papers.none')}</EmptyNote>
            </div>
          ) : (
            <div className="stack papers">
              {papers.some((paper) => paper.asOf) && (
                <div className="papers-day">
                  <label htmlFor={AS_OF}>{t('papers.asOf')}</label>
                  <DateField
                    id={AS_OF}
                    value={asOf}
                    onChange={setAsOf}
                    {...(today === undefined ? {} : { max: today, near: today })}
                    testId="papers-as-of"
                  />
                  <span className="small sub">{t('papers.asOfHelp')}</span>
                </div>
              )}
              {keepsReports && (
                <Note icon="edit">
                  <Link to="/reports" className="block-link" data-testid="to-reports">
                    {t('papers.toReports')}
                  </Link>
                  <p>{t('papers.reportsAbout')}</p>
                </Note>
              )}
              <ul className="panel papers-list">
                {papers.map((paper) => (
                  <PaperRow key={paper.kind} planId={planId} paper={paper} asOf={paper.asOf ? asOf : null} />
                ))}
              </ul>
              <p className="small sub">{t('papers.gaps')}</p>
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}
