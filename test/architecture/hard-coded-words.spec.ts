import { describe, expect, it } from '@jest/globals';
import { checkHardCodedWords } from './hard-coded-words';
import { readSources } from './read-sources';
import { sentence } from './violation';

const PAGE = 'apps/web/src/features/tasks/planted.tsx';
const inPage = (text: string) => checkHardCodedWords({ path: PAGE, text });

describe('the words on the screens', () => {
  it('all stand in the catalogues', async () => {
    const sources = await readSources(['apps/web/src']);
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(checkHardCodedWords).map(sentence)).toEqual([]);
  });

  it.each([
    ['between tags', 'const a = <p>Submit</p>;'],
    ['in an attribute that is read out', 'const a = <input aria-label="Search" />;'],
    ['in a placeholder', 'const a = <Field placeholder={"Type here"} />;'],
    ['in a choice', "const a = <p>{late ? 'Overdue' : ''}</p>;"],
    ['behind a condition', "const a = <p>{late && 'Overdue'}</p>;"],
    ['in a template', 'const a = <p>{`${count} tasks`}</p>;'],
    ['in a constant, in Vietnamese', "const words = { send: 'Nộp minh chứng' };"],
  ])('would not pass %s', (_where, text) => {
    expect(inPage(text).map(({ rule }) => rule)).toEqual(['hard-coded words']);
  });

  it.each([
    ['words of the catalogue', "const a = <p className={late ? 'late' : 'soon'}>{t('tasks.title')}</p>;"],
    ['signs and single letters', 'const a = <p>G · → {count} ✓</p>;'],
    ['names of tests and routes', 'const a = <Link to="/tasks" data-testid="open-task" />;'],
    ['a comparison', 'const a = <p>{work === \'approved\' && <Icon name="check" />}</p>;'],
  ])('would pass %s', (_what, text) => {
    expect(inPage(text)).toEqual([]);
  });
});
