import { latestMark, pathsOf } from '@tctp/application';
import type { DossierToTake, FrozenComponent } from '@tctp/application';
import { formatCycle, formatMaximum, speakReason } from '@tctp/contracts';
import { entryList } from './entry-list';
import { html } from './html';
import type { Html } from './html';
import { factText, momentText, pointsText } from './page-figures';
import { words } from './page-words';
import { decisionList, fileList, markList, turnList } from './told-lists';

export function anchorOf({ place }: FrozenComponent): string {
  return `tieu-chi-${place}`;
}

/** One component with everything frozen about it, and what the appraisal made of it. */
export function componentSection(component: FrozenComponent, dossier: DossierToTake): Html {
  const { code, title, fieldTitle, leadNames, rule, outsideControl } = component;
  const paths = pathsOf(dossier.files);
  const pathOf = (sha256: string) => paths(code, sha256);
  const ofThis = <T extends { componentCode: string }>(all: readonly T[]) =>
    all.filter(({ componentCode }) => componentCode === code);
  return html`<section id="${anchorOf(component)}">
    <p class="small sub">${fieldTitle}</p>
    <h3>${code} ${title}</h3>
    ${leadNames.length === 0 ? null : html`<p class="small sub">${words.leads}: ${leadNames.join(', ')}</p>`}
    ${scores(component, dossier)}
    ${outsideControl === null ? null : html`<p class="small">${outsideControl.vi}</p>`}
    <h4>${words.rule}</h4>
    ${rule === null ? html`<p class="sub">${words.noRule}</p>` : html`<blockquote>${rule.source}</blockquote>`}
    ${rule?.assumption == null ? null : html`<p class="small">${words.assumed}: ${rule.assumption.vi}</p>`}
    ${facts(component)}
    <h4>${words.files}</h4>
    ${submissions(component, pathOf)} ${entryList(component, pathOf)} ${markList(ofThis(dossier.marks))}
    ${turnList(ofThis(dossier.turns), pathOf)}
    ${ofThis(dossier.history).map((task) => decisionList(task, dossier.returnReasons))}
    <a class="up small" href="#bang-diem">${words.up}</a>
  </section>`;
}

function scores(component: FrozenComponent, { marks, appraisal }: DossierToTake): Html {
  const { max, claimed, reviewed, lastYear } = component;
  const figures = [
    [words.max, max === null ? words.unknown : formatMaximum(max, 'vi')],
    [words.lastYear(appraisal.lastYear), pointsText(lastYear.points, words.unknown)],
    [words.claimed, pointsText(claimed.points, words.none)],
    [words.reviewed, pointsText(reviewed.points, words.none)],
    [words.official, officialText(marks, component.code)],
  ] as const;
  return html`<dl class="scores">
      ${figures.map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    <p class="small">${words.claimed}: ${speakReason(claimed.reason, 'vi')}</p>
    <p class="small">${words.reviewed}: ${speakReason(reviewed.reason, 'vi')}</p>
    ${lastYear.reason === null ? null : html`<p class="small">${words.lastYear(appraisal.lastYear)}: ${lastYear.reason.vi}</p>`}`;
}

/** The points that stand; what was said about them is in the list of marks. */
export function officialText(marks: DossierToTake['marks'], code: string): string {
  const mark = latestMark(marks, code);
  return mark === null ? words.notScored : pointsText(mark.points, words.unscored);
}

function facts({ facts: specs, submissions: all }: FrozenComponent): Html | null {
  const stated = all.flatMap(({ claimedFacts, reviewedFacts }) =>
    specs
      .filter(({ name }) => reviewedFacts[name] !== undefined)
      .map((spec) => ({
        label: spec.label.vi,
        now: factText(spec, reviewedFacts[spec.name]),
        was: factText(spec, claimedFacts[spec.name]),
      })),
  );
  if (stated.length === 0) return null;
  return html`<h4>${words.facts}</h4>
    <ul>
      ${stated.map(
        ({ label, now, was }) =>
          html`<li>
            ${label}:
            <b>${now}</b
            >${was === now ? null : html` <span class="small sub">(${words.claimedWas} ${was})</span>`}
          </li>`,
      )}
    </ul>`;
}

function submissions(component: FrozenComponent, pathOf: (sha256: string) => string | undefined): Html {
  const { submissions: all, taskCount, setAsideCount } = component;
  const aside = setAsideCount === 0 ? null : html`<p class="sub">${words.setAside(setAsideCount)}</p>`;
  if (all.length === 0)
    return html`<p class="sub">${taskCount === 0 ? words.noTask : words.noSubmission}</p>
      ${aside}`;
  return html`${all.map((one) => {
    const cycle = formatCycle(one.cycle, 'vi');
    return html`<p class="small">
        <b>${one.taskTitle}</b>${cycle === null ? null : `, ${cycle}`}
        <span class="sub"
          >· ${one.leadName}, ${words.submission(one.number)} ${momentText(one.submittedAt)},
          ${words.submittedBy} ${one.submittedBy}; ${words.approvedAt} ${momentText(one.approvedAt)}</span
        >
      </p>
      ${one.files.length === 0 ? html`<p class="sub">${words.noFiles}</p>` : fileList(one.files, pathOf)}`;
  })}${aside}`;
}
