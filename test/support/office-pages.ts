import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';

const run = promisify(execFile);

/** How many pages LibreOffice prints of a file; null where there is no LibreOffice. */
export async function pagesOf(content: Uint8Array, format: 'docx' | 'xlsx'): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'tctp-pages-'));
  try {
    await writeFile(join(folder, `paper.${format}`), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `paper.${format}`)];
    await run('soffice', [profile, ...args], { timeout: 60_000 });
    return (await PDFDocument.load(await readFile(join(folder, 'paper.pdf')))).getPageCount();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
