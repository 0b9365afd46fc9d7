import { formatDay } from '@tctp/contracts';
import type { RegisterEntryView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { StateTag } from '../../parts/registers/state-tag';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  entry: RegisterEntryView;
  chosen: boolean;
  /** Whether it is ticked; null where it cannot be, undefined where nothing is being ticked. */
  ticked: boolean | null | undefined;
  onTick: (on: boolean) => void;
  onChoose: () => void;
}

export function EntryRow({ entry, chosen, ticked, onTick, onChoose }: Props) {
  const { t } = useWords();
  const { fieldOf } = useRegisterWords(entry.register);
  const title = String(entry.body['title'] ?? fieldOf('title'));
  return (
    <li className={ticked === undefined ? undefined : 'entry-tickable'}>
      {ticked !== undefined && (
        <label className="entry-tick">
          {ticked !== null && (
            <input
              type="checkbox"
              checked={ticked}
              aria-label={t('registers.tick', { number: entry.number, title })}
              onChange={(event) => onTick(event.target.checked)}
              data-testid={`tick-${entry.number}`}
            />
          )}
        </label>
      )}
      <button
        type="button"
        className="admin-row entry-row"
        aria-current={chosen}
        onClick={onChoose}
        data-testid={`entry-${entry.number}`}
      >
        <span className="what">
          <b>{title}</b>
          <span className="small sub">
            {t('registers.number', { number: entry.number })} · {entry.unit.shortName}
            {typeof entry.body['component'] === 'string' && ` · ${entry.body['component']}`}
          </span>
        </span>
        <StateTag register={entry.register} state={entry.state} />
        <span className={entry.late ? 'due late' : 'due'}>
          {entry.dueOn !== null && (
            <span>
              <Icon name={entry.late ? 'warn' : 'clock'} small /> {formatDay(entry.dueOn)}
            </span>
          )}
          {entry.files > 0 && (
            <span className="small sub">
              <Icon name="clip" small /> {entry.files}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
