import { matchingSentences } from '@tctp/domain';
import type { Match, Stretch } from '@tctp/domain';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** Pages whose words are compared with the rule; nobody waits for the others. */
const MOST_COMPARED = 40;

/** Places are those of its page's text. */
export type PagePassage = Match & { text: string; page: number };

export const TextLayer = pdfjs.TextLayer;

/** Nothing in the file is run: no scripts, no functions compiled, no forms. Rejects where the file cannot be had or read. */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const answer = await fetch(url, { signal, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(String(answer.status));
  const data = await answer.arrayBuffer();
  return pdfjs.getDocument({ data, isEvalSupported: false, enableXfa: false }).promise;
}

export interface PageText {
  /** As `getTextContent` lists them: the text layer has one element for each. */
  items: readonly Stretch[];
  text: string;
}

/** The words of a page as one text, and where in it each of its items stands. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent();
  const stretches: Stretch[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const from = text.length;
    text += item.str;
    stretches.push({ from, to: text.length });
    if (item.hasEOL) text += item.height > 0 || item.str === '' ? ' ' : '\n';
  }
  return { items: stretches, text };
}

/** Where the rule is spoken of. Compared over all pages at once, so that what every page says tells none of them. */
export async function passagesOf(
  document: PDFDocumentProxy,
  words: readonly string[],
): Promise<PagePassage[]> {
  if (words.length === 0) return [];
  const pages: { start: number; text: string }[] = [];
  let start = 0;
  for (let number = 1; number <= Math.min(document.numPages, MOST_COMPARED); number += 1) {
    const { text } = await pageText(await document.getPage(number));
    pages.push({ start, text });
    start += text.length + 1;
  }
  const whole = pages.map(({ text }) => text).join('\n');
  return matchingSentences(whole, words).map(({ from, to, shared }) => {
    const at = pages.findLastIndex((page) => page.start <= from);
    const before = pages[at]?.start ?? 0;
    const text = whole.slice(from, to).replace(/\s+/g, ' ');
    return { text, shared, page: at + 1, from: from - before, to: to - before };
  });
}

export type { PDFDocumentProxy, PDFPageProxy };
