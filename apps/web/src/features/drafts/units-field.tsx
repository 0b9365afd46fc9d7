import type { UnitRef } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import '../../parts/pick-one.css';

interface Props {
  label: string;
  units: readonly UnitRef[];
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  testId: string;
}

/** Several of a hundred units: those taken stand first, the others are typed for. */
export function UnitsField({ label, units, value, onChange, testId }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [first] = useState(() => new Set(value));
  const wanted = foldText(typed.trim());
  const shown = units.filter(({ name, shortName }) => foldText(`${name} ${shortName}`).includes(wanted));
  const sorted = [...shown.filter(({ id }) => first.has(id)), ...shown.filter(({ id }) => !first.has(id))];
  return (
    <fieldset className="pick" data-testid={testId}>
      <legend className="sr">{label}</legend>
      <input
        className="input"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t('pick.unit')}
        aria-label={t('pick.unit')}
      />
      {sorted.length === 0 ? (
        <p className="sub">{t('pick.nothing')}</p>
      ) : (
        <ul>
          {sorted.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={value.includes(id)}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))
                  }
                  data-testid={`${testId}-${id}`}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
