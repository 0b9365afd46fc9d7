import { formatDay } from '@tctp/contracts';
import type { ForecastQuery } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { roomQuery } from '../../api/forecast-queries';
import { sessionQuery } from '../../api/queries';
import { formatClock } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { Room } from './room';
import { UnitRoom } from './unit-room';
import { ViewSwitch } from './view-switch';
import '../../parts/forecast-scale.css';
import './forecast.css';
import './ledger.css';
import './basket.css';
import '../../parts/admin/admin.css';

export default function ForecastScreen() {
  const { t, language } = useWords();
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  const moment = useSearch({ from: '/frame/rich/forecast' });
  const navigate = useNavigate({ from: '/forecast' });
  const query = useQuery({ ...roomQuery(planId ?? '', moment), enabled: planId !== null });
  const forecast = query.data;
  const head =
    forecast === undefined
      ? {}
      : {
          subtitle:
            forecast.scope === 'unit'
              ? t('room.unit.subtitle', {
                  unit: forecast.unit.shortName,
                  at: formatClock(forecast.asOf, language),
                })
              : moment.asOf === undefined
                ? t('forecast.asOf', { at: formatClock(forecast.asOf, language) })
                : t('room.view.past', { day: formatDay(moment.asOf) }),
        };
  return (
    <Screen
      title={t('place.forecast')}
      {...head}
      tools={
        <Button icon="print" onClick={() => window.print()} testId="print">
          <span className="only-desk">{t('forecast.print')}</span>
          <span className="sr only-phone">{t('forecast.print')}</span>
        </Button>
      }
    >
      {planId === null ? (
        <div className="panel">
          <EmptyNote>{t('forecast.noPlan')}</EmptyNote>
        </div>
      ) : (
        <>
          {forecast?.scope !== 'unit' && <ViewSwitch moment={moment} onChange={go} />}
          <Loaded query={query} rows={10}>
            {(found) =>
              found.scope === 'unit' ? (
                <UnitRoom forecast={found} />
              ) : (
                <Room key={planId} forecast={found} moment={moment} />
              )
            }
          </Loaded>
        </>
      )}
    </Screen>
  );

  function go(next: ForecastQuery) {
    void navigate({ search: next, replace: true, resetScroll: false });
  }
}
