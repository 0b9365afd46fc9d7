import type { DossierToTake, ToldTask } from '@tctp/application';

/** What `kiem-tra.mjs` reads. A change that it would not understand is another version. */
export interface DossierManifest {
  format: 'tctp-dossier';
  version: 1;
  plan: { id: string; number: string; title: string };
  appraisal: Omit<DossierToTake['appraisal'], 'planId'>;
  /** The frozen content as the text whose SHA-256 is `appraisal.digest`. */
  content: string;
  /** With `component`, evidence; without, what lies beside it. */
  files: { path: string; size: number; sha256: string; component?: string; round?: number }[];
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
    version: 1,
    plan: { id: planId, number: planNumber, title: planTitle },
    appraisal,
    files: [
      ...beside,
      ...dossier.files.map(({ path, size, sha256, componentCode, round }) => ({
        path,
        size,
        sha256,
        component: componentCode,
        round,
      })),
    ],
    marks,
    turns,
    returnReasons,
    history,
    content,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
