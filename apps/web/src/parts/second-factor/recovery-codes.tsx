import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Note } from '../note';

/** Said once. Whoever loses the telephone has only these. */
export function RecoveryCodesNote({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useWords();
  return (
    <div className="stack tight">
      <Note tone="warn" role="status">
        {t('factor.codesOnce')}
      </Note>
      <ul className="recovery-codes mono" data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="foot-actions">
        <Button onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
          {t('factor.copy')}
        </Button>
        <Button look="p" onClick={onDone} testId="factor-kept">
          {t('factor.kept')}
        </Button>
      </div>
    </div>
  );
}
