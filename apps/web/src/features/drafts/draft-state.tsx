import type { DraftHead } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

const TONES: Record<DraftHead['state'], string> = { open: 'doing', activated: 'ok', discarded: 'idle' };

export function DraftState({ state }: { state: DraftHead['state'] }) {
  const { t } = useWords();
  return (
    <span className={`st ${TONES[state]}`}>
      <i aria-hidden="true">
        <span>{t(`drafts.stateLetter.${state}`)}</span>
      </i>
      {t(`drafts.state.${state}`)}
    </span>
  );
}
