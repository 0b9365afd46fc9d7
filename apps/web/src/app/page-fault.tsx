import { useWords } from '../i18n/use-words';
import { Button } from '../parts/button';
import { Note } from '../parts/note';

/** A bug, or a page of an older build whose parts are gone: loading it again mends the second. */
export function PageFault() {
  const { t } = useWords();
  return (
    <main id="main" className="main">
      <Note tone="late" role="alert">
        <p>{t('problem.page')}</p>
        <Button onClick={() => window.location.reload()}>{t('problem.reloadPage')}</Button>
      </Note>
    </main>
  );
}
