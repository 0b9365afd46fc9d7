import type {
  Actor,
  Bilingual,
  DocumentDetails,
  FactSpec,
  Facts,
  Instant,
  LocalDate,
  Points,
  Reason,
  RegisterBody,
  RegisterName,
} from '@tctp/domain';
import type { OwnPart } from './own-part';
import type { DossierWhole } from './take-home/dossier-whole';

/** Somebody as the dossier names them; `standsFor` is the colleague they acted for. */
export interface Signer {
  accountId: string;
  displayName: string;
  standsFor: string | null;
}

/** One appraisal (đợt thẩm định) of a plan: open until its points are locked. */
export interface Appraisal {
  id: string;
  planId: string;
  /** Counted from 1 on its plan. */
  number: number;
  state: 'open' | 'closed';
  frozenAt: Instant;
  frozenBy: Pick<Signer, 'accountId' | 'displayName'>;
  reason: string;
  /** The year that `lastYear` of its components is of. */
  lastYear: number;
  /** SHA-256 over the frozen content, as `dossierText` writes it. */
  digest: string;
  closedAt: Instant | null;
  closedBy: Pick<Signer, 'accountId' | 'displayName'> | null;
}

export interface FrozenFile {
  id: string;
  sha256: string;
  /** Bytes. */
  size: number;
  fileName: string;
  mediaType: string;
  document: DocumentDetails;
  unitName: string;
  uploadedAt: Instant;
}

/** A submission that stood approved when the dossier was frozen. */
export interface FrozenSubmission {
  taskId: string;
  taskTitle: string;
  cycle: string;
  leadName: string;
  number: number;
  submittedAt: Instant;
  submittedBy: string;
  approvedAt: Instant;
  claimedFacts: Facts;
  reviewedFacts: Facts;
  files: readonly FrozenFile[];
}

/** An entry of a register that stood behind a component: what is written in it but paragraphs and personal data. */
export interface FrozenEntry {
  register: RegisterName;
  number: number;
  unitName: string;
  state: string;
  values: RegisterBody;
  /** How many files were beside it. */
  files: number;
  /** Those of them that are in the dossier; absent where none is. */
  attached?: readonly FrozenEntryFile[];
}

export type FrozenEntryFile = Pick<
  FrozenFile,
  'id' | 'sha256' | 'size' | 'fileName' | 'mediaType' | 'uploadedAt'
>;

export interface FrozenPoints {
  points: Points | null;
  reason: Reason;
}

export interface FrozenComponent {
  code: string;
  /** In the order of the criteria set, from 1. */
  place: number;
  fieldTitle: string;
  title: string;
  max: Points | null;
  rule: { source: string; assumption: Bilingual | null } | null;
  /** What the figures of its submissions mean. */
  facts: readonly Pick<FactSpec, 'name' | 'kind' | 'label' | 'choices'>[];
  outsideControl: Bilingual | null;
  claimed: FrozenPoints;
  reviewed: FrozenPoints;
  lastYear: { points: Points | null; reason: Bilingual | null };
  taskCount: number;
  /** Of these tasks, so many were set aside as not applicable. */
  setAsideCount: number;
  leadUnitIds: readonly string[];
  leadNames: readonly string[];
  submissions: readonly FrozenSubmission[];
  /** Absent where no register stands behind it. */
  entries?: readonly FrozenEntry[];
}

/** What the database knows of a component at one moment, in one look. */
export interface ComponentAtMoment {
  code: string;
  taskCount: number;
  setAsideCount: number;
  leadUnitIds: readonly string[];
  leadNames: readonly string[];
  /** Facts that stand claimed, and those that stand approved; of every task, oldest first. */
  claimed: readonly Facts[];
  reviewed: readonly Facts[];
  submissions: readonly FrozenSubmission[];
}

/** One entry of the official points of an appraisal. Null points: left without points, for the reason given. */
export interface Mark {
  componentCode: string;
  points: Points | null;
  reason: string;
  /** The round of explanation that brought it about. */
  round: number | null;
  at: Instant;
  by: Signer;
}

export type Turn = { componentCode: string; round: number; text: string; at: Instant; by: Signer } & (
  | { kind: 'asked'; dueOn: LocalDate }
  | { kind: 'answered'; refersTo: string | null; files: readonly FrozenFile[] }
  | { kind: 'settled'; outcome: 'changed' | 'kept' }
);
export type TurnKind = Turn['kind'];

/** How the three turns of a round are written down. */
export interface TurnToAdd {
  componentCode: string;
  round: number;
  kind: TurnKind;
  text: string;
  dueOn: LocalDate | null;
  refersTo: string | null;
  evidenceIds: readonly string[];
  outcome: 'changed' | 'kept' | null;
}

/** What an entry of an open appraisal may have to know; locked until the transaction ends. */
export interface AppraisalInHand {
  appraisal: Appraisal;
  components: readonly Pick<FrozenComponent, 'code' | 'title' | 'max' | 'reviewed' | 'taskCount'>[];
  /** Every entry of the component, or of all where none is named; oldest first. */
  marks: readonly Mark[];
  turns: readonly Turn[];
}

/** Within one transaction. */
export interface DossierStore {
  /** Locks the plan's ledger; the number of its last appraisal (0 where there is none) and whether that is open. */
  lockPlan(tenantId: string, planId: string): Promise<{ number: number; open: boolean }>;
  /** Everything the dossier is made of, in one look. */
  look(tenantId: string, planId: string): Promise<ComponentAtMoment[]>;
  freeze(
    actor: Actor,
    appraisal: Pick<Appraisal, 'id' | 'planId' | 'number' | 'frozenAt' | 'reason' | 'lastYear'>,
    components: readonly FrozenComponent[],
  ): Promise<{ digest: string }>;
  /** The plan's last appraisal, locked; null where nothing was ever frozen. */
  take(tenantId: string, planId: string): Promise<AppraisalInHand | null>;
  addTurn(actor: Actor, appraisalId: string, turn: TurnToAdd, at: Instant): Promise<void>;
  /** How many of these files belong to tasks of the component today. */
  countFiles(
    tenantId: string,
    planId: string,
    componentCode: string,
    evidenceIds: readonly string[],
  ): Promise<number>;
  close(actor: Actor, appraisalId: string, at: Instant): Promise<void>;
  /** What these people handed in that stands, or that was frozen, and what they answered for in the appraisal. One look. */
  partsOf(
    tenantId: string,
    planId: string,
    appraisalId: string | null,
    people: readonly string[],
  ): Promise<readonly OwnPart[]>;
}

export interface DossierRows {
  planNumber: string;
  planTitle: string;
  appraisal: Appraisal | null;
  /** Without submissions; `fileCount` and `submissionCount` stand for them. */
  components: readonly (Omit<FrozenComponent, 'submissions'> & {
    submissionCount: number;
    fileCount: number;
  })[];
  marks: readonly Mark[];
  turns: readonly Turn[];
  /** Of the reader, where they appraise: they judge none of these. */
  parts: readonly OwnPart[];
}

/** What screens read of a dossier. Scoped to the reader in SQL: units see the components they lead. */
export interface DossierReads {
  /** The last appraisal of the plan; null where the reader's tenant has no such plan. */
  list(reader: Actor, planId: string): Promise<DossierRows | null>;
  component(reader: Actor, planId: string, code: string): Promise<FrozenComponent | null>;
  /** A frozen file, of a submission or of an entry of a register, or one that an answer named. */
  file(reader: Actor, planId: string, code: string, fileId: string): Promise<FrozenEntryFile | null>;
  /** Files of the component's tasks today: what an answer may name. */
  nameable(tenantId: string, planId: string, code: string): Promise<FrozenFile[]>;
  /** One appraisal with everything in it, the last one where `number` is null; null where there is none. */
  whole(tenantId: string, planId: string, number: number | null): Promise<DossierWhole | null>;
  /** The digest kept, and the one its rows give now; null where nothing was frozen. */
  seal(tenantId: string, planId: string): Promise<{ kept: string; found: string; files: number } | null>;
}
