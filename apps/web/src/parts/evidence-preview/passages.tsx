import { useWords } from '../../i18n/use-words';

export interface Passage {
  text: string;
  /** From 1; null where the file has no pages. */
  page: number | null;
}

interface Props {
  passages: readonly Passage[];
  onGo?: (passage: Passage) => void;
}

const MOST = 3;

/** What matches the rule, before the file itself: on a phone it is all that is seen at first. */
export function Passages({ passages, onGo }: Props) {
  const { t } = useWords();
  if (passages.length === 0) return null;
  return (
    <section className="preview-passages" aria-label={t('preview.matches')} data-testid="preview-passages">
      <h3 className="small">{t('preview.matches')}</h3>
      <ul>
        {passages.slice(0, MOST).map((passage, at) => (
          <li key={at}>
            <mark>{passage.text}</mark>{' '}
            {passage.page !== null && (
              <button type="button" className="link small nb" onClick={() => onGo?.(passage)}>
                {t('preview.page', { page: passage.page })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
