import { fileKind, formatSize } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { DOCUMENT_FIELDS, offersMore } from './document-draft';
import { DocumentFields } from './document-fields';
import type { Sending, useUploads } from './use-uploads';

interface Props {
  one: Sending;
  uploads: ReturnType<typeof useUploads>;
  /** The plan's own today: no paper is issued later. */
  today: string | undefined;
}

/** One file on its way: how far, what went wrong, and once it is up, what it says of itself. */
export function UploadCard({ one, uploads, today }: Props) {
  const { t, language } = useWords();
  const { file, state, percent, head, draft, error } = one;
  const broken = state === 'broken' && error?.isOffline === true;
  const isUp = state === 'up' || state === 'adding';
  const offers = DOCUMENT_FIELDS.some((field) => offersMore(head, draft, field));
  const hasTyped = Object.values(draft).some((value) => value.trim() !== '');
  const arrived = formatSize((file.size * percent) / 100, language);

  return (
    <li className="upload-card" data-testid={`upload-${state}`}>
      <span className="file-kind" aria-hidden="true">
        {fileKind(file.name)}
      </span>
      <div className="upload-body">
        <p className="upload-head">
          <b>{file.name}</b>
          {isUp ? (
            <span className="small upload-done">
              <Icon name="check" small />
              {t('upload.done', { size: formatSize(file.size, language) })}
            </span>
          ) : (
            file.size > 0 && <span className="small sub">{formatSize(file.size, language)}</span>
          )}
        </p>
        {(state === 'sending' || state === 'broken') && (
          <progress
            className={state === 'broken' ? 'broken' : undefined}
            max={100}
            value={percent}
            aria-label={t('upload.progress', { name: file.name })}
          />
        )}
        {state === 'sending' && <p className="small sub">{t('upload.sending', { percent })}</p>}
        {broken && (
          <p className="small" role="alert">
            <b className="late-text">{t('upload.broken', { percent })}</b>
            {percent > 0 && ` ${t('upload.kept', { arrived, all: formatSize(file.size, language) })}`}
          </p>
        )}
        {!broken && <ProblemNote error={error} />}
        {isUp && <DocumentFields one={one} today={today} onWrite={(next) => uploads.write(one, next)} />}
        <div className="upload-tools">
          {state === 'broken' && (
            <Button look="a" onClick={() => uploads.resume(one)} testId="upload-resume">
              {t('upload.resume')}
            </Button>
          )}
          {isUp && (
            <>
              {offers && (
                <Button
                  look="a"
                  icon="plus"
                  busy={state === 'adding'}
                  onClick={() => uploads.add(one, true)}
                  testId="upload-take"
                >
                  {t('upload.take')}
                </Button>
              )}
              <Button
                look={offers ? 'plain' : 'a'}
                busy={state === 'adding'}
                onClick={() => uploads.add(one, false)}
                testId="upload-add"
              >
                {t(!offers ? 'upload.add' : hasTyped ? 'upload.addAsTyped' : 'upload.addBlank')}
              </Button>
            </>
          )}
          <Button
            look="quiet"
            disabled={state === 'adding'}
            onClick={() => uploads.drop(one)}
            aria-label={t('upload.dropIt', { name: file.name })}
            testId="upload-drop"
          >
            {t('upload.drop-it')}
          </Button>
        </div>
      </div>
    </li>
  );
}
