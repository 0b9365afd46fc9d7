import type { RegisterName } from '@tctp/domain';
import type { FrozenComponent, FrozenFile, Turn } from '../dossier-rows';
import { foldName, safeName, tellApart } from './safe-name';

/*
 * Windows takes 260 characters of a path, and the folder that it is unpacked into has its share: the three levels and the
 * folder of a round of explanation come to 155 at most.
 */
const MOST_OF_FIELD = 32;
const MOST_OF_COMPONENT = 48;
const MOST_OF_FILE = 56;

/** What else lies at the top of a dossier that was taken home. */
export const BESIDE_THE_FILES = {
  page: 'index.html',
  manifest: 'manifest.json',
  checksum: 'manifest.sha256',
  verifier: 'kiem-tra.mjs',
} as const;

/** Where the content of a file lies: `1. Lĩnh vực/1.1.1 Tiêu chí/tệp.pdf`, of an entry in `Sổ theo dõi` below that. */
export interface PlacedFile {
  path: string;
  sha256: string;
  /** Bytes. */
  size: number;
  componentCode: string;
  /** Round of the explanation that first named it; 0: it was frozen with the dossier. */
  round: number;
  /** The entry of a register that it was frozen with; absent where it is evidence. */
  entry?: { register: RegisterName; number: number };
}

/**
 * What goes where, in the order of the criteria set. Within a component the same content lies once, under the name that
 * it had first; in another component it lies again, so that each folder can be read alone.
 */
export function placeFiles(components: readonly FrozenComponent[], turns: readonly Turn[]): PlacedFile[] {
  const atTop = new Set<string>(Object.values(BESIDE_THE_FILES));
  const fields = new Map<string, { folder: string; inside: Set<string> }>();
  return components.flatMap((component) => {
    const files = filesOf(component, turns);
    if (files.length === 0) return [];
    const { fieldTitle, code, title } = component;
    let field = fields.get(fieldTitle);
    if (field === undefined) {
      const name = safeName(`${fieldNumber(components, fieldTitle)}. ${fieldTitle}`, MOST_OF_FIELD);
      field = { folder: tellApart(name, MOST_OF_FIELD, atTop), inside: new Set() };
      fields.set(fieldTitle, field);
    }
    const name = safeName(`${code} ${title}`, MOST_OF_COMPONENT);
    const folder = `${field.folder}/${tellApart(name, MOST_OF_COMPONENT, field.inside)}`;
    return placeIn(folder, code, files);
  });
}

/** By component and content; undefined where the dossier has no such file. */
export function pathsOf(files: readonly PlacedFile[]): (code: string, sha256: string) => string | undefined {
  const paths = new Map(files.map(({ componentCode, sha256, path }) => [`${componentCode} ${sha256}`, path]));
  return (code, sha256) => paths.get(`${code} ${sha256}`);
}

type FileOfRound = Pick<FrozenFile, 'sha256' | 'size' | 'fileName'> & Pick<PlacedFile, 'round' | 'entry'>;

function filesOf(
  { code, submissions, entries = [] }: FrozenComponent,
  turns: readonly Turn[],
): FileOfRound[] {
  const answers = turns.filter(({ componentCode }) => componentCode === code);
  return [
    ...submissions.flatMap(({ files }) => files.map((file) => ({ ...file, round: 0 }))),
    ...entries.flatMap(({ register, number, attached = [] }) =>
      attached.map((file) => ({ ...file, round: 0, entry: { register, number } })),
    ),
    ...answers.flatMap((turn) =>
      turn.kind === 'answered' ? turn.files.map((file) => ({ ...file, round: turn.round })) : [],
    ),
  ];
}

function placeIn(folder: string, componentCode: string, files: readonly FileOfRound[]): PlacedFile[] {
  const placed = new Map<string, PlacedFile>();
  const taken = new Map<string, Set<string>>();
  for (const { sha256, size, fileName, round, entry } of files) {
    if (placed.has(sha256)) continue;
    const within = folderOf({ round, entry });
    const place = within === null ? folder : `${folder}/${within}`;
    const inside = taken.get(place) ?? new Set(within === null ? foldersOf(files) : []);
    taken.set(place, inside);
    const path = `${place}/${tellApart(safeName(fileName, MOST_OF_FILE), MOST_OF_FILE, inside)}`;
    placed.set(sha256, {
      path,
      sha256,
      size,
      componentCode,
      round,
      ...(entry === undefined ? {} : { entry }),
    });
  }
  return [...placed.values()];
}

/** Within the folder of the component; null where it lies in that itself. */
function folderOf({ round, entry }: Pick<FileOfRound, 'round' | 'entry'>): string | null {
  if (round > 0) return `Giải trình ${round}`;
  return entry === undefined ? null : 'Sổ theo dõi';
}

/** No file may be called what a folder beside it is called. */
function foldersOf(files: readonly FileOfRound[]): string[] {
  return files.flatMap((file) => folderOf(file) ?? []).map(foldName);
}

/** The number that the codes of its components begin with, where they agree on one that no other field has. */
function fieldNumber(components: readonly FrozenComponent[], title: string): string {
  const firsts = (of: boolean) =>
    new Set(
      components
        .filter(({ fieldTitle }) => (fieldTitle === title) === of)
        .map(({ code }) => code.split('.')[0] ?? ''),
    );
  const [own = '', ...others] = firsts(true);
  if (own !== '' && others.length === 0 && !firsts(false).has(own)) return own;
  const titles = [...new Set(components.map(({ fieldTitle }) => fieldTitle))];
  return String(titles.indexOf(title) + 1);
}
