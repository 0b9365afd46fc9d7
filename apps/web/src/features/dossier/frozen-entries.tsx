import type { DossierComponent } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { StateTag } from '../../parts/registers/state-tag';
import { useRegisterWords } from '../../parts/registers/use-register-words';

type Entry = DossierComponent['entries'][number];

/** The entries of registers behind a component, as they stood when the dossier was frozen. */
export function FrozenEntries({ entries }: { entries: readonly Entry[] }) {
  return [...groupedBy(entries, ({ register }) => register)].map(([register, own]) => (
    <OneRegister key={register} register={register} entries={own} />
  ));
}

function OneRegister({ register, entries }: { register: Entry['register']; entries: readonly Entry[] }) {
  const { t } = useWords();
  const { title, fieldOf, valueOf } = useRegisterWords(register);
  return (
    <Panel title={title} aside={t('registers.entries', { count: entries.length })} flush>
      <ul className="frozen-entries" data-testid={`frozen-${register}`}>
        {entries.map(({ number, unitName, state, values, files }) => (
          <li key={number}>
            <p className="frozen-entry">
              <b>{String(values['title'] ?? t('registers.number', { number }))}</b>
              <StateTag register={register} state={state} />
            </p>
            <p className="small sub">
              {[
                unitName,
                ...Object.entries(values)
                  .filter(([field]) => field !== 'title')
                  .map(([field, value]) => `${fieldOf(field)}: ${valueOf(field, value)}`),
                ...(files > 0 ? [t('dossier.files', { count: files })] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
