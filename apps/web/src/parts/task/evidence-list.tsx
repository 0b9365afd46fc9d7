import { formatDay } from '@tctp/contracts';
import type { EvidenceItem } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { evidenceUrl } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { fileKind, formatSize, shortHash } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import './evidence-list.css';

interface Props {
  taskId: string;
  evidence: readonly EvidenceItem[];
  /** Offered where the reader may take files away. */
  onRemove?: ((item: EvidenceItem) => void) | undefined;
  removing?: boolean;
  /** On the review screen a file is looked at in place. */
  onOpen?: ((item: EvidenceItem) => void) | undefined;
  openId?: string | undefined;
}

export function EvidenceList({ taskId, evidence, onRemove, removing = false, onOpen, openId }: Props) {
  const { t, language } = useWords();
  return (
    <ul className="files">
      {evidence.map((item) => (
        <li key={item.id} aria-current={openId === item.id ? 'true' : undefined} data-testid="evidence">
          <span className="file-kind" aria-hidden="true">
            {fileKind(item.fileName)}
          </span>
          <div className="file-words">
            <p className="file-name">
              {onOpen === undefined ? (
                <b>{item.document.subject ?? item.fileName}</b>
              ) : (
                <button type="button" className="file-link" onClick={() => onOpen(item)}>
                  {item.document.subject ?? item.fileName}
                </button>
              )}
            </p>
            <p className="small sub">
              {describe(item)
                .concat(t('evidence.by', { unit: item.unit.shortName, at: formatMoment(item.uploadedAt) }))
                .join(' · ')}
            </p>
            <p className="small sub">
              {formatSize(item.size, language)} ·{' '}
              <span className="mono" title={item.sha256}>
                {t('evidence.hash', { hash: shortHash(item.sha256) })}
              </span>
              {item.usedElsewhere > 0 && (
                <>
                  {' · '}
                  <Link to="/evidence" search={{ q: item.document.number ?? item.fileName }}>
                    {t('evidence.elsewhere', { count: item.usedElsewhere })}
                  </Link>
                </>
              )}
            </p>
          </div>
          <div className="file-tools">
            <a href={evidenceUrl(taskId, item.id)} download={item.fileName} className="nb">
              {t('evidence.download')}
            </a>
            {onRemove !== undefined && (
              <Button
                look="quiet"
                small
                icon="close"
                disabled={removing}
                aria-label={t('evidence.remove', { name: item.fileName })}
                onClick={() => onRemove(item)}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );

  function describe({ document, fileName }: EvidenceItem): string[] {
    return [
      document.subject === null ? null : fileName,
      document.number === null ? null : t('evidence.number', { number: document.number }),
      document.issuer,
      document.issuedOn === null ? null : t('evidence.issued', { day: formatDay(document.issuedOn) }),
    ].filter((part) => part !== null);
  }
}
