import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';

/** Several may answer on one device, one after the other. */
export function ThanksStep({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="survey-form-card" data-testid="survey-thanks">
      <h1 ref={heading} tabIndex={-1}>
        {t('surveyForm.thanks')}
      </h1>
      <p>{t('surveyForm.thanksWhy')}</p>
      <Button onClick={onAgain}>{t('surveyForm.other')}</Button>
    </div>
  );
}
