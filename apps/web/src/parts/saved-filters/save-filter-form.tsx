import type { SavedFilter } from '@tctp/contracts';
import { useId, useState } from 'react';
import { newKey } from '../../api/idempotency-key';
import { saveFilter } from '../../api/saved-filter-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { ProblemNote } from '../problem-note';
import type { FilteredList } from './kept-search';
import '../field.css';

interface Props {
  list: FilteredList;
  search: Record<string, string>;
  known: readonly SavedFilter[];
  onDone: () => void;
}

/** A name for what is set now. A name that is taken already stands for the new filter from then on. */
export function SaveFilterForm({ list, search, known, onDone }: Props) {
  const { t } = useWords();
  const field = useId();
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const [wrong, setWrong] = useState(false);
  const command = useCommand(onDone);
  const trimmed = name.trim();
  const same = known.find((one) => one.name === trimmed);

  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(trimmed === '');
        if (trimmed === '') return;
        command.mutate(saveFilter({ id: same?.id ?? newKey(), list, name: trimmed, search, isDefault }));
      }}
    >
      <div className="field">
        <label htmlFor={field}>{t('saved.name')}</label>
        <input
          id={field}
          className="input"
          value={name}
          maxLength={60}
          autoFocus
          aria-invalid={wrong || undefined}
          aria-describedby={`${field}-said`}
          onChange={(event) => setName(event.target.value)}
          data-testid="filter-name"
        />
        <p id={`${field}-said`} className={wrong ? 'wrong' : 'small sub'}>
          {wrong ? t('saved.nameMissing') : same !== undefined && t('saved.replaces')}
        </p>
      </div>
      <label className="check">
        <input type="checkbox" checked={isDefault} onChange={(event) => setDefault(event.target.checked)} />
        {t('saved.makeDefault')}
      </label>
      <ProblemNote error={command.error} />
      <div>
        <Button look="p" type="submit" busy={command.isPending} testId="filter-save">
          {t('saved.go')}
        </Button>
      </div>
    </form>
  );
}
