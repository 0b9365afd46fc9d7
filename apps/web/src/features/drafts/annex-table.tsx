import type { DraftFinding, DraftRowView } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { VirtualRows } from '../../parts/virtual-rows';
import { AnnexRow } from './annex-row';
import { marksOf } from './marks-of';
import type { Room } from './use-room';

interface Line {
  key: string;
  row: DraftRowView;
}

const PER_LINE = 44;
const LEAST = 84;
const NONE: readonly DraftFinding[] = [];

/** The annex, every row as it is understood now. Only what is near the screen is in the page, however long it is. */
export function AnnexTable({ room }: { room: Room }) {
  const { t } = useWords();
  const { desk, chosen, left } = room;
  const { rows } = desk.view;
  const lines = useMemo(() => rows.map((row): Line => ({ key: row.id, row })), [rows]);
  const about = useMemo(() => openByRow(left), [left]);
  const marked = useMemo(() => new Set(chosen?.rowIds ?? []), [chosen]);
  const marks = chosen === null ? null : marksOf(chosen);
  return (
    <section className="panel annex" aria-label={t('drafts.tab.annex')}>
      {rows.length === 0 ? (
        <EmptyNote>{t('drafts.noRows')}</EmptyNote>
      ) : (
        <VirtualRows
          label={t('drafts.tab.annex')}
          rows={lines}
          estimate={({ row }) =>
            Math.max(LEAST, Math.ceil((row.title.length + row.deliverable.length) / PER_LINE) * 22)
          }
          shown={room.isAsked ? chosen?.rowIds[0] : undefined}
          columns={
            <div className="annex-row annex-heads" role="presentation">
              {(['number', 'what', 'result', 'deadline'] as const).map((one) => (
                <span key={one} role="columnheader">
                  {t(`drafts.column.${one}`)}
                </span>
              ))}
              <span role="columnheader">
                <span className="sr">{t('drafts.column.edit')}</span>
              </span>
            </div>
          }
        >
          {({ row }) => (
            <AnnexRow
              row={row}
              findings={about.get(row.id) ?? NONE}
              marks={marked.has(row.id) ? marks : null}
            />
          )}
        </VirtualRows>
      )}
      {desk.isOpen && (
        <div className="annex-foot">
          <Button
            icon="plus"
            onClick={() =>
              desk.edit({
                what: 'add',
                code: '',
                title: '',
                lead: '',
                deliverable: '',
                deadline: '',
                finding: null,
              })
            }
            testId="add-row"
          >
            {t('drafts.addRow')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** In the order of the findings: the worst first. */
function openByRow(findings: readonly DraftFinding[]): ReadonlyMap<string, readonly DraftFinding[]> {
  const open = findings.filter(({ state }) => state === 'open');
  const marks = open.flatMap((finding) => finding.rowIds.map((rowId) => ({ rowId, finding })));
  const byRow = groupedBy(marks, ({ rowId }) => rowId);
  return new Map([...byRow].map(([rowId, own]) => [rowId, own.map(({ finding }) => finding)]));
}
