/** What the address of a draft may hold. */
export const DRAFT_SHOWN = ['open', 'ignored', 'all'] as const;
export type DraftShown = (typeof DRAFT_SHOWN)[number];

/** `findings` is a tab where there is no room for two columns. */
export const DRAFT_TABS = ['findings', 'annex', 'plan', 'points', 'history'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];
