import { formatDay } from '@tctp/contracts';
import type { AdminUnit, UnitMerged } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { AdminHistory } from '../../parts/admin/admin-history';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { CloseUnit } from './close-unit';
import { MergeResult } from './merge-result';
import { MergeUnit } from './merge-unit';
import { MoveUnit } from './move-unit';
import { RenameUnit } from './rename-unit';

const DEEDS = ['rename', 'move', 'merge', 'close'] as const;

interface Props {
  unit: AdminUnit;
  units: readonly AdminUnit[];
  onChoose: (unitId: string) => void;
}

export function UnitDetail({ unit, units, onChoose }: Props) {
  const { t } = useWords();
  const [doing, setDoing] = useState<(typeof DEEDS)[number] | null>(null);
  const [merged, setMerged] = useState<UnitMerged | null>(null);
  const nameOf = (id: string | null) => units.find((one) => one.id === id)?.name ?? '–';
  const isGroup = unit.kind === 'group';
  const done = () => setDoing(null);
  const form = { unit, units, onDone: done };
  return (
    <>
      <Panel title={unit.name} aside={t(`units.kind.${unit.kind}`)}>
        <div className="form">
          <dl className="facts">
            <dt>{t('units.shortName')}</dt>
            <dd>{unit.shortName}</dd>
            {unit.parentId !== null && (
              <>
                <dt>{t('units.parent')}</dt>
                <dd>{nameOf(unit.parentId)}</dd>
              </>
            )}
            {isGroup ? (
              <>
                <dt>{t('units.members')}</dt>
                <dd>
                  {unit.memberIds.map(nameOf).join(', ') || t('units.noMembers')}
                  {!unit.membersComplete && <span className="tag ask">{t('units.membersOpen')}</span>}
                </dd>
              </>
            ) : (
              <>
                <dt>{t('units.standing')}</dt>
                <dd>
                  {t('units.people', { count: unit.people })} · {t('units.tasks', { count: unit.openTasks })}
                </dd>
              </>
            )}
            {unit.formerNames.map((one) => (
              <FormerName key={`${one.before} ${one.name}`} {...one} />
            ))}
            {unit.closedOn !== null && (
              <>
                <dt>{t('units.closed')}</dt>
                <dd>
                  {formatDay(unit.closedOn)}
                  {unit.mergedInto !== null && ` · ${t('units.mergedInto', { name: unit.mergedInto.name })}`}
                </dd>
              </>
            )}
          </dl>
          {merged !== null && (
            <MergeResult merged={merged} onOpen={() => onChoose(unit.mergedInto?.id ?? unit.id)} />
          )}
          {unit.closedOn === null && !isGroup && (
            <div className="ends">
              {DEEDS.filter((deed) => deed === 'rename' || unit.parentId !== null).map((deed) => (
                <Button
                  key={deed}
                  small
                  look={doing === deed ? 'a' : 'plain'}
                  aria-expanded={doing === deed}
                  onClick={() => setDoing(doing === deed ? null : deed)}
                  testId={`unit-${deed}`}
                >
                  {t(`units.${deed}`)}
                </Button>
              ))}
            </div>
          )}
          {doing === 'rename' && <RenameUnit key={unit.version} {...form} />}
          {doing === 'move' && <MoveUnit key={unit.version} {...form} />}
          {doing === 'close' && <CloseUnit key={unit.version} {...form} />}
          {doing === 'merge' && (
            <MergeUnit
              {...form}
              onMerged={(answer) => {
                setMerged(answer);
                done();
              }}
            />
          )}
        </div>
      </Panel>
      <AdminHistory kind="unit" id={unit.id} />
    </>
  );
}

function FormerName({ name, before, document }: AdminUnit['formerNames'][number]) {
  const { t } = useWords();
  return (
    <>
      <dt>{t('units.beforeDay', { day: formatDay(before) })}</dt>
      <dd>
        {name} <span className="small sub">({document})</span>
      </dd>
    </>
  );
}
