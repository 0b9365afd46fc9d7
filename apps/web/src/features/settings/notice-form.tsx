import { formatDay } from '@tctp/contracts';
import type { NoticeSettings, Proof, SaveNoticeSettings } from '@tctp/contracts';
import { NOTICE_TOPICS } from '@tctp/domain';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { ProofFields, wholeProof } from '../../parts/second-factor/proof-fields';

type Wishes = Omit<SaveNoticeSettings, keyof Proof>;

/** What became of the last one, in a sentence. */
export function LastLetter({ letter }: { letter: NoticeSettings['lastLetter'] }) {
  const { t } = useWords();
  if (letter === null) return null;
  const state = letter.state === 'waiting' && letter.reason !== null ? 'delayed' : letter.state;
  return (
    <Note tone={state === 'failed' || state === 'delayed' ? 'warn' : 'plain'}>
      {t(`mail.last.${state}`, {
        day: formatDay(letter.day),
        reason: letter.reason ?? '',
        count: letter.attempts,
      })}
    </Note>
  );
}

export function NoticeForm({ settings }: { settings: NoticeSettings }) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<Wishes>({
    address: settings.address,
    wanted: settings.wanted,
    muted: settings.muted,
    language: settings.language,
  });
  const [done, setDone] = useState<'saved' | 'tested' | null>(null);
  const save = useCommand<NoticeSettings>(() => {
    setProof({});
    setDone('saved');
  });
  const test = useCommand<NoticeSettings>(() => setDone('tested'));
  const isChanged = (Object.keys(draft) as (keyof Wishes)[]).some(
    (name) => JSON.stringify(draft[name]) !== JSON.stringify(settings[name]),
  );
  const wrong = draft.address !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.address);
  const [tried, setTried] = useState(false);
  const [proof, setProof] = useState<Proof>({});
  const moves = draft.address !== settings.address;
  const whole = moves ? wholeProof(settings.wantedProof, proof) : {};
  const change = (part: Partial<Wishes>) => {
    setDone(null);
    setDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong && whole !== null)
      save.mutate({ method: 'PUT', path: '/notice-settings', body: { ...draft, ...whole } });
  };
  return (
    <form className="notice-form" onSubmit={submit} noValidate>
      <label className="notice-tick">
        <input
          type="checkbox"
          checked={draft.wanted}
          onChange={(event) => change({ wanted: event.target.checked })}
          data-testid="mail-wanted"
        />
        {t('mail.wanted')}
      </label>
      <div className="field">
        <label htmlFor={`${id}-address`}>{t('mail.address')}</label>
        <input
          id={`${id}-address`}
          type="email"
          autoComplete="email"
          className="input"
          maxLength={254}
          value={draft.address ?? ''}
          aria-invalid={tried && wrong}
          aria-describedby={`${id}-why`}
          onChange={(event) => change({ address: event.target.value.trim() || null })}
          data-testid="mail-address"
        />
        <p id={`${id}-why`} className={tried && wrong ? 'wrong' : 'small sub'}>
          {t(tried && wrong ? 'mail.addressWrong' : 'mail.addressWhy')}
        </p>
      </div>
      {moves && !wrong && (settings.wantedProof.password || settings.wantedProof.code) && (
        <fieldset>
          <legend>{t('account.addressAsks')}</legend>
          <ProofFields wanted={settings.wantedProof} proof={proof} onChange={setProof} />
        </fieldset>
      )}
      <fieldset>
        <legend>{t('mail.topics')}</legend>
        {NOTICE_TOPICS.map((topic) => (
          <label key={topic} className="notice-tick">
            <input
              type="checkbox"
              checked={!draft.muted.includes(topic)}
              onChange={(event) =>
                change({
                  muted: NOTICE_TOPICS.filter((one) =>
                    one === topic ? !event.target.checked : draft.muted.includes(one),
                  ),
                })
              }
              data-testid={`mail-topic-${topic}`}
            />
            <span>
              {t(`topic.${topic}`)} <span className="small sub">{t(`topicWhy.${topic}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('mail.language')}</legend>
        <div className="ticks">
          {(['vi', 'en'] as const).map((language) => (
            <label key={language} className="notice-tick">
              <input
                type="radio"
                name={`${id}-language`}
                checked={draft.language === language}
                onChange={() => change({ language })}
                data-testid={`mail-language-${language}`}
              />
              {t(`mail.in.${language}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ProblemNote error={save.error ?? test.error} />
      {done !== null && !isChanged && (
        <Note tone="ok" role="status">
          {t(`mail.${done}`, { address: settings.address ?? '' })}
        </Note>
      )}
      <div className="notice-actions">
        <Button
          type="submit"
          look="a"
          busy={save.isPending}
          disabled={!isChanged || (!wrong && whole === null)}
          testId="mail-save"
        >
          {t('mail.save')}
        </Button>
        <Button
          icon="send"
          busy={test.isPending}
          disabled={isChanged || settings.address === null || !settings.mailWorks}
          onClick={() => test.mutate({ path: '/notice-settings/test-letter' })}
          testId="mail-test"
        >
          {t('mail.test')}
        </Button>
      </div>
    </form>
  );
}
