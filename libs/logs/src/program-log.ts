import { ConsoleLogger } from '@nestjs/common';
import type { LogLevel } from '@nestjs/common';
import { redactor } from './redact';

export type LogFormat = 'text' | 'json';

export interface LogOptions {
  levels: LogLevel[];
  format: LogFormat;
  /** Never printed, whatever carries them. */
  secrets: readonly string[];
}

/** What the program says of itself: a line for each thing, or an object for each where a machine reads it. */
export function programLog(options: LogOptions): ConsoleLogger {
  return new ProgramLog(options);
}

/** The last hand before the line leaves: secrets are hidden, and no text can begin a line of its own. */
class ProgramLog extends ConsoleLogger {
  private readonly hide: (line: string) => string;

  constructor({ levels, format, secrets }: LogOptions) {
    super({
      prefix: 'tctp',
      logLevels: levels,
      json: format === 'json',
      compact: true,
      colors: false,
      flattenParams: true,
    });
    this.hide = redactor(secrets);
  }

  protected override formatMessage(...said: Parameters<ConsoleLogger['formatMessage']>): string {
    return `${plain(this.hide(super.formatMessage(...said).trimEnd()))}\n`;
  }

  protected override printStackTrace(stack: string | undefined): void {
    if (stack === undefined || this.options.json === true) return;
    process.stderr.write(`  ${plain(this.hide(stack))}\n`);
  }

  protected override getTimestamp(): string {
    return new Date().toISOString();
  }

  protected override stringifyJsonLogObject(entry: Record<string, unknown>): string {
    const line = super.stringifyJsonLogObject({ ...entry, timestamp: new Date().toISOString() });
    return this.hide(line).replace(UNESCAPED, escaped);
  }
}

/** What JSON leaves as it is and some readers take for the end of a line. */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Lines that go on are indented, so that none of them passes for an entry; what moves a cursor is taken out. */
function plain(text: string): string {
  return text
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n  ')
    .replace(/(?!\n)\p{Cc}|\p{Bidi_Control}/gu, '?');
}
