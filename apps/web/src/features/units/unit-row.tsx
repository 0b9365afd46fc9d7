import { formatDay } from '@tctp/contracts';
import type { AdminUnit } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

interface Props {
  unit: AdminUnit;
  depth: number;
  chosen: boolean;
  searched: string | null;
  onChoose: (unitId: string) => void;
}

export function UnitRow({ unit, depth, chosen, searched, onChoose }: Props) {
  const { t } = useWords();
  const former = unit.formerNames[0];
  return (
    <button
      type="button"
      className={`admin-row unit-row depth-${Math.min(depth, 4)}`}
      aria-current={chosen}
      onClick={() => onChoose(unit.id)}
      data-testid={`unit-${unit.id}`}
    >
      <span className="name">
        <span className={depth === 0 && searched === null ? 'strong' : undefined}>{unit.name}</span>
        {former !== undefined && (
          <span className="small sub">
            {t('units.before', { day: formatDay(former.before), name: former.name })}
          </span>
        )}
      </span>
      <span className="small sub what">{what()}</span>
    </button>
  );

  function what(): string {
    if (unit.mergedInto !== null) return t('units.mergedInto', { name: unit.mergedInto.name });
    if (unit.closedOn !== null) return t('units.closedOn', { day: formatDay(unit.closedOn) });
    if (unit.kind === 'group')
      return t(unit.membersComplete ? 'units.group' : 'units.groupOpen', { count: unit.memberIds.length });
    return [
      unit.people === 0 ? t('units.nobody') : t('units.people', { count: unit.people }),
      ...(unit.openTasks > 0 ? [t('units.tasks', { count: unit.openTasks })] : []),
    ].join(' · ');
  }
}
