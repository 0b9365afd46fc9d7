import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { PlanCalendar } from '@tctp/contracts';
import { calendarQuery } from '../../api/admin-queries';
import { clockQuery } from '../../api/queries';
import { formatClock } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { AdminHistory } from '../../parts/admin/admin-history';
import { usePlanOfSession } from '../../parts/admin/use-plan-of-session';
import { MasterDetail } from '../../parts/admin/master-detail';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Screen } from '../../parts/screen';
import { MarkDays } from './mark-days';
import { MarkedDays } from './marked-days';
import { YearView } from './year-view';
import './calendar.css';

const route = getRouteApi('/frame/rich/admin/calendar');

export default function CalendarScreen() {
  const { t } = useWords();
  const { planId, number } = usePlanOfSession();
  return (
    <Screen title={t('place.calendars')} subtitle={number && t('calendar.subtitle', { number })}>
      {planId === null ? <EmptyNote>{t('calendar.noPlan')}</EmptyNote> : <Calendar planId={planId} />}
    </Screen>
  );
}

function Calendar({ planId }: { planId: string }) {
  const { t } = useWords();
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (next?: string) =>
    void navigate({ search: (old) => ({ ...old, day: next }), replace: true });
  const query = useQuery(calendarQuery(planId));
  return (
    <Loaded query={query} rows={12}>
      {(calendar) => (
        <MasterDetail
          list={list(calendar)}
          detail={
            day === undefined ? null : (
              <MarkDays
                key={`${day} ${calendar.version}`}
                planId={planId}
                calendar={calendar}
                day={day}
                onDone={choose}
              />
            )
          }
          beside={<MarkedDays calendar={calendar} onChoose={choose} />}
          back={t('calendar.back')}
          onBack={() => choose()}
        />
      )}
    </Loaded>
  );

  function list(calendar: PlanCalendar) {
    return (
      <>
        <ClockSays />
        <YearView calendar={calendar} chosen={day} onChoose={choose} />
        <AdminHistory kind="calendar" id={planId} />
      </>
    );
  }
}

/** What day it is for the program; in a rehearsal the strip above moves it. */
function ClockSays() {
  const { t, language } = useWords();
  const clock = useQuery(clockQuery).data;
  if (clock === undefined) return null;
  return (
    <Note icon="clock">
      <p>
        {t('calendar.clock')} <b>{formatClock(clock.now, language)}</b>.{' '}
        {clock.sandbox && (
          <a className="to-clock" href="#sandbox-clock">
            {t('calendar.toClock')}
          </a>
        )}
      </p>
      <p>{t('calendar.hint')}</p>
    </Note>
  );
}
