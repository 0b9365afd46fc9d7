import type { Bilingual, Instant, Reason } from '@tctp/domain';
import type { Appraisal, FrozenComponent, Mark, Turn } from '../dossier-rows';
import type { PlacedFile } from './place-files';
import type { ToldTask } from './told-history';

/** One entry in the chained history of a task, as the database has it. */
export interface ChainedEntry {
  sequence: number;
  code: string;
  params: Reason['params'];
  hasNote: boolean;
  actorName: string | null;
  at: Instant;
  /** SHA-256 over the hash before it and `text`, as the chain keeps it. */
  hash: string;
  /** Whether it is. */
  holds: boolean;
  /** The very text that the hash covers, note included. */
  text: string;
}

/** The history of a task up to the approval that was frozen; nothing later. */
export interface ChainedTask {
  taskId: string;
  componentCode: string;
  entries: readonly ChainedEntry[];
}

/** Everything of one appraisal, as of one moment of the database. */
export interface DossierWhole {
  planNumber: string;
  planTitle: string;
  appraisal: Appraisal;
  /** In their order. */
  components: readonly FrozenComponent[];
  marks: readonly Mark[];
  turns: readonly Turn[];
  history: readonly ChainedTask[];
}

/** A dossier made ready to leave the house: nothing in it that the appraiser may not read. */
export interface DossierToTake extends Omit<DossierWhole, 'history'> {
  /** The text whose SHA-256 is the digest of the appraisal. */
  content: string;
  history: readonly ToldTask[];
  files: readonly PlacedFile[];
  /** What the codes of returned submissions mean. */
  returnReasons: readonly { code: string; label: Bilingual }[];
}
