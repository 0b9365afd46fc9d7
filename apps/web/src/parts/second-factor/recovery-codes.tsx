import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Note } from '../note';
import './second-factor.css';

interface Props {
  codes: readonly string[];
  /** What has just come about. */
  said: string;
  onDone: () => void;
}

/** Said once. Whoever loses the telephone has only these. */
export function RecoveryCodesNote({ codes, said, onDone }: Props) {
  const { t } = useWords();
  return (
    <div className="stack tight">
      <Note tone="warn" role="status">
        {said} {t('factor.codesOnce')}
      </Note>
      <ul className="recovery-codes mono" data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="factor-actions no-print">
        <Button onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
          {t('factor.copy')}
        </Button>
        <Button icon="print" onClick={() => window.print()} testId="factor-print">
          {t('factor.print')}
        </Button>
        <Button look="p" onClick={onDone} testId="factor-kept">
          {t('factor.kept')}
        </Button>
      </div>
    </div>
  );
}
