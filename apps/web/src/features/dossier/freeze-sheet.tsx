import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { freezeCommand } from '../../api/dossier-queries';
import { tasksQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { WordsField } from '../../parts/words-field';

interface Props {
  planId: string;
  open: boolean;
  onClose: () => void;
}

export function FreezeSheet({ planId, open, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const waiting = useQuery({ ...tasksQuery('review'), enabled: open }).data?.length ?? 0;
  const command = useCommand<{ id: string }>(() => {
    setReason('');
    onClose();
  });

  function freeze() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') command.mutate(freezeCommand(planId, reason.trim()));
  }

  return (
    <Sheet title={t('freeze.title')} open={open} onClose={onClose}>
      <p>{t('freeze.what')}</p>
      {waiting > 0 && <Note tone="warn">{t('freeze.pending', { count: waiting })}</Note>}
      <WordsField
        label={t('freeze.reason')}
        hint={t('freeze.reasonHint')}
        value={reason}
        onChange={setReason}
        wrong={missing ? t('freeze.missing') : null}
        testId="freeze-reason"
      />
      <ProblemNote error={command.error} />
      <Button look="p" icon="lock" busy={command.isPending} onClick={freeze} testId="freeze-confirm">
        {t('freeze.go')}
      </Button>
    </Sheet>
  );
}
