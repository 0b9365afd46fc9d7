import type { RegisterEntryView, TaskObstacle } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import type { Words } from '../../i18n/use-words';
import type { ExportColumn, ExportTable } from '../../parts/export/export-table';
import type { useRegisterWords } from '../../parts/registers/use-register-words';

/** What was reported on a task has no number in the register. */
type Row = Pick<RegisterEntryView, 'unit' | 'state' | 'body'> & { number: number | null };

function asEntry({ unit, state, component, title, text, answer }: TaskObstacle): Row {
  const body = { title, component, description: text, answer: answer ?? '' };
  const written = Object.entries(body).filter(([, value]) => value !== '');
  return { number: null, unit, state, body: Object.fromEntries(written) };
}

/** A register as a table, as far as it is shown; personal fields stay where they are. */
export function entriesToExport(
  register: RegisterName,
  entries: readonly RegisterEntryView[],
  onTasks: readonly TaskObstacle[],
  { title, fieldOf, stateOf, choiceOf }: ReturnType<typeof useRegisterWords>,
  { t }: Words,
): ExportTable<Row> {
  const fields = Object.entries(REGISTER_DEFINITIONS[register].fields).filter(
    ([, { personal }]) => personal !== true,
  );
  return {
    fileName: title,
    list: 'registers',
    rows: [...entries, ...onTasks.map(asEntry)],
    columns: [
      { title: t('registers.numberColumn'), kind: 'number', value: ({ number }) => number },
      { title: t('registers.unit'), kind: 'text', value: ({ unit }) => unit.name },
      ...fields.map(([field, { kind }]): ExportColumn<Row> => ({
        title: fieldOf(field),
        kind: kind === 'day' ? 'day' : kind === 'count' ? 'number' : 'text',
        value: ({ body }) => {
          const value = body[field];
          if (value === undefined) return null;
          if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
          return kind === 'choice' ? choiceOf(String(value)) : value;
        },
      })),
      { title: t('registers.state'), kind: 'text', width: 20, value: ({ state }) => stateOf(state) },
    ],
  };
}
