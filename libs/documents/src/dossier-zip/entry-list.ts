import { leftOutOf } from '@tctp/application';
import type { FrozenComponent, FrozenEntry } from '@tctp/application';
import { formatDay, registerWords } from '@tctp/contracts';
import { REGISTER_DEFINITIONS, groupedBy, namesPeople } from '@tctp/domain';
import type { RegisterName, RegisterValue } from '@tctp/domain';
import { html } from './html';
import type { Html } from './html';
import { words } from './page-words';
import { attachedItem } from './told-lists';
import type { Paths } from './told-lists';

/** Entries of registers behind a component, by register, each with its files or how many of them stay at home. */
export function entryList({ entries = [] }: FrozenComponent, pathOf: Paths): Html | null {
  if (entries.length === 0) return null;
  return html`<h4>${words.entries}</h4>
    ${[...groupedBy(entries, ({ register }) => register)].map(
      ([register, own]) =>
        html`<p class="small"><b>${registerWords.vi[register].title}</b></p>
          <ul class="told">
            ${own.map((entry) => entryItem(entry, pathOf))}
          </ul>`,
    )}`;
}

function entryItem(entry: FrozenEntry, pathOf: Paths): Html {
  const { register, number, unitName, state, values, attached = [] } = entry;
  const { title, ...rest } = values;
  const { fields, states } = registerWords.vi[register];
  const said = [
    words.entryNumber(number),
    unitName,
    say(states, state),
    ...Object.entries(rest).map(
      ([field, value]) => `${say(fields, field)}: ${valueText(register, field, value)}`,
    ),
  ];
  return html`<li>
    ${title === undefined ? null : html`<b>${String(title)}</b>`}
    <p class="small sub">${said.join(' · ')}</p>
    ${
      attached.length === 0
        ? null
        : html`<ul class="files">
            ${attached.map((file) => attachedItem(file, pathOf(file.sha256)))}
          </ul>`
    }
    ${leftOutNote(entry)}
  </li>`;
}

function leftOutNote(entry: FrozenEntry): Html | null {
  const count = leftOutOf(entry);
  if (count === 0) return null;
  const why = namesPeople(entry.register) ? words.leftOutPeople : words.leftOutEarlier;
  return html`<p class="small">${why(count)}</p>`;
}

function valueText(register: RegisterName, field: string, value: RegisterValue): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value).replace('.', ',');
  const kind = REGISTER_DEFINITIONS[register].fields[field]?.kind;
  if (kind === 'day') return formatDay(value);
  return kind === 'choice' ? say(registerWords.vi[register].choices, value) : value;
}

function say(told: Readonly<Record<string, string>>, code: string): string {
  return told[code] ?? code;
}
