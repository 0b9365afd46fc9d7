import type { DraftHead } from '@tctp/contracts';
import { draftFileUrl } from '../../api/draft-queries';
import { useWords } from '../../i18n/use-words';

interface Props {
  draft: DraftHead;
  /** With a way to the file. */
  linked?: boolean;
}

/** The file a draft was read from, or the year that proposed it. */
export function DraftSource({ draft: { id, file, proposedFrom }, linked = false }: Props) {
  const { t } = useWords();
  if (proposedFrom !== null) {
    const { number, year, basis } = proposedFrom;
    return <>{t(`drafts.proposed.${basis}`, { number, year })}</>;
  }
  if (file === null) return null;
  if (!linked) return <>{file.name}</>;
  return (
    <a href={draftFileUrl(id)} target="_blank" rel="noreferrer">
      {file.name}
    </a>
  );
}
