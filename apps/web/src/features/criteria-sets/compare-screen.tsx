import type { CriteriaDiff } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { criteriaDiffQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { ChangeRow } from './change-row';
import '../../parts/admin/admin.css';
import './criteria-sets.css';

const route = getRouteApi('/frame/rich/admin/criteria-sets/compare');

export default function CompareScreen() {
  const { t } = useWords();
  const { from = '', to = '' } = route.useSearch();
  const query = useQuery({ ...criteriaDiffQuery(from, to), enabled: from !== '' && to !== '' });
  return (
    <Screen
      title={t('criteria.compare')}
      back="/admin/criteria-sets"
      subtitle={query.data && t('criteria.changes', { count: query.data.changes.length })}
    >
      {from === '' || to === '' ? (
        <EmptyNote>{t('criteria.pickTwo')}</EmptyNote>
      ) : (
        <Loaded query={query} rows={12}>
          {(diff) => <Compared diff={diff} />}
        </Loaded>
      )}
    </Screen>
  );
}

function Compared({ diff }: { diff: CriteriaDiff }) {
  const { t, language } = useWords();
  const { all } = route.useSearch();
  const navigate = route.useNavigate();
  const onlyChanges = all !== '1';
  return (
    <div className="stack">
      <div className="admin-filters">
        <label className="check">
          <input
            type="checkbox"
            checked={onlyChanges}
            onChange={(event) =>
              void navigate({
                search: (old) => ({ ...old, all: event.target.checked ? undefined : '1' }),
                replace: true,
              })
            }
            data-testid="only-changes"
          />
          {t('criteria.onlyChanges')}
        </label>
        <span className="small sub">{t('criteria.same', { count: diff.same.length })}</span>
      </div>
      <section className="panel diff" aria-label={t('criteria.compare')}>
        <div className="diff-row diff-heads">
          <span>{t('criteria.place')}</span>
          <span>
            <b>{diff.from.title}</b>
            <span className="small sub">
              {' '}
              · {t('criteria.total', { total: formatMaximum(diff.from.total, language) })}
            </span>
          </span>
          <span>
            <b>{diff.to.title}</b>
            <span className="small sub">
              {' '}
              · {t('criteria.total', { total: formatMaximum(diff.to.total, language) })}
            </span>
          </span>
          <span className="num">{t('criteria.effect')}</span>
        </div>
        {diff.changes.length === 0 && <EmptyNote>{t('criteria.noChanges')}</EmptyNote>}
        {diff.changes.map((change, at) => (
          <ChangeRow
            key={`${change.part} ${change.code} ${at}`}
            change={change}
            follows={diff.changes[at - 1]?.code === change.code}
          />
        ))}
        {!onlyChanges &&
          diff.same.map(({ code, title, max }) => (
            <div className="diff-row" key={code} data-testid={`same-${code}`}>
              <span>
                <b className="code">{code}</b> <span className="small sub">{t('criteria.unchanged')}</span>
              </span>
              <span className="both">
                {title}{' '}
                <span className="sub nb">
                  {max === null
                    ? t('points.unknown')
                    : t('criteria.points', { points: formatMaximum(max, language) })}
                </span>
              </span>
              <span className="num" />
            </div>
          ))}
      </section>
      {diff.wording.length > 0 && <Wording wording={diff.wording} />}
    </div>
  );
}

function Wording({ wording }: { wording: CriteriaDiff['wording'] }) {
  const { t } = useWords();
  return (
    <Panel title={t('criteria.wording')} aside={t('criteria.wordingWhy')} flush>
      <div className="diff">
        {wording.map(({ code, place, before, after }, at) => (
          <div className="diff-row words" key={`${code} ${place} ${at}`}>
            <span>
              <b className="code">{code}</b> <span className="small sub mono">{place}</span>
            </span>
            <span>{before ?? '–'}</span>
            <span>{after ?? '–'}</span>
          </div>
        ))}
      </div>
    </Panel>
  );
}
