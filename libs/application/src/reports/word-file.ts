import type { OfficialPaper } from '../papers/official-paper';
import type { Papers } from '../papers/papers';
import { fileNameOf } from '../papers/take-paper';
import type { PaperFile } from '../papers/take-paper';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function wordFileOf(papers: Pick<Papers, 'word'>, paper: OfficialPaper): Promise<PaperFile> {
  return { fileName: `${fileNameOf(paper.fileName)}.docx`, content: await papers.word(paper) };
}
