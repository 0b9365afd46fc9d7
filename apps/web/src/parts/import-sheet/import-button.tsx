import { useState } from 'react';
import type { ImportPlace } from '../../api/import-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Sheet } from '../sheet';
import { usePhone } from '../use-phone';
import { ImportSteps } from './import-steps';
import './import-sheet.css';

interface Props extends ImportPlace {
  small?: boolean;
  /** Where several stand side by side. */
  label?: string;
}

/** "Nhập từ Excel": the form, the file, what it would change, and yes. */
export function ImportButton({ small, label, ...place }: Props) {
  const { kind } = place;
  const { t } = useWords();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon="upload"
        small={small === true}
        onClick={() => setOpen(true)}
        aria-label={label ?? t('imports.open')}
        testId={`import-${kind}`}
      >
        {(small === true || !phone) && (label ?? t('imports.open'))}
      </Button>
      <Sheet title={t(`imports.title.${kind}`)} open={open} onClose={() => setOpen(false)} wide>
        <ImportSteps {...place} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
