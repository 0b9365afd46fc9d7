/** Where a finding stands in the page. */
export const findingId = (key: string): string => `finding-${key}`;
