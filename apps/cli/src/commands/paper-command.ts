import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { takePaper } from '@tctp/application';
import type { Config } from '@tctp/config';
import { PAPER_FORMATS, PAPER_KINDS, paperQuerySchema } from '@tctp/contracts';
import { writeExcel, writeWord } from '@tctp/documents';
import { withPlan } from './open-plan';
import { say } from './words';
import { WrongUse } from './wrong-use';

export interface PaperOptions {
  plan?: string;
  period?: string;
  asOf?: string;
  json?: boolean;
}

const WRONG_OPTIONS = `Tên tệp có đuôi .${PAPER_FORMATS.join(' hoặc .')}; --as-of là một ngày như 2017-11-30. (Name a .docx or .xlsx file; check --as-of.)`;

/** Writes one paper of a plan into a new file, in the format its extension says: whatever the office itself may take. */
export async function paperCommand(
  config: Config,
  kind: string,
  file: string,
  options: PaperOptions,
): Promise<string> {
  const query = paperQuerySchema.safeParse({
    format: extname(file).slice(1).toLowerCase(),
    period: options.period,
    asOf: options.asOf,
  });
  if (!query.success) throw new WrongUse(WRONG_OPTIONS);
  const paper = await withPlan(config, options.plan, async ({ read, clock, reader, planId }) => {
    const office = { ...reader, role: 'chairman' as const };
    const papers = { word: writeWord, excel: writeExcel };
    const taken = await takePaper({ read, clock, papers }, office, { planId, kind, ...query.data });
    if (!taken.ok) throw new WrongUse(refusalText(taken.refusal));
    return taken.value;
  });
  await writeNew(file, paper.content);
  const written = { file, name: paper.fileName, bytes: paper.content.byteLength };
  return options.json ? JSON.stringify(written, null, 2) : `Đã ghi ${file}: ${paper.fileName}`;
}

function refusalText(refusal: { code: string; period?: string; periods?: string }): string {
  if (refusal.code === 'paper-unknown')
    return `Loại văn bản: ${PAPER_KINDS.join(', ')}. (Choose one of these.)`;
  const { period = '', periods = '' } = refusal;
  return say(`refusal.${refusal.code}`, { period, periods });
}

/** Nothing that is there already is overwritten. */
async function writeNew(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(
      error.code === 'EEXIST'
        ? `Đã có tệp "${file}". Chọn tên khác. (This file exists; name another.)`
        : `Không ghi được "${file}": ${error.message}`,
      { cause: error },
    );
  });
  await handle.writeFile(content).finally(() => handle.close());
}
