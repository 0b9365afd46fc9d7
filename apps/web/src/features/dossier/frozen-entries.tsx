import type { AttachedFile, DossierComponent } from '@tctp/contracts';
import { groupedBy, namesPeople } from '@tctp/domain';
import { fileKind, formatSize, shortHash } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { StateTag } from '../../parts/registers/state-tag';
import { useRegisterWords } from '../../parts/registers/use-register-words';

type Entry = DossierComponent['entries'][number];

/** How the files of entries are opened: in place, and by their own address. */
export interface Opening {
  openId: string | null;
  onOpen: (id: string) => void;
  urlOf: (file: AttachedFile) => string;
}
interface Props extends Opening {
  entries: readonly Entry[];
}

/** The entries of registers behind a component and their files, as they stood when the dossier was frozen. */
export function FrozenEntries({ entries, ...opening }: Props) {
  return [...groupedBy(entries, ({ register }) => register)].map(([register, own]) => (
    <OneRegister key={register} register={register} entries={own} {...opening} />
  ));
}

function OneRegister({ register, entries, ...opening }: Props & { register: Entry['register'] }) {
  const { t } = useWords();
  const { title, fieldOf, valueOf } = useRegisterWords(register);
  return (
    <Panel title={title} aside={t('registers.entries', { count: entries.length })} flush>
      <ul className="frozen-entries" data-testid={`frozen-${register}`}>
        {entries.map((entry) => (
          <li key={entry.number}>
            <p className="frozen-entry">
              <b>{String(entry.values['title'] ?? t('registers.number', { number: entry.number }))}</b>
              <StateTag register={register} state={entry.state} />
            </p>
            <p className="small sub">
              {[
                entry.unitName,
                ...Object.entries(entry.values)
                  .filter(([field]) => field !== 'title')
                  .map(([field, value]) => `${fieldOf(field)}: ${valueOf(field, value)}`),
              ].join(' · ')}
            </p>
            <LeftOut entry={entry} />
            <FilesOfEntry files={entry.attached} {...opening} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LeftOut({ entry: { register, files, attached } }: { entry: Entry }) {
  const { t } = useWords();
  const count = files - attached.length;
  if (count === 0) return null;
  const why = namesPeople(register) ? 'component.leftOutPeople' : 'component.leftOutEarlier';
  return <p className="small">{t(why, { count })}</p>;
}

function FilesOfEntry({ files, openId, onOpen, urlOf }: Opening & { files: readonly AttachedFile[] }) {
  const { t, language } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li
          key={file.id}
          aria-current={file.id === openId ? 'true' : undefined}
          data-testid="dossier-entry-file"
        >
          <span className="file-kind" aria-hidden="true">
            {fileKind(file.fileName)}
          </span>
          <div className="file-words">
            <p className="file-name">
              <button type="button" className="file-link" onClick={() => onOpen(file.id)}>
                {file.fileName}
              </button>
            </p>
            <p className="small sub">
              {formatSize(file.size, language)} ·{' '}
              <span className="mono" title={file.sha256}>
                {t('evidence.hash', { hash: shortHash(file.sha256) })}
              </span>
            </p>
          </div>
          <div className="file-tools">
            <a href={urlOf(file)} download={file.fileName} className="nb">
              {t('evidence.download')}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
