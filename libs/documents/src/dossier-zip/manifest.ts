import { leftOutOf } from '@tctp/application';
import type { DossierToTake, ToldTask } from '@tctp/application';
import type { RegisterName } from '@tctp/domain';

/** What `kiem-tra.mjs` reads. A change that it would not understand is another version; 1 knew no files of registers. */
export interface DossierManifest {
  format: 'tctp-dossier';
  version: 2;
  plan: { id: string; number: string; title: string };
  appraisal: Omit<DossierToTake['appraisal'], 'planId'>;
  /** The frozen content as the text whose SHA-256 is `appraisal.digest`. */
  content: string;
  /** With `component`, evidence, or with `register` a file of that `entry`; without, what lies beside it. */
  files: {
    path: string;
    size: number;
    sha256: string;
    component?: string;
    round?: number;
    register?: RegisterName;
    entry?: number;
  }[];
  /** Entries whose files stay at home, and how many those are. */
  leftOut: { component: string; register: RegisterName; entry: number; files: number }[];
  marks: DossierToTake['marks'];
  turns: DossierToTake['turns'];
  returnReasons: DossierToTake['returnReasons'];
  history: readonly ToldTask[];
}

/** The same dossier gives the same text: it says nothing of when it was taken, or by whom. */
export function manifestText(
  dossier: DossierToTake,
  beside: readonly { path: string; size: number; sha256: string }[],
): string {
  const { planNumber, planTitle, content, marks, turns, returnReasons, history } = dossier;
  const { planId, ...appraisal } = dossier.appraisal;
  const manifest: DossierManifest = {
    format: 'tctp-dossier',
    version: 2,
    plan: { id: planId, number: planNumber, title: planTitle },
    appraisal,
    files: [
      ...beside,
      ...dossier.files.map(({ path, size, sha256, componentCode, round, entry }) => ({
        path,
        size,
        sha256,
        component: componentCode,
        round,
        ...(entry === undefined ? {} : { register: entry.register, entry: entry.number }),
      })),
    ],
    leftOut: leftOutOfDossier(dossier),
    marks,
    turns,
    returnReasons,
    history,
    content,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function leftOutOfDossier({ components }: Pick<DossierToTake, 'components'>): DossierManifest['leftOut'] {
  return components.flatMap(({ code, entries = [] }) =>
    entries
      .map((entry) => ({
        component: code,
        register: entry.register,
        entry: entry.number,
        files: leftOutOf(entry),
      }))
      .filter(({ files }) => files > 0),
  );
}

/** One entry may stand behind several components; its files are counted once. */
export function countLeftOut(dossier: Pick<DossierToTake, 'components'>): number {
  const ofEntries = new Map(
    leftOutOfDossier(dossier).map(({ register, entry, files }) => [`${register} ${entry}`, files]),
  );
  return [...ofEntries.values()].reduce((sum, files) => sum + files, 0);
}
