import { takePaper } from '@tctp/application';
import type { OfficialPaper, PaperAsked, PaperFile, Papers } from '@tctp/application';
import { writeExcel, writeWord } from '@tctp/documents';
import type { Actor } from '@tctp/domain';
import type { Sandbox } from './sandbox';

/** The program's own writers, and the words of what was last handed to them. */
export class PaperRecorder implements Papers {
  private last: OfficialPaper | null = null;

  get written(): OfficialPaper {
    if (this.last === null) throw new Error('No paper was written.');
    return this.last;
  }

  word(paper: OfficialPaper): Promise<Uint8Array> {
    this.last = paper;
    return writeWord(paper);
  }

  excel(paper: OfficialPaper): Promise<Uint8Array> {
    this.last = paper;
    return writeExcel(paper);
  }

  /** Whoever is refused fails with the code of the refusal. */
  async take(sandbox: Sandbox, reader: Actor, asked: PaperAsked): Promise<PaperFile> {
    const taken = await takePaper({ ...sandbox, papers: this }, reader, asked);
    if (!taken.ok) throw new Error(taken.refusal.code);
    return taken.value;
  }
}
