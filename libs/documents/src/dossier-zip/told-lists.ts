import type { DossierToTake, FrozenEntryFile, FrozenFile, Mark, ToldTask, Turn } from '@tctp/application';
import { formatDay, messages, speakParams } from '@tctp/contracts';
import { html } from './html';
import type { Html } from './html';
import { momentText, pointsText, sizeText } from './page-figures';
import { words } from './page-words';

export type Paths = (sha256: string) => string | undefined;

/** Every file with a link beside it, and what it says of itself. */
export function fileList(files: readonly FrozenFile[], pathOf: Paths): Html {
  return html`<ul class="files">
    ${files.map((file) => fileItem(file, pathOf(file.sha256)))}
  </ul>`;
}

/** A file beside an entry of a register. */
export function attachedItem({ fileName, size }: FrozenEntryFile, path: string | undefined): Html {
  return html`<li>${linkOf(fileName, path)} <span class="small sub"> · ${sizeText(size)}</span></li>`;
}

function linkOf(fileName: string, path: string | undefined): Html | string {
  return path === undefined ? fileName : html`<a href="${hrefOf(path)}">${fileName}</a>`;
}

function fileItem({ fileName, size, document, unitName }: FrozenFile, path: string | undefined): Html {
  const { number, issuedOn, issuer, subject } = document;
  const said = [number, issuedOn === null ? null : formatDay(issuedOn), issuer, subject].filter(Boolean);
  return html`<li>
    ${linkOf(fileName, path)}
    <span class="small sub"> · ${sizeText(size)} · ${unitName}</span>
    ${said.length === 0 ? null : html`<p class="small">${said.join(' · ')}</p>`}
  </li>`;
}

/** Relative, each level encoded: a name may hold what means something in an address. */
export function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function markList(marks: readonly Mark[]): Html | null {
  if (marks.length === 0) return null;
  return html`<h4>${words.marks}</h4>
    <ol class="told">
      ${marks.map(
        ({ points, reason, round, at, by }) =>
          html`<li>
            <b>${pointsText(points, words.unscored)}</b> ·
            ${reason}${round === null ? null : ` (${words.round(round)})`}
            <p class="small sub">${whoText(by.displayName, by.standsFor)} · ${momentText(at)}</p>
          </li>`,
      )}
    </ol>`;
}

export function turnList(turns: readonly Turn[], pathOf: Paths): Html | null {
  if (turns.length === 0) return null;
  return html`<h4>${words.turns}</h4>
    <ol class="told">
      ${turns.map(
        (turn) =>
          html`<li>
            <b>${turnText(turn)}</b>
            <p>${turn.text}</p>
            ${turn.kind === 'answered' && turn.refersTo !== null ? html`<p>${words.refersTo}: ${turn.refersTo}</p>` : null}
            ${turn.kind === 'answered' && turn.files.length > 0 ? fileList(turn.files, pathOf) : null}
            <p class="small sub">
              ${whoText(turn.by.displayName, turn.by.standsFor)} · ${momentText(turn.at)}
            </p>
          </li>`,
      )}
    </ol>`;
}

/** Who decided what and when, of one task; what happened inside the house is counted and no more. */
export function decisionList({ entries }: ToldTask, returnReasons: DossierToTake['returnReasons']): Html {
  const told = entries.flatMap(({ told: one }) => (one === null ? [] : [one]));
  return html`<h4>${words.history}</h4>
    <ol class="told">
      ${told.map(({ code, params, at, actorName }) => {
        const reason = returnReasons.find((one) => one.code === params['reason'])?.label.vi;
        const said = { ...params, ...(reason === undefined ? {} : { reason }) };
        const absent = params['actedFor'];
        return html`<li>
          ${sentence(messages.vi.event[code], speakParams(said, 'vi'))}
          <p class="small sub">
            ${whoText(actorName ?? words.system, typeof absent === 'string' ? absent : null)} ·
            ${momentText(at)}
          </p>
        </li>`;
      })}
    </ol>
    ${told.length === entries.length ? null : html`<p class="small sub">${words.atHome(entries.length - told.length)}</p>`}`;
}

function sentence(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

function turnText(turn: Turn): string {
  switch (turn.kind) {
    case 'asked':
      return words.turn.asked(turn.round, formatDay(turn.dueOn));
    case 'answered':
      return words.turn.answered(turn.round);
    case 'settled':
      return words.turn[turn.outcome](turn.round);
  }
}

function whoText(who: string, standsFor: string | null): string {
  return standsFor === null ? who : words.acting(who, standsFor);
}
