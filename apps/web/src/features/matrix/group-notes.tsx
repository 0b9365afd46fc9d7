import { useWords } from '../../i18n/use-words';
import type { MatrixModel } from './matrix-model';

/** Groups the plan names without naming who is in them, and points that no unit here can save. */
export function GroupNotes({ model }: { model: MatrixModel }) {
  const { t, say } = useWords();
  const groups = model.rows.filter(({ unit }) => !unit.membersComplete).map(({ unit }) => unit.name);
  const outside = model.components.filter(({ outsideControl }) => outsideControl !== null);
  if (groups.length === 0 && outside.length === 0) return null;
  return (
    <div className="mx-notes small sub">
      {groups.length > 0 && (
        <p>† {t('matrix.groups', { names: groups.map((name) => `“${name}”`).join(', ') })}</p>
      )}
      {outside.map(({ code, outsideControl }) => (
        <p key={code}>
          * {code}: {outsideControl !== null && say(outsideControl)}
        </p>
      ))}
    </div>
  );
}
