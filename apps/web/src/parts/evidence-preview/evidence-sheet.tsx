import { formatDay } from '@tctp/contracts';
import type { EvidenceItem } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { Sheet } from '../sheet';
import { EvidencePreview } from './evidence-preview';

interface Props {
  taskId: string;
  /** Null: closed. */
  item: EvidenceItem | null;
  words: readonly string[];
  onClose: () => void;
  /** What else is known of it. */
  children?: ReactNode;
}

/** A file read over the page it was found on. */
export function EvidenceSheet({ taskId, item, words, onClose, children }: Props) {
  const { t } = useWords();
  const document = item?.document;
  const known = [
    document?.number == null ? null : t('evidence.number', { number: document.number }),
    document?.issuer ?? null,
    document?.issuedOn == null ? null : t('evidence.issued', { day: formatDay(document.issuedOn) }),
  ].filter((part) => part !== null);
  return (
    <Sheet title={document?.subject ?? item?.fileName ?? ''} open={item !== null} onClose={onClose} wide>
      {item !== null && (
        <>
          {known.length > 0 && <p className="small sub">{known.join(' · ')}</p>}
          {children}
          <EvidencePreview taskId={taskId} item={item} words={words} />
        </>
      )}
    </Sheet>
  );
}
