import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const SCREENSHOTS = 'test/e2e/screenshots';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where nobody looks at them, none is kept. */
const KEEPS_PICTURES = process.env['CI'] === undefined;
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Null, or why no browser story can be told on this machine. */
export const missingBrowser = CHROMIUM === undefined ? 'a browser story: no Chromium on this machine' : null;
if (missingBrowser !== null && process.env['TCTP_REQUIRE_BROWSER'] === '1') throw new Error(missingBrowser);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** What the policy of a page forbade it, on any screen since the last time this was emptied: our pages ask for nothing of it. */
export const forbidden: string[] = [];

/** Runs in every page, before anything else does. */
function watchPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
    const told = `${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber}, ${location.pathname})`;
    void (globalThis as unknown as { tellForbidden(what: string): Promise<void> }).tellForbidden(told);
  });
}

/** Somebody at a screen. Whatever the page or axe complains of, or paints wider than the screen, fails the story. */
export class Screen {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string, viewport = DESK): Promise<Screen> {
    const context = await browser.newContext({ viewport, locale: 'vi-VN', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    await context.exposeBinding('tellForbidden', (_source, what: string) => void forbidden.push(what));
    await context.addInitScript(watchPolicy);
    const page = await context.newPage();
    const screen = new Screen(page, context, url);
    page.on('pageerror', (error) => screen.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(0[134]|12|2[29])/.test(message.text()))
        screen.complaints.push(`${message.text()} ${message.location().url}`);
    });
    return screen;
  }

  async signIn(username: string): Promise<void> {
    await this.context.clearCookies();
    await this.page.goto(`${this.url}/sign-in`);
    await this.at(`signin-${username}`).click();
    await this.page.waitForURL((address) => !address.pathname.includes('sign-in'));
  }

  at(testId: string) {
    return this.page.getByTestId(testId);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** The file that a click brings. */
  async download(testId: string): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.at(testId).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The same screen at both sizes, kept to be looked at; neither may need to be scrolled sideways, nor keep anybody out. */
  async picture(name: string): Promise<number[]> {
    if (KEEPS_PICTURES) await mkdir(SCREENSHOTS, { recursive: true });
    const before = this.page.viewportSize() ?? DESK;
    const overflow: number[] = [];
    for (const size of [DESK, PHONE]) {
      await this.page.setViewportSize(size);
      await this.page.waitForLoadState('networkidle');
      if (KEEPS_PICTURES)
        await this.page.screenshot({ path: join(SCREENSHOTS, `${name}-${size.width}.png`) });
      /* What the sticky head happens to cover is in nobody's way who can scroll. */
      const place = await this.page.evaluate(() => window.scrollY);
      await this.page.evaluate(() => window.scrollTo(0, 0));
      this.complaints.push(
        ...(await this.barriers()).map((barrier) => `${name} at ${size.width}: ${barrier}`),
      );
      await this.page.evaluate((top) => window.scrollTo(0, top), place);
      overflow.push(await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth));
    }
    await this.page.setViewportSize(before);
    return overflow;
  }

  /** What axe finds serious or worse against WCAG 2.2 AA, each with the places it stands in. */
  private async barriers(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async (tags) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        places: nodes.map(({ target }) => target.join(' ')),
      }));
    }, WCAG_22_AA);
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, places }) => `${id} at ${places.slice(0, 3).join(', ')}`);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
