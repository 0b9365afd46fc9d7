import type { Figure } from './in-turn';
import type { BenchServer } from './servers';

/** One table: figures that were taken in turn. */
export interface Table {
  title: string;
  /** What `median` is, where it is not so many per second. */
  unit?: string;
  figures: readonly Figure[];
}

export interface Bench {
  name: string;
  run(given: {
    server: BenchServer;
    rounds: number;
    milliseconds: number;
    report: (table: Table) => void;
    note: (line: string) => void;
  }): Promise<void>;
}
