import type { AddUploaded, DocumentHead } from '@tctp/contracts';

export const DOCUMENT_FIELDS = ['number', 'issuedOn', 'issuer', 'subject'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];
/** What a person has typed so far. */
export type DocumentDraft = Partial<Record<DocumentField, string>>;

/** What the file says, where nobody has typed anything else. */
export function takenFrom(head: DocumentHead | null | undefined, draft: DocumentDraft): DocumentDraft {
  const offered = DOCUMENT_FIELDS.filter((field) => offersMore(head, draft, field));
  return { ...draft, ...Object.fromEntries(offered.map((field) => [field, head?.[field]?.value])) };
}

export function offersMore(
  head: DocumentHead | null | undefined,
  draft: DocumentDraft,
  field: DocumentField,
): boolean {
  return head?.[field] != null && !draft[field]?.trim();
}

export function documentOf(draft: DocumentDraft): Omit<AddUploaded, 'uploadId'> {
  const given = DOCUMENT_FIELDS.flatMap((field) => {
    const value = draft[field]?.trim();
    return value ? [[field, value] as const] : [];
  });
  return Object.fromEntries(given);
}
