import { formatDay } from '@tctp/contracts';
import type { RegisterEntryView, RegisterPage } from '@tctp/contracts';
import type { RegisterShown } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Icon } from '../../parts/icon';
import { Pick } from '../../parts/pick';
import { SearchField } from '../../parts/search-field';
import { StateTag } from '../../parts/registers/state-tag';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  page: RegisterPage;
  entries: readonly RegisterEntryView[];
  chosen: string | undefined;
  shown: RegisterShown;
  onShow: (shown: RegisterShown) => void;
  onChoose: (entryId: string) => void;
}

export function EntryList({ page, entries, chosen, shown, onShow, onChoose }: Props) {
  const { t } = useWords();
  const { register, counts, units } = page;
  const { stateOf, fieldOf } = useRegisterWords(register);
  const isNarrowed = shown.search !== '' || shown.state !== undefined || shown.unitId !== undefined;
  return (
    <>
      <div className="filters">
        <SearchField
          label={t('registers.search')}
          value={shown.search ?? ''}
          onChange={(search) => onShow({ ...shown, search })}
        />
        <Pick
          label={t('registers.state')}
          all={t('registers.everyState')}
          value={shown.state}
          options={counts.map(({ state, entries: count }) => ({
            value: state,
            label: `${stateOf(state)} (${count})`,
          }))}
          onChange={(state) => onShow({ ...shown, state })}
          testId="register-state"
        />
        {units.length > 1 && (
          <Pick
            label={t('registers.unit')}
            all={t('registers.everyUnit')}
            value={shown.unitId}
            options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(unitId) => onShow({ ...shown, unitId })}
            testId="register-unit"
          />
        )}
      </div>
      <div className="panel">
        {entries.length === 0 ? (
          <EmptyNote>{t(isNarrowed ? 'registers.noneFound' : 'registers.none')}</EmptyNote>
        ) : (
          <ul>
            {entries.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="admin-row entry-row"
                  aria-current={one.id === chosen}
                  onClick={() => onChoose(one.id)}
                  data-testid={`entry-${one.number}`}
                >
                  <span className="what">
                    <b>{String(one.body['title'] ?? fieldOf('title'))}</b>
                    <span className="small sub">
                      {t('registers.number', { number: one.number })} · {one.unit.shortName}
                      {typeof one.body['component'] === 'string' && ` · ${one.body['component']}`}
                    </span>
                  </span>
                  <StateTag register={register} state={one.state} />
                  <span className={one.late ? 'due late' : 'due'}>
                    {one.dueOn !== null && (
                      <>
                        <Icon name={one.late ? 'warn' : 'clock'} small /> {formatDay(one.dueOn)}
                      </>
                    )}
                    {one.files > 0 && (
                      <span className="small sub">
                        <Icon name="clip" small /> {one.files}
                      </span>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
