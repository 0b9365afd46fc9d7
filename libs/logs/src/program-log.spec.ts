import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { programLog } from './program-log';
import type { LogFormat } from './program-log';
import { redactor } from './redact';

function said(
  format: LogFormat,
  speak: (log: ReturnType<typeof programLog>) => void,
  secrets: string[] = [],
) {
  const lines: string[] = [];
  const keep = (chunk: unknown) => {
    lines.push(String(chunk));
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  speak(programLog({ levels: ['error', 'warn', 'log'], format, secrets }));
  jest.restoreAllMocks();
  return lines.join('');
}

describe('what the program says of itself', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is a line with level, time and place', () => {
    const text = said('text', (log) => log.warn('Máy chủ thư không nhận', 'worker'));
    expect(text).toMatch(
      /^\[tctp\] \d+ {2}- \d{4}-\d\d-\d\dT[\d:.]+Z +WARN \[worker\] Máy chủ thư không nhận\n$/,
    );
  });

  it('is an object for each thing where a machine reads it', () => {
    const text = said('json', (log) => log.log('GET readTask', { status: 200, ms: 3 }, 'http'));
    const entry = JSON.parse(text) as Record<string, unknown>;
    expect(entry).toMatchObject({
      level: 'log',
      message: 'GET readTask',
      context: 'http',
      status: 200,
      ms: 3,
    });
    expect(entry['timestamp']).toMatch(/Z$/);
  });

  it.each(['text', 'json'] as const)('lets no text begin a line of its own, as %s', (format) => {
    const forged = '[tctp] 1  - 2026-01-01T00:00:00Z    WARN [api] quantri signed in';
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085', '\v']) {
      const text = said(format, (log) => log.warn(`không thấy tệp a${end}${forged}`, 'api'));
      const entries = text
        .split(/[\n\r\v\f\u0085\u2028\u2029]/)
        .filter((line) => /^(\[tctp\]|\{)/.test(line));
      expect(entries).toHaveLength(1);
    }
  });

  it('takes out what would move a cursor or turn the text around', () => {
    const text = said('text', (log) => log.warn('a\u001b[2Jb\u202ec', 'api'));
    expect(text).toContain('a?[2Jb?c');
  });

  it.each(['text', 'json'] as const)(
    'hides what the configuration holds, wherever it turns up, as %s',
    (format) => {
      const secret = 'mật "khẩu"\\9';
      const error = new Error(`connect postgres://tctp:${encodeURIComponent(secret)}@db/tctp failed`);
      const text = said(
        format,
        (log) => {
          log.error(`sai ${secret}`, error.stack ?? '', 'api');
          log.error(error, 'api');
        },
        [secret],
      );
      for (const spelled of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
        expect(text).not.toContain(spelled);
      expect(text).toContain('[…]');
    },
  );
});

describe('what looks like a secret', () => {
  const hide = redactor([]);

  it.each([
    ['redis://:hunter2hunter2@cache:6379/0', 'redis://[…]@cache:6379/0'],
    ['cookie: tctp_session=abcDEF123456; other=1', 'abcDEF123456'],
    ['Authorization: Bearer abcdef.ghijkl-123456', 'abcdef.ghijkl'],
    ['{"password":"hunter2","a":1}', 'hunter2'],
    ['{"newPassword": "hunter2"}', 'hunter2'],
    ['client_secret=hunter2&x=1', 'hunter2'],
    ['token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'eyJhbGciOiJSUzI1NiJ9'],
    ['hash $argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', 'c2FsdA'],
  ])('is hidden in %s', (line, gone) => {
    const text = hide(line);
    expect(text).toContain('[…]');
    if (gone.includes('[…]')) expect(text).toContain(gone);
    else expect(text).not.toContain(gone);
  });

  it('and the rest is left as it is', () => {
    const line =
      'Cổng 3000 bận; http://localhost:3000/api/health; password-reset; kế hoạch 119/KH-UBND; a@b.vn';
    expect(hide(line)).toBe(line);
  });
});
