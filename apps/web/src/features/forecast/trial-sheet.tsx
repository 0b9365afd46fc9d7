import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/sheet';
import { numbersTyped } from './numbers-typed';
import { useFigures } from './use-figures';

interface Props {
  title: string;
  hint: string;
  label: string;
  open: boolean;
  onClose: () => void;
  text: string;
  onChange: (text: string) => void;
  max: number;
}

/** Numbers to try out: no source gives them, so they are called a trial and stay on this device. */
export function TrialSheet({ title, hint, label, open, onClose, text, onChange, max }: Props) {
  const { t } = useWords();
  const { edge } = useFigures();
  const field = useId();
  const read = numbersTyped(text, max);
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <p className="sub">{hint}</p>
      <label htmlFor={field}>{label}</label>
      <textarea
        id={field}
        className="entry"
        rows={3}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        data-testid="trial-numbers"
      />
      <p className="small sub" role="status">
        {read.length === 0
          ? t('room.trial.none')
          : t('room.trial.read', { count: read.length, list: read.map(edge).join(' · ') })}
      </p>
      <div className="row-end">
        {text !== '' && <Button onClick={() => onChange('')}>{t('room.trial.clear')}</Button>}
        <Button look="a" onClick={onClose} testId="trial-done">
          {t('room.trial.done')}
        </Button>
      </div>
    </Sheet>
  );
}
