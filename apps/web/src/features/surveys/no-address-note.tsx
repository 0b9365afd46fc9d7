import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';

/** Said before codes are made, and where they are printed: what a slip says cannot be taken back. */
export function NoAddressNote() {
  const { t } = useWords();
  return (
    <div data-testid="no-address">
      <Note tone="warn">{t('slips.noAddress')}</Note>
    </div>
  );
}
