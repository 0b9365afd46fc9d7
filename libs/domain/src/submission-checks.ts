import type { Instant } from './time';

/** What a submission is looked at for before it is handed in. */
export interface Submitting {
  /** Figures that the rule asks for, by name, and those that are answered. */
  figures: readonly string[];
  answered: readonly string[];
  /** With a rule and a maximum, an unanswered figure is refused. */
  scored: boolean;
  files: readonly {
    id: string;
    uploadedAt: Instant;
    document: { number: string | null; issuedOn: string | null; issuer: string | null };
  }[];
  /** The last submission, where it was returned: when, and which files it had. */
  returned: { at: Instant; fileIds: readonly string[]; figuresChanged: boolean } | null;
  /** Numbers of the directives nobody has answered. */
  unansweredDirectives: readonly number[];
  /** Coordinating units, and those of them that have sent their part. */
  coordinators: { asked: number; given: number };
}

/** `blocks`: it cannot be handed in like this; `costs`: it can, and may lose points or come back; `informs`: nobody's gap here. */
export type CheckWeight = 'blocks' | 'costs' | 'informs';

export type SubmissionCheck = { done: boolean; weight: CheckWeight } & (
  | { code: 'returned' }
  | { code: 'file' }
  | { code: 'figure'; figure: string }
  | { code: 'directive'; directive: number }
  | { code: 'documents'; fileIds: readonly string[] }
  | { code: 'coordinators'; given: number; asked: number }
);

/** Everything a complete submission has, in the order in which one works; what does not arise is not listed. */
export function checkSubmission(of: Submitting): SubmissionCheck[] {
  const bare = of.files
    .filter(({ document }) => [document.number, document.issuedOn, document.issuer].includes(null))
    .map(({ id }) => id);
  const { asked, given } = of.coordinators;
  return [
    ...(of.returned === null
      ? []
      : [{ code: 'returned', weight: 'costs', done: isMended(of, of.returned) } as const]),
    { code: 'file', weight: 'blocks', done: of.files.length > 0 },
    ...of.figures.map(
      (figure) =>
        ({
          code: 'figure',
          figure,
          weight: of.scored ? 'blocks' : 'costs',
          done: of.answered.includes(figure),
        }) as const,
    ),
    ...of.unansweredDirectives.map(
      (directive) => ({ code: 'directive', directive, weight: 'costs', done: false }) as const,
    ),
    ...(of.files.length === 0
      ? []
      : [{ code: 'documents', fileIds: bare, weight: 'costs', done: bare.length === 0 } as const]),
    ...(asked === 0
      ? []
      : [{ code: 'coordinators', given, asked, weight: 'informs', done: given === asked } as const]),
  ];
}

/** Whether anything has changed since it was returned; what was asked for, only people can tell. */
function isMended(
  { files }: Submitting,
  { at, fileIds, figuresChanged }: NonNullable<Submitting['returned']>,
): boolean {
  const isGone = fileIds.some((id) => !files.some((file) => file.id === id));
  return figuresChanged || isGone || files.some(({ uploadedAt }) => uploadedAt > at);
}
