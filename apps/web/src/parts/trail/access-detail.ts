import type { AccessPageEntry } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';

/** What an entry is about, in a line; empty where the code says it all. */
export function accessDetail({ code, subject, params }: AccessPageEntry, { t, word }: Words): string {
  const said: (string | null | undefined)[] = [params['component'], params['file'], params['name']];
  if (subject?.kind === 'person') said.push(subject.name ?? subject.id);
  if (subject?.kind === 'route') said.push(subject.id);
  if (subject?.kind === 'list') {
    if (code === 'list-taken') said.push(word('takenList', subject.id));
    said.push(t('trail.rows', { count: Number(params['rows'] ?? 0) }));
  }
  if (params['means'] === 'oidc') said.push(t('trail.singleSignOn'));
  return said.filter((one) => one != null && one !== '').join(' · ');
}
