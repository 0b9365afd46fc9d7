import type { DraftChanged } from '@tctp/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { WordsField } from '../../parts/words-field';
import { useClosing } from './use-closing';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Put away, not deleted: the file and everything settled stay to be read. */
export function DiscardSheet({ open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('drafts.discard.title')} open={open} onClose={onClose}>
      <Asked />
    </Sheet>
  );
}

function Asked() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const closing = useClosing<DraftChanged>('discard', () => void navigate({ to: '/drafts' }));

  function go() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') closing.send(reason.trim());
  }

  return (
    <>
      <p>{t('drafts.discard.what')}</p>
      <WordsField
        label={t('drafts.discard.why')}
        hint={t('drafts.discard.whyHint')}
        value={reason}
        onChange={setReason}
        wrong={isMissing ? t('drafts.reasonFirst') : null}
        testId="closing-reason"
      />
      <ProblemNote error={closing.error} />
      <Button look="p" busy={closing.busy} onClick={go} testId="discard-confirm">
        {t('drafts.discard.go')}
      </Button>
    </>
  );
}
