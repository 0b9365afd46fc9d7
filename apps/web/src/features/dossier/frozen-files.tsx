import type { AttachedFile, DossierComponent, DossierFile } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { useState } from 'react';
import { dossierFileUrl } from '../../api/dossier-queries';
import { formatMoment } from '../../format/dates';
import { fileKind, formatSize, shortHash } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { EvidencePreview } from '../../parts/evidence-preview/evidence-preview';
import { Panel } from '../../parts/panel';
import { FrozenEntries } from './frozen-entries';
import '../../parts/task/evidence-list.css';

interface Props {
  planId: string;
  component: DossierComponent;
}

/** A file of a register says nothing of itself but its name. */
const NONE = { number: null, issuedOn: null, issuer: null, subject: null };

/** What was approved when the dossier was frozen, the chosen file open in place. */
export function FrozenFiles({ planId, component }: Props) {
  const { t } = useWords();
  const { line, submissions, rule } = component;
  const files = submissions.flatMap((one) => one.files);
  const attached = component.entries.flatMap((one) =>
    one.attached.map((file) => ({ ...file, document: NONE })),
  );
  const onlyEntries = submissions.length + line.setAsideCount === 0 && component.entries.length > 0;
  const [openId, setOpenId] = useState<string | null>(null);
  const all = [...files, ...attached];
  const open = all.find(({ id }) => id === openId) ?? all[0];
  const url = (file: AttachedFile) => dossierFileUrl(planId, line.code, file.id);
  return (
    <div className="stack dossier-left">
      {!onlyEntries && (
        <Panel title={t('component.evidence')} aside={t('dossier.files', { count: files.length })} flush>
          {line.setAsideCount > 0 && (
            <EmptyNote>{t('component.setAside', { count: line.setAsideCount })}</EmptyNote>
          )}
          {submissions.length === 0 && line.setAsideCount === 0 && (
            <EmptyNote>{t(line.taskCount === 0 ? 'component.noTask' : 'component.noSubmission')}</EmptyNote>
          )}
          {submissions.map((one) => (
            <div key={`${one.taskId} ${one.number}`}>
              <p className="small sub dossier-submission">
                <b>{one.taskTitle}</b>{' '}
                {t('component.submission', {
                  unit: one.leadName,
                  at: formatMoment(one.submittedAt),
                  approved: formatMoment(one.approvedAt),
                })}
              </p>
              <ul className="files">
                {one.files.map((file) => (
                  <FileRow
                    key={file.id}
                    file={file}
                    url={url(file)}
                    current={file.id === open?.id}
                    onOpen={() => setOpenId(file.id)}
                  />
                ))}
              </ul>
            </div>
          ))}
        </Panel>
      )}
      <FrozenEntries entries={component.entries} openId={open?.id ?? null} onOpen={setOpenId} urlOf={url} />
      {open !== undefined && (
        <div className="dossier-preview">
          <EvidencePreview
            key={open.id}
            taskId=""
            url={url(open)}
            item={open}
            words={rule === null ? [] : [rule.source]}
          />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  file: DossierFile;
  url: string;
  current?: boolean;
  /** Absent: the name opens the file itself. */
  onOpen?: () => void;
}

/** Name, number, day, issuer and the hash of its content. */
export function FileRow({ file, url, current = false, onOpen }: RowProps) {
  const { t, language } = useWords();
  const { document } = file;
  const name = document.subject ?? file.fileName;
  const said = [
    document.subject === null ? null : file.fileName,
    document.number === null ? null : t('evidence.number', { number: document.number }),
    document.issuer,
    document.issuedOn === null ? null : t('evidence.issued', { day: formatDay(document.issuedOn) }),
    t('evidence.by', { unit: file.unitName, at: formatMoment(file.uploadedAt) }),
  ].filter((part) => part !== null);
  return (
    <li aria-current={current ? 'true' : undefined} data-testid="dossier-file">
      <span className="file-kind" aria-hidden="true">
        {fileKind(file.fileName)}
      </span>
      <div className="file-words">
        <p className="file-name">
          {onOpen === undefined ? (
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ) : (
            <button type="button" className="file-link" onClick={onOpen}>
              {name}
            </button>
          )}
        </p>
        <p className="small sub">{said.join(' · ')}</p>
        <p className="small sub">
          {formatSize(file.size, language)} ·{' '}
          <span className="mono" title={file.sha256}>
            {t('evidence.hash', { hash: shortHash(file.sha256) })}
          </span>
        </p>
      </div>
      <div className="file-tools">
        <a href={url} download={file.fileName} className="nb">
          {t('evidence.download')}
        </a>
      </div>
    </li>
  );
}
