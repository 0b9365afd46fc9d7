import { latestMark } from '@tctp/application';
import type { DossierToTake, FrozenComponent } from '@tctp/application';
import { formatMaximum } from '@tctp/contracts';
import { sumPoints } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import { anchorOf, componentSection, officialText } from './component-section';
import { Html, html } from './html';
import { countLeftOut } from './manifest';
import { momentText, pointsText, sizeText } from './page-figures';
import { pageStyle } from './page-style';
import { words } from './page-words';

/**
 * The whole dossier on one page that needs nothing but a browser: no script, no server, no font. The same dossier gives
 * the same page, whenever it is taken.
 */
export function indexPage(dossier: DossierToTake): string {
  const { planNumber, appraisal, components } = dossier;
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title} · ${planNumber} · ${words.number} ${appraisal.number}</title>
        <style>
          ${new Html(pageStyle)}
        </style>
      </head>
      <body>
        <main>
          ${head(dossier)}
          <h2 id="bang-diem">${words.list}</h2>
          ${scoreTable(dossier)}
          <p class="small sub">${words.totalWhy}</p>
          <h2>${words.each}</h2>
          ${components.map((component) => componentSection(component, dossier))}
          <h2>${words.check}</h2>
          <p>${words.checkHow}</p>
          <pre class="mono">node kiem-tra.mjs</pre>
          <p class="small">${words.checkWhat}</p>
        </main>
      </body>
    </html> `;
  return page.text;
}

function head(dossier: DossierToTake): Html {
  const { planNumber, planTitle, appraisal, files } = dossier;
  const leftOut = countLeftOut(dossier);
  const { number, state, frozenAt, frozenBy, reason, closedAt, closedBy, digest } = appraisal;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.plan} ${planNumber} · ${words.number} ${number}, ${words.state[state]}</p>
    <p class="sub">${planTitle}</p>
    <dl class="head">
      <dt>${words.frozen}</dt>
      <dd>${momentText(frozenAt)} ${words.by} ${frozenBy.displayName}: “${reason}”</dd>
      ${
        closedAt === null
          ? null
          : html`<dt>${words.closed}</dt>
              <dd>${momentText(closedAt)} ${words.by} ${closedBy?.displayName ?? ''}</dd>`
      }
      <dt>${files.some(({ entry }) => entry !== undefined) ? words.withEntries : words.files}</dt>
      <dd>${words.fileCount(files.length, sizeText(bytes))}</dd>
      ${
        leftOut === 0
          ? null
          : html`<dt>${words.leftOut}</dt>
              <dd>${words.leftOutCount(leftOut)}</dd>`
      }
      <dt>${words.digest}</dt>
      <dd>
        <span class="mono">${digest}</span>
        <p class="small sub">${words.digestWhy}</p>
      </dd>
    </dl>`;
}

function scoreTable(dossier: DossierToTake): Html {
  const { components, marks } = dossier;
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${words.component}</th>
        ${[words.max, words.claimed, words.reviewed, words.official].map(
          (name) => html`<th scope="col" class="num">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${components.map((component, at) => [
        components[at - 1]?.fieldTitle === component.fieldTitle
          ? null
          : html`<tr class="field">
              <th scope="colgroup" colspan="5">${component.fieldTitle}</th>
            </tr>`,
        row(component, dossier),
      ])}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${words.total}</th>
        ${total(
          words.max,
          components.map(({ max }) => max),
        )}
        ${total(
          words.claimed,
          components.map(({ claimed }) => claimed.points),
        )}
        ${total(
          words.reviewed,
          components.map(({ reviewed }) => reviewed.points),
        )}
        ${total(
          words.official,
          components.map(({ code }) => latestMark(marks, code)?.points ?? null),
        )}
      </tr>
    </tfoot>
  </table>`;
}

function row(component: FrozenComponent, { marks }: DossierToTake): Html {
  const { code, title, max, claimed, reviewed } = component;
  return html`<tr>
    <th scope="row"><a href="#${anchorOf(component)}">${code} ${title}</a></th>
    ${cell(words.max, max === null ? words.unknown : formatMaximum(max, 'vi'))}
    ${cell(words.claimed, pointsText(claimed.points, words.none))}
    ${cell(words.reviewed, pointsText(reviewed.points, words.none))}
    ${cell(words.official, officialText(marks, code))}
  </tr>`;
}

function cell(label: string, text: string): Html {
  return html`<td class="num" data-label="${label}">${text}</td>`;
}

/** Over what is known, and over how many. */
function total(label: string, values: readonly (Points | null)[]): Html {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return cell(label, words.none);
  return html`<td class="num" data-label="${label}">
    ${pointsText(sumPoints(known), words.none)}<small>${words.of(known.length)}</small>
  </td>`;
}
