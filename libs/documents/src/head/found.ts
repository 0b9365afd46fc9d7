/** What was read, and the line it was read from. */
export interface Found {
  value: string;
  line: string;
}
