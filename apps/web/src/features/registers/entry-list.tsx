import type { RegisterEntryView, RegisterPage } from '@tctp/contracts';
import type { RegisterShown } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Pick } from '../../parts/pick';
import { SearchField } from '../../parts/search-field';
import { EntryRow } from './entry-row';
import type { ManyEntries } from './use-many-entries';
import { useRegisterWords } from './use-register-words';

interface Props {
  page: RegisterPage;
  entries: readonly RegisterEntryView[];
  chosen: string | undefined;
  many: ManyEntries;
  shown: RegisterShown;
  onShow: (shown: RegisterShown) => void;
  onChoose: (entryId: string) => void;
}

export function EntryList({ page, entries, chosen, many, shown, onShow, onChoose }: Props) {
  const { t } = useWords();
  const { register, counts, units } = page;
  const { stateOf } = useRegisterWords(register);
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
        {entries.length === 0 ? (
          <EmptyNote>{t(isNarrowed ? 'registers.noneFound' : 'registers.none')}</EmptyNote>
        ) : (
          <ul>
            {entries.map((one) => (
              <EntryRow
                key={one.id}
                entry={one}
                chosen={one.id === chosen}
                ticked={many.tickOf(one)}
                onTick={(on) => many.tick(one.id, on)}
                onChoose={() => onChoose(one.id)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
