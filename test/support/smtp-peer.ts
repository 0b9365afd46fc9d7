import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { until } from './until';

export interface Received {
  to: string;
  /** The whole message as it came over the wire. */
  raw: string;
  /** Unfolded, encoded words decoded. */
  header(name: string): string | null;
  /** Of the plain part, decoded. */
  text: string;
}

export type Verdict = null | { code: number; reason: string; at?: 'rcpt' | 'data' | 'mail' };

/** A mail server in the test's own process. What it says of a recipient is the test's to decide. */
export class SmtpPeer {
  readonly received: Received[] = [];
  verdict: (recipient: string) => Verdict = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  static async start(): Promise<SmtpPeer> {
    const peer = new SmtpPeer();
    await peer.listen();
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** On the port it had before, where it had one. */
  async listen(): Promise<void> {
    const refuse = (recipient: string, at: string): Error | null => {
      const said = this.verdict(recipient);
      return said === null || (said.at ?? 'rcpt') !== at
        ? null
        : Object.assign(new Error(said.reason), { responseCode: said.code });
    };
    const options: SMTPServerOptions = {
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onMailFrom: ({ address }, _session, done) => done(refuse(address, 'mail')),
      onRcptTo: ({ address }, _session, done) => done(refuse(address, 'rcpt')),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          const wrong = refuse(to, 'data');
          if (wrong === null) this.received.push(readMail(to, Buffer.concat(chunks).toString('latin1')));
          done(wrong);
        });
      },
    };
    const server = new SMTPServer(options);
    this.server = server;
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready));
    const address = server.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (server !== null) await new Promise<void>((done) => server.close(() => done()));
  }

  async until(count: number, within = 30_000): Promise<void> {
    await until(() => this.received.length >= count, { within, what: () => `${count} letters` });
  }
}

function readMail(to: string, raw: string): Received {
  const cut = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, cut).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => {
    const line = headers.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line === undefined ? null : decodeWords(line.slice(name.length + 1).trim());
  };
  return { to, raw, header, text: plainPart(raw) };
}

function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  const bytes = joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, body: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(body, 'base64').toString('latin1')
      : unquoted(body.replaceAll('_', ' ')),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function plainPart(raw: string): string {
  const [, encoding = '', body = ''] =
    /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: (\S+)\r\n\r\n([^]*?)\r\n--/i.exec(raw) ?? [];
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body, 'latin1');
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
