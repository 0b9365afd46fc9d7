import type { Stretch } from '@tctp/domain';
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf-document';
import { TextLayer, pageText } from './pdf-document';

interface Props {
  document: PDFDocumentProxy;
  /** From 1. */
  number: number;
  /** What is marked, in places of the page's text. */
  hits: readonly Stretch[];
}

const FINEST = 2;

/** The picture of one page with its words over it, to be read out, selected, and marked. */
export function PdfPage({ document, number, hits }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);

  useEffect(() => {
    const place = holder.current;
    if (place === null || width === 0) return;
    let left = false;
    let stop = () => undefined as void;
    const draw = async () => {
      const page = await document.getPage(number);
      if (left) return;
      const drawn = drawPage(page, width);
      stop = drawn.stop;
      await drawn.done;
      const layer = await layWords(page, drawn.viewport, hits);
      if (!left) place.replaceChildren(drawn.canvas, layer);
    };
    /* A page that was left while it was being drawn says so by failing. */
    draw().catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [document, number, width, hits]);

  return <div ref={holder} className="preview-page" data-testid="preview-page" data-page={number} />;
}

function drawPage(page: PDFPageProxy, width: number) {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const fine = Math.min(window.devicePixelRatio || 1, FINEST);
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * fine);
  canvas.height = Math.floor(viewport.height * fine);
  canvas.setAttribute('aria-hidden', 'true');
  const task = page.render({
    canvas,
    viewport,
    ...(fine === 1 ? {} : { transform: [fine, 0, 0, fine, 0, 0] }),
  });
  return { canvas, viewport, done: task.promise, stop: () => task.cancel() };
}

async function layWords(
  page: PDFPageProxy,
  viewport: ReturnType<PDFPageProxy['getViewport']>,
  hits: readonly Stretch[],
): Promise<HTMLElement> {
  const container = window.document.createElement('div');
  container.className = 'preview-words';
  container.style.setProperty('--total-scale-factor', String(viewport.scale));
  const layer = new TextLayer({ textContentSource: await page.getTextContent(), container, viewport });
  await layer.render();
  const { items } = await pageText(page);
  for (const hit of hits) {
    items.forEach(({ from, to }, at) => {
      if (from < hit.to && to > hit.from) layer.textDivs[at]?.classList.add('hit');
    });
  }
  return container;
}

/** How much room there is, in whole pixels; asked again when the window or the phone is turned. */
function useWidth(holder: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = holder.current;
    if (place === null) return;
    const watch = new ResizeObserver(() => setWidth(place.clientWidth));
    watch.observe(place);
    return () => watch.disconnect();
  }, [holder]);
  return width;
}
