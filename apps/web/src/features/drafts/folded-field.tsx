import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

interface Props {
  label: string;
  /** What holds now, in words. */
  value: ReactNode;
  isOpen: boolean;
  testId: string;
  children: ReactNode;
}

/** A list to choose from takes room: until it is wanted only what is chosen is seen. */
export function FoldedField({ label, value, isOpen, testId, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(isOpen);
  return (
    <div className="field folded">
      <div className="folded-head">
        <p>
          <span className="sub">{label}:</span> {value}
        </p>
        <Button
          small
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${t('drafts.changeIt')}: ${label}`}
          onClick={() => setOpen(!open)}
          testId={testId}
        >
          {t('drafts.changeIt')}
        </Button>
      </div>
      <div id={id}>{open && children}</div>
    </div>
  );
}
