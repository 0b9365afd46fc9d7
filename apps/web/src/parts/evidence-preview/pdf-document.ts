import { matchingSentences } from '@tctp/domain';
import type { Stretch } from '@tctp/domain';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Passage } from './passages';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** Pages whose words are compared with the rule; nobody waits for the others. */
const MOST_COMPARED = 40;

export const TextLayer = pdfjs.TextLayer;

/** Nothing in the file is run: no scripts, no functions compiled, no forms. */
export function openPdf(url: string) {
  return pdfjs.getDocument({ url, isEvalSupported: false, enableXfa: false, withCredentials: true });
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

/** Where the rule is spoken of, page by page. */
export async function passagesOf(document: PDFDocumentProxy, words: readonly string[]): Promise<Passage[]> {
  if (words.length === 0) return [];
  const found: Passage[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_COMPARED); number += 1) {
    const { text } = await pageText(await document.getPage(number));
    for (const { from, to } of matchingSentences(text, words))
      found.push({ text: text.slice(from, to).replace(/\s+/g, ' '), page: number });
  }
  return found;
}

export type { PDFDocumentProxy, PDFPageProxy };
