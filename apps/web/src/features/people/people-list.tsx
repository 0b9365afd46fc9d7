import type { Account } from '@tctp/contracts';
import { ROLES, foldText } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Icon } from '../../parts/icon';

interface Props {
  accounts: readonly Account[];
  chosen: string | undefined;
  onChoose: (accountId: string) => void;
}

/** Nobody reads further; they type a name. */
const SHOWN = 100;

export function PeopleList({ accounts, chosen, onChoose }: Props) {
  const { t, word } = useWords();
  const [words, setWords] = useState('');
  const [unit, setUnit] = useState('');
  const [role, setRole] = useState('');
  const [state, setState] = useState('');
  const units = [...new Map(accounts.map((one) => [one.unit.id, one.unit.shortName])).entries()];
  const found = accounts.filter(
    (one) =>
      (unit === '' || one.unit.id === unit) &&
      (role === '' || one.role === role) &&
      (state === '' || (one.lockedAt !== null) === (state === 'locked')) &&
      matches(one, words),
  );

  return (
    <>
      <div className="admin-filters">
        <input
          className="input"
          type="search"
          value={words}
          placeholder={t('people.search')}
          aria-label={t('people.search')}
          onChange={(event) => setWords(event.target.value)}
          data-testid="people-search"
        />
        <Filter
          label={t('people.unit')}
          all={t('people.everyUnit')}
          value={unit}
          onChange={setUnit}
          options={units}
        />
        <Filter
          label={t('people.role')}
          all={t('people.everyRole')}
          value={role}
          onChange={setRole}
          options={ROLES.map((one) => [one, word('role', one)] as const)}
        />
        <Filter
          label={t('people.state')}
          all={t('people.everyState')}
          value={state}
          onChange={setState}
          options={[
            ['open', t('people.open')],
            ['locked', t('people.locked')],
          ]}
        />
      </div>
      <div className="panel">
        {found.length === 0 ? (
          <EmptyNote>{t('people.none')}</EmptyNote>
        ) : (
          <ul>
            {found.slice(0, SHOWN).map((one) => (
              <li key={one.accountId}>
                <button
                  type="button"
                  className="admin-row person-row"
                  aria-current={one.accountId === chosen}
                  onClick={() => onChoose(one.accountId)}
                  data-testid={`person-${one.username}`}
                >
                  <span className="who">
                    <b>{one.displayName}</b>
                    <span className="small sub">{one.username}</span>
                  </span>
                  <span>{one.unit.shortName}</span>
                  <span className="sub">{word('role', one.role)}</span>
                  {one.lockedAt === null ? (
                    <span />
                  ) : (
                    <span className="tag">
                      <Icon name="lock" small /> {t('people.locked')}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {found.length > SHOWN && (
        <p className="small sub">{t('people.more', { count: found.length - SHOWN })}</p>
      )}
    </>
  );
}

interface FilterProps {
  label: string;
  all: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [string, string])[];
}

function Filter({ label, all, value, onChange, options }: FilterProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function matches({ displayName, username, unit }: Account, words: string): boolean {
  const text = foldText(`${displayName} ${username} ${unit.name} ${unit.shortName}`);
  return foldText(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
