import type { Language } from '@tctp/contracts';

/** A sentence with its values in it. */
export function filled(sentence: string, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Names and titles are other people's words: no line of theirs becomes a header of ours. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

export function escaped(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

export function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

export function link(url: string, text: string): string {
  return `<a href="${escaped(url)}" style="color:#0b5cad">${escaped(text)}</a>`;
}

export function page(language: Language, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head><body style="margin:0;padding:16px;max-width:600px;font:16px/1.6 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#18212d">${parts.join('')}</body></html>`;
}
