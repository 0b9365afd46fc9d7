import type { RegisterEntryDetail } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { addEntryFile, entryFileUrl } from '../../api/register-queries';
import { formatMoment } from '../../format/dates';
import { formatSize } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';

/** Photos and documents beside an entry. On a phone the camera is one of the places a file comes from. */
export function EntryFiles({ entry }: { entry: RegisterEntryDetail }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const adding = useMutation<unknown, ApiProblem, File>({
    mutationFn: (file) => addEntryFile(entry, file),
    onSuccess: () => client.invalidateQueries(),
  });
  const may = entry.acts.length > 0;
  if (!may && entry.fileList.length === 0) return null;
  return (
    <Panel
      title={t('registers.files')}
      flush
      aside={
        may && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file !== undefined) adding.mutate(file);
                event.target.value = '';
              }}
              data-testid="entry-file"
            />
            <Button small icon="clip" busy={adding.isPending} onClick={() => picker.current?.click()}>
              {t('registers.addFile')}
            </Button>
          </>
        )
      }
    >
      {adding.error !== null && (
        <div className="pad">
          <ProblemNote error={adding.error} />
        </div>
      )}
      {entry.fileList.length === 0 ? (
        <p className="empty">{t('registers.noFiles')}</p>
      ) : (
        <ul className="entry-files">
          {entry.fileList.map((file) => (
            <li key={file.id}>
              <a href={entryFileUrl(entry.id, file.id)} target="_blank" rel="noreferrer noopener">
                <Icon name="clip" small /> {file.fileName}
              </a>
              <span className="small sub">
                {formatSize(file.size, language)} · {file.addedBy} · {formatMoment(file.addedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
