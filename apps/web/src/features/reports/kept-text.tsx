import type { PeriodicReportView, ReportSectionView } from '@tctp/contracts';
import type { ReportEdit, ReportTextKind } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { SaidText } from './said-text';
import { shown } from './section-name';
import { TextDiff } from './text-diff';
import { useReportDeed } from './use-report-deed';
import { WriteText } from './write-text';

interface Props {
  text: ReportSectionView['title'];
  kind: ReportTextKind | 'title';
  own: boolean;
  report: PeriodicReportView;
  change: (to: string | null) => ReportEdit;
  remove?: ReportEdit;
  testId: string;
}

/** One text: as it will stand, with what was changed in it, and what the data says by now. */
export function KeptText({ text, kind, own, report, change, remove, testId }: Props) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'compare' | null>(null);
  const deed = useReportDeed(report, () => setDoing(null));
  const { composed, edited, overtaken } = text;
  const isEdited = !own && edited !== null;
  const theirs = composed === null;
  if (doing === 'edit')
    return (
      <div className="kept">
        <WriteText
          start={shown(text)}
          oneLine={kind === 'title' || kind === 'heading'}
          hint={kind === 'items' ? t('reports.lineHint') : undefined}
          mayBeEmpty={!theirs && kind !== 'title'}
          busy={deed.busy}
          onCancel={() => setDoing(null)}
          onSave={(to) => deed.edit(change(to))}
        />
        <ProblemNote error={deed.error} />
      </div>
    );
  return (
    <div className={`kept ${isEdited ? 'was-edited' : ''}`} data-testid={`part-${testId}`}>
      <div className="kept-text">
        {doing === 'compare' && composed !== null ? (
          <TextDiff before={composed} after={edited ?? ''} />
        ) : (
          <SaidText kind={kind} text={shown(text)} />
        )}
        {edited === '' && <p className="small sub">{t('reports.emptied')}</p>}
        {isEdited && theirs && <p className="small sub">{t('reports.gone')}</p>}
        {overtaken && !theirs && (
          <Note tone="warn">
            <span data-testid={`overtaken-${testId}`}>{t('reports.overtaken')}</span>
          </Note>
        )}
        <ProblemNote error={deed.error} />
      </div>
      <div className="kept-deeds">
        {own && kind !== 'title' && <span className="tag">{t('reports.own')}</span>}
        {isEdited && <span className="tag">{t('reports.edited')}</span>}
        <Button small look="quiet" icon="edit" onClick={() => setDoing('edit')} testId={`edit-${testId}`}>
          {t(kind === 'title' ? 'reports.editTitle' : 'reports.edit')}
        </Button>
        {isEdited && composed !== null && (
          <>
            <Button
              small
              look="quiet"
              aria-expanded={doing === 'compare'}
              onClick={() => setDoing(doing === 'compare' ? null : 'compare')}
              testId={`compare-${testId}`}
            >
              {t(doing === 'compare' ? 'reports.hideCompare' : 'reports.compare')}
            </Button>
            <Button
              small
              look="quiet"
              icon="undo"
              busy={deed.busy}
              onClick={() => deed.edit(change(null))}
              testId={`composed-${testId}`}
            >
              {t('reports.takeComposed')}
            </Button>
          </>
        )}
        {theirs && remove !== undefined && (
          <Button
            small
            look="quiet"
            busy={deed.busy}
            onClick={() => deed.edit(remove)}
            testId={`remove-${testId}`}
          >
            {t('reports.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
