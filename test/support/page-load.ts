import type { Browser, CDPSession } from 'playwright-core';

/** How one page came up in a browser with an empty cache. Times in milliseconds since it was asked for. */
export interface PageLoad {
  /** Bytes of script as they travelled, headers not counted. */
  scriptBytes: number;
  firstPaint: number;
  largestPaint: number;
  /** By which tasks of the main thread outlasted 50 ms, after the first paint. */
  blocked: number;
  /** Layout shift, without a unit. */
  shift: number;
}

interface Seen {
  largest: number;
  shift: number;
  long: { start: number; duration: number }[];
}

/** Opens `path` as whoever holds the cookie, on a processor slowed down so many times, and waits until `settled` is seen. */
export async function loadPage(
  browser: Browser,
  asked: {
    url: string;
    path: string;
    settled: string;
    cookie?: { name: string; value: string };
    slowdown?: number;
    viewport?: { width: number; height: number };
  },
): Promise<PageLoad> {
  const context = await browser.newContext({
    viewport: asked.viewport ?? { width: 1440, height: 900 },
    locale: 'vi-VN',
  });
  try {
    if (asked.cookie !== undefined) await context.addCookies([{ ...asked.cookie, url: asked.url }]);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    const bytes = await countScript(wire);
    if (asked.slowdown !== undefined)
      await wire.send('Emulation.setCPUThrottlingRate', { rate: asked.slowdown });
    await page.addInitScript(watch);
    await page.goto(`${asked.url}${asked.path}`);
    await page.getByTestId(asked.settled).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const { firstPaint, seen } = await page.evaluate(() => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      seen: (globalThis as unknown as { seen: Seen }).seen,
    }));
    const blocked = seen.long
      .filter(({ start, duration }) => start + duration > firstPaint)
      .reduce((sum, { duration }) => sum + duration - 50, 0);
    return { scriptBytes: bytes(), firstPaint, largestPaint: seen.largest, blocked, shift: seen.shift };
  } finally {
    await context.close();
  }
}

async function countScript(wire: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let total = 0;
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) total += encodedDataLength;
  });
  return () => total;
}

/** Runs in the page, before anything else does. */
function watch(): void {
  const seen: Seen = { largest: 0, shift: 0, long: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}
