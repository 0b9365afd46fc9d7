import type { SurveyForm } from '@tctp/contracts';
import { useEffect, useState } from 'react';
import '../../i18n/with-survey-form';
import { useWords } from '../../i18n/use-words';
import { LanguageSwitch } from '../../parts/language-switch';
import { CodeStep } from './code-step';
import { QuestionsStep } from './questions-step';
import { ThanksStep } from './thanks-step';
import './survey-form.css';

interface Begun {
  code: string;
  form: SurveyForm;
}

/** Khảo sát ý kiến: for whoever holds a code, on a phone, without signing in. Nothing is kept on the device. */
export default function SurveyFormScreen() {
  const { t } = useWords();
  const [given, setGiven] = useState(codeOfAddress);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [sent, setSent] = useState(false);
  const title = begun?.form.title ?? t('surveyForm.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  /* A link with another code, followed on the page that is open: never in the middle of answering. */
  const isAnswering = begun !== null && !sent;
  useEffect(() => {
    const follow = () => {
      const code = codeOfAddress();
      if (code === '' || isAnswering) return;
      setGiven(code);
      setBegun(null);
      setSent(false);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [isAnswering]);
  return (
    <div className="survey-form">
      <main id="main">
        {sent ? (
          <ThanksStep
            onAgain={() => {
              setGiven('');
              setBegun(null);
              setSent(false);
            }}
          />
        ) : begun === null ? (
          <CodeStep key={given} given={given} onBegin={(code, form) => setBegun({ code, form })} />
        ) : (
          <QuestionsStep {...begun} onSent={() => setSent(true)} />
        )}
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  );
}

/** Behind `#`, which no server is told; taken out of the address, so that the next one on this device does not find it. */
function codeOfAddress(): string {
  const code = /^#([A-Za-z-]{1,40})$/.exec(window.location.hash)?.[1] ?? '';
  if (code !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}
