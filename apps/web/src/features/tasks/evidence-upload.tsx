import { FILE_KINDS } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { UnfinishedCards } from './unfinished-cards';
import { UploadCard } from './upload-card';
import type { useUploads } from './use-uploads';
import './evidence-upload.css';

/** What the server takes, so that the rest is not offered. */
const TAKEN = Object.values(FILE_KINDS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

/** Files on their way, each with its card, and where the next ones are chosen. */
export function EvidenceUpload({ uploads }: { uploads: ReturnType<typeof useUploads> }) {
  const { t } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const input = useRef<HTMLInputElement>(null);
  const { sending, limitBytes } = uploads;
  const ready = sending.filter(({ state }) => state === 'up').length;

  return (
    <div className="upload" id="add-evidence">
      {sending.length > 0 && (
        <ul className="upload-cards" aria-label={t('upload.going')}>
          {sending.map((one) => (
            <UploadCard key={one.key} one={one} uploads={uploads} today={today} />
          ))}
        </ul>
      )}
      <UnfinishedCards
        unfinished={uploads.unfinished}
        onChoose={() => input.current?.click()}
        onDrop={uploads.forget}
      />
      {ready > 1 && (
        <Button look="a" icon="plus" onClick={uploads.addAll} testId="upload-add-all">
          {t('upload.addAll', { count: ready })}
        </Button>
      )}
      <button type="button" className="drop-zone" onClick={() => input.current?.click()}>
        <Icon name="upload" />
        <span>
          {t('upload.drop')}
          {limitBytes !== undefined && ` ${t('upload.limit', { mega: Math.floor(limitBytes / 1_048_576) })}`}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={TAKEN}
        hidden
        aria-hidden="true"
        data-testid="upload-input"
        onChange={({ target }) => {
          uploads.choose([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
