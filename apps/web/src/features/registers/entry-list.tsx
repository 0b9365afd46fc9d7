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
import { inOneList } from './in-one-list';
import { TaskObstacleRow } from './task-obstacle-row';

interface Props {
  page: RegisterPage;
  entries: readonly RegisterEntryView[];
  /** Whether there are no older ones. */
  isWhole: boolean;
  chosen: string | undefined;
  shown: RegisterShown;
  onShow: (shown: RegisterShown) => void;
  onChoose: (entryId: string) => void;
}

export function EntryList({ page, entries, isWhole, chosen, shown, onShow, onChoose }: Props) {
  const { t } = useWords();
  const { register, counts, units } = page;
  const { stateOf } = useRegisterWords(register);
  const lines = inOneList(page, entries, isWhole);
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
        {lines.length === 0 ? (
          <EmptyNote>{t(isNarrowed ? 'registers.noneFound' : 'registers.none')}</EmptyNote>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line.key}>
                {line.obstacle === null ? (
                  <EntryRow entry={line.entry} chosen={line.entry.id === chosen} onChoose={onChoose} />
                ) : (
                  <TaskObstacleRow obstacle={line.obstacle} />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

interface RowProps {
  entry: RegisterEntryView;
  chosen: boolean;
  onChoose: (entryId: string) => void;
}

function EntryRow({ entry, chosen, onChoose }: RowProps) {
  const { t } = useWords();
  const { register } = entry;
  const { fieldOf } = useRegisterWords(register);
  return (
    <button
      type="button"
      className="admin-row entry-row"
      aria-current={chosen}
      onClick={() => onChoose(entry.id)}
      data-testid={`entry-${entry.number}`}
    >
      <span className="what">
        <b>{String(entry.body['title'] ?? fieldOf('title'))}</b>
        <span className="small sub">
          {t('registers.number', { number: entry.number })} · {entry.unit.shortName}
          {typeof entry.body['component'] === 'string' && ` · ${entry.body['component']}`}
        </span>
      </span>
      <StateTag register={register} state={entry.state} />
      <span className={entry.late ? 'due late' : 'due'}>
        {entry.dueOn !== null && (
          <>
            <Icon name={entry.late ? 'warn' : 'clock'} small /> {formatDay(entry.dueOn)}
          </>
        )}
        {entry.files > 0 && (
          <span className="small sub">
            <Icon name="clip" small /> {entry.files}
          </span>
        )}
      </span>
    </button>
  );
}
