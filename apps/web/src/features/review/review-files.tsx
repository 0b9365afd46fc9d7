import { formatDay } from '@tctp/contracts';
import type { EvidenceItem, TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { evidenceUrl } from '../../api/queries';
import { fileKind, formatSize } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EvidencePreview } from '../../parts/evidence-preview/evidence-preview';
import { Icon } from '../../parts/icon';
import { useShortcuts } from '../../parts/shortcuts';
import { pendingSubmission } from '../../parts/task/submissions';

/** The files that were handed in, one at a time, beside the rule. */
export function ReviewFiles({ task }: { task: TaskDetail }) {
  const { t, language } = useWords();
  const [at, setAt] = useState(0);
  const handedIn = pendingSubmission(task)?.evidenceIds;
  const files =
    handedIn === undefined ? task.evidence : task.evidence.filter(({ id }) => handedIn.includes(id));
  const place = Math.min(at, Math.max(0, files.length - 1));
  const item = files[place];
  const openFile = () =>
    void (item !== undefined && window.open(evidenceUrl(task.id, item.id), '_blank', 'noreferrer'));
  const step = (by: number) => setAt(Math.min(files.length - 1, Math.max(0, place + by)));

  useShortcuts(t('evidence.title'), [
    {
      keys: ['o'],
      label: t('review.keys.open'),
      off: item === undefined,
      run: openFile,
    },
    { keys: ['['], label: t('review.keys.fileBefore'), off: place <= 0, run: () => step(-1) },
    { keys: [']'], label: t('review.keys.fileAfter'), off: place >= files.length - 1, run: () => step(1) },
  ]);

  if (item === undefined)
    return (
      <section className="review-files" aria-label={t('evidence.title')}>
        <p className="empty">{t('evidence.none')}</p>
      </section>
    );
  return (
    <section className="review-files" aria-label={t('evidence.title')}>
      <header className="file-head">
        <div className="file-name">
          <h3>{item.document.subject ?? item.fileName}</h3>
          <p className="small sub">{described(item).join(' · ')}</p>
        </div>
        {files.length > 1 && (
          <div className="file-steps">
            <span className="small sub nb" role="status">
              {t('review.filePlace', { place: place + 1, of: files.length })}
            </span>
            <button
              type="button"
              className="icon-btn"
              aria-label={t('review.fileBefore')}
              disabled={place <= 0}
              onClick={() => step(-1)}
            >
              <Icon name="back" />
            </button>
            <button
              type="button"
              className="icon-btn"
              aria-label={t('review.fileAfter')}
              disabled={place >= files.length - 1}
              onClick={() => step(1)}
              data-testid="file-after"
            >
              <Icon name="forward" />
            </button>
          </div>
        )}
        <span className="only-desk">
          <Button look="quiet" small onClick={openFile}>
            {t('review.openFile')}
            <kbd className="kbd">o</kbd>
          </Button>
        </span>
      </header>
      <EvidencePreview key={item.id} taskId={task.id} item={item} words={wordsOf(task)} />
    </section>
  );

  function described({ document, fileName, size, unit }: EvidenceItem): string[] {
    return [
      document.number === null ? null : t('evidence.number', { number: document.number }),
      document.issuer ?? unit.shortName,
      document.issuedOn === null ? null : t('evidence.issued', { day: formatDay(document.issuedOn) }),
      `${fileKind(fileName)} ${formatSize(size, language)}`,
    ].filter((part) => part !== null);
  }
}

/** What a file is read for: the rule's own words, and what the plan asks. */
function wordsOf({ rule, requirement, deliverable }: TaskDetail): string[] {
  return [rule?.source ?? '', requirement, deliverable].filter((words) => words !== '');
}
