import { useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';

interface Props {
  /** Nothing was chosen yet: this is what comes next. */
  first: boolean;
  busy: boolean;
  onPick: (file: File) => void;
}

export function FilePick({ first, busy, onPick }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        data-testid="import-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onPick(file);
          /* The same file, mended, can be chosen again. */
          event.target.value = '';
        }}
      />
      <Button
        look={first ? 'p' : 'plain'}
        icon="upload"
        busy={busy}
        onClick={() => input.current?.click()}
        testId="import-choose"
      >
        {t(first ? 'imports.choose' : 'imports.again')}
      </Button>
    </>
  );
}
