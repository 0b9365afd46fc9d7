export interface Violation {
  rule: string;
  file: string;
  line: number;
  remedy: string;
}

export function sentence({ rule, file, line, remedy }: Violation): string {
  return `${file}:${line} [${rule}] ${remedy}`;
}
