import type { AdminUnit } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { UnitRow } from './unit-row';

interface Props {
  units: readonly AdminUnit[];
  chosen: string | undefined;
  onChoose: (unitId: string) => void;
}

/** Units by who stands above them; what is searched for is found by its former names too. */
export function UnitTree({ units, chosen, onChoose }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [withClosed, setWithClosed] = useState(false);
  const searched = words.trim() !== '';
  const shown = units.filter((unit) =>
    searched ? matches(unit, words) : withClosed || unit.closedOn === null,
  );
  const closed = units.filter(({ closedOn }) => closedOn !== null).length;
  const known = new Set(shown.map(({ id }) => id));
  const roots = shown.filter(({ parentId }) => searched || parentId === null || !known.has(parentId));

  return (
    <>
      <div className="admin-filters">
        <input
          className="input"
          type="search"
          value={words}
          placeholder={t('units.search')}
          aria-label={t('units.search')}
          onChange={(event) => setWords(event.target.value)}
          data-testid="unit-search"
        />
        {closed > 0 && (
          <label className="check">
            <input
              type="checkbox"
              checked={withClosed}
              onChange={(event) => setWithClosed(event.target.checked)}
              data-testid="with-closed"
            />
            {t('units.withClosed', { count: closed })}
          </label>
        )}
      </div>
      <div className="panel">
        {roots.length === 0 ? (
          <EmptyNote>{t('units.none')}</EmptyNote>
        ) : (
          <ul className="unit-tree">{roots.map((unit) => branch(unit, 0))}</ul>
        )}
      </div>
    </>
  );

  function branch(unit: AdminUnit, depth: number) {
    const below = searched ? [] : shown.filter(({ parentId }) => parentId === unit.id);
    return (
      <li key={unit.id}>
        <UnitRow
          unit={unit}
          depth={depth}
          chosen={unit.id === chosen}
          searched={searched ? words : null}
          onChoose={onChoose}
        />
        {below.length > 0 && <ul>{below.map((one) => branch(one, depth + 1))}</ul>}
      </li>
    );
  }
}

function matches({ name, shortName, formerNames }: AdminUnit, words: string): boolean {
  const text = foldText(
    [name, shortName, ...formerNames.flatMap((one) => [one.name, one.shortName])].join(' '),
  );
  return foldText(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
