import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../icon';
import './evidence-library.css';

/** Asked when the typing pauses, not at every letter. */
const PAUSE_MS = 250;

interface Props {
  value: string;
  onSearch: (words: string) => void;
}

export function LibrarySearch({ value, onSearch }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const pause = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, value, onSearch]);
  return (
    <div className="library-search" role="search">
      <Icon name="search" />
      <input
        type="search"
        className="input"
        value={typed}
        maxLength={200}
        aria-label={t('library.searchLabel')}
        placeholder={t('library.search')}
        onChange={({ target }) => setTyped(target.value)}
        data-testid="library-search"
      />
    </div>
  );
}
