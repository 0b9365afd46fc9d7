import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { until } from '../../support/until';
import type { Wire } from './wire';

/** One of our own processes, that may be killed, stopped and started again. */
export class Running {
  output = '';
  private begunAt = 0;
  private child: ChildProcess | null = null;

  constructor(
    readonly app: 'api' | 'worker',
    private readonly env: Record<string, string>,
    /** What stands between it and its database. */
    readonly wire: Wire,
    private readonly options: {
      /** Largest file it may write, in blocks of 512 bytes: a disk that is full for everything bigger. */
      fileLimit?: number;
      /** Runs before the program does. */
      preload?: string;
    } = {},
  ) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isUp(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Begins; whoever needs the address waits for it. */
  begin(): void {
    const { NODE_OPTIONS: _jest, ...inherited } = process.env;
    const main = resolve(`dist/apps/${this.app}/main.js`);
    const { fileLimit, preload } = this.options;
    const node = [process.execPath, ...(preload === undefined ? [] : ['--import', preload]), main];
    const [command = '', ...args] =
      fileLimit === undefined ? node : ['sh', '-c', `ulimit -f ${fileLimit}; exec "$0" "$@"`, ...node];
    const child = spawn(command, args, {
      env: { ...inherited, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child = child;
    this.begunAt = this.output.length;
  }

  async ready(): Promise<void> {
    await until(() => /^(API: http|Worker: )/m.test(this.output.slice(this.begunAt)), {
      within: 40_000,
      what: () => `the ${this.app} to be up\n${this.output.slice(-2_000)}`,
    });
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal);
  }

  async kill(): Promise<void> {
    const child = this.child;
    if (child === null || !this.isUp) return;
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Dead if it lives, and up again. */
  async restart(): Promise<void> {
    await this.kill();
    this.begin();
    await this.ready();
  }

  get lines(): number {
    return this.output.split('\n').length - 1;
  }

  /** Seconds of processor time so far. */
  async cpuSeconds(): Promise<number> {
    const stat = await readFile(`/proc/${this.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }
}
