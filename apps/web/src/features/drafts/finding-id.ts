/** Where a finding stands in the page. */
export const findingId = (key: string): string => `finding-${key}`;

/** The one line that all notes wait in. */
export const NOTES_ID = 'finding-notes';
