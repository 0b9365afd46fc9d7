import type { RegisterEntryView, RegisterPage } from '@tctp/contracts';
import type { RegisterShown } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Pick } from '../../parts/pick';
import { SearchField } from '../../parts/search-field';
import { useRegisterWords } from '../../parts/registers/use-register-words';
import { EntryRow } from './entry-row';
import { inOneList } from './in-one-list';
import { TaskObstacleRow } from './task-obstacle-row';
import type { ManyEntries } from './use-many-entries';

interface Props {
  page: RegisterPage;
  entries: readonly RegisterEntryView[];
  /** Whether there are no older ones. */
  isWhole: boolean;
  chosen: string | undefined;
  many: ManyEntries;
  shown: RegisterShown;
  onShow: (shown: RegisterShown) => void;
  onChoose: (entryId: string) => void;
}

export function EntryList({ page, entries, isWhole, chosen, many, shown, onShow, onChoose }: Props) {
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
        {!many.ticking && many.tickable.length > 1 && (
          <Button icon="check" onClick={many.begin} testId="tick-many">
            {t('registers.tickMany')}
          </Button>
        )}
      </div>
      <div className="panel">
        {lines.length === 0 ? (
          <EmptyNote>{t(isNarrowed ? 'registers.noneFound' : 'registers.none')}</EmptyNote>
        ) : (
          <ul>
            {lines.map((line) =>
              line.obstacle === null ? (
                <EntryRow
                  key={line.key}
                  entry={line.entry}
                  chosen={line.entry.id === chosen}
                  ticked={many.tickOf(line.entry)}
                  onTick={(on) => many.tick(line.entry.id, on)}
                  onChoose={() => onChoose(line.entry.id)}
                />
              ) : (
                <li key={line.key}>
                  <TaskObstacleRow obstacle={line.obstacle} />
                </li>
              ),
            )}
          </ul>
        )}
      </div>
    </>
  );
}
