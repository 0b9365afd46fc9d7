import { foldText } from '@tctp/domain';
import { useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import './field.css';
import './pick-one.css';

export interface Choice {
  value: string;
  label: string;
  detail?: string;
}

interface Props {
  id?: string | undefined;
  value?: string | null | undefined;
  onChange?: ((value: string) => void) | undefined;
  choices: readonly Choice[];
  /** Said where there is nobody or nothing to choose. */
  none: string;
  /** Over a long list one types, with or without diacritics. */
  search?: string;
  testId: string;
}

const MANY = 8;

/** One of a list, in sight: no list to open first. */
export function PickOne({ id, value, onChange, choices, none, search, testId }: Props) {
  const { t } = useWords();
  const name = useId();
  const [typed, setTyped] = useState('');
  const asks = search !== undefined && choices.length > MANY;
  const wanted = foldText(typed.trim());
  const shown = choices.filter(
    ({ label, detail = '', value: own }) => own === value || foldText(`${label} ${detail}`).includes(wanted),
  );
  return (
    <div className="pick" id={id} data-testid={testId}>
      {asks && (
        <input
          className="input"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={search}
          aria-label={search}
          data-testid={`${testId}-search`}
        />
      )}
      {shown.length === 0 ? (
        <p className="sub" role="status">
          {typed === '' ? none : t('pick.nothing')}
        </p>
      ) : (
        <ul>
          {shown.map((choice) => (
            <li key={choice.value}>
              <label>
                <input
                  type="radio"
                  name={name}
                  checked={choice.value === value}
                  onChange={() => onChange?.(choice.value)}
                  data-testid={`${testId}-${choice.value}`}
                />
                <span>
                  {choice.label} {choice.detail !== undefined && <span className="sub">{choice.detail}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
