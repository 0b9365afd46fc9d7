import type { Language } from '@tctp/contracts';

/** '5,1 MB', '340 KB', '1,9 GB'. */
export function formatSize(bytes: number, language: Language): string {
  const mega = bytes / 1_048_576;
  if (mega < 1) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const [number, unit] = mega < 1024 ? [mega, 'MB'] : [mega / 1024, 'GB'];
  return `${number.toFixed(1).replace('.', language === 'vi' ? ',' : '.')} ${unit}`;
}

/** 'a41f…9c02': enough to compare by eye. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
}

/** 'PDF', 'DOCX': what a file is, by its name. */
export function fileKind(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '?' : fileName.slice(dot + 1, dot + 5).toUpperCase();
}
