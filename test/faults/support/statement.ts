/** What a process asks its database to do. */
export interface Said {
  text: string;
  /** As sent, text and lengths between them: enough to recognise a number. */
  values: string;
}

const QUERY = 0x51;
const PARSE = 0x50;
const BIND = 0x42;

/** A prepared statement is remembered when it is parsed, and read each time it is run. */
export function statementIn(message: Buffer, prepared: Map<string, string>): Said | null {
  switch (message[0]) {
    case QUERY:
      return { text: textAt(message, 5), values: '' };
    case PARSE: {
      const name = textAt(message, 5);
      prepared.set(name, textAt(message, 5 + Buffer.byteLength(name) + 1));
      return null;
    }
    case BIND: {
      const name = 5 + Buffer.byteLength(textAt(message, 5)) + 1;
      const text = prepared.get(textAt(message, name)) ?? '';
      return { text, values: message.toString('latin1', name) };
    }
    default:
      return null;
  }
}

function textAt(message: Buffer, from: number): string {
  return message.toString('utf8', from, message.indexOf(0, from));
}

/** The statement that makes decisions true, by itself or within a transaction of the sweep. */
export const writesDecisions = ({ text }: Said) => text.includes('insert into task_event');

/** A sweep looks for what is due and nobody else holds. */
export const takesDueTasks = ({ text }: Said) => text.includes('for update of t skip locked');

/** The end of a transaction, or a statement that is one. */
export const makesItTrue = (said: Said) => /^commit$/i.test(said.text) || writesDecisions(said);

/** The last statement of a job that came from the outbox. */
export const endsAJob = ({ text }: Said) => text.includes('update outbox set done_at');

/** Whether the server says that decisions are written: their places, and that the statement is through. */
export function wereWritten(reply: Buffer): boolean {
  const text = reply.toString('latin1');
  return /\{\d+(,\d+)*\}/.test(text) && text.includes('SELECT 1\0');
}
