import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EXTENSION_STATES, OBSTACLE_STATES, TIME_STATES, WORK_STATES } from '@tctp/domain';
import { mermaidOfTask } from './task-diagram.fixture';

const FILE = new URL('../task-machine.md', import.meta.url);

const page = () => `# The task machine

Drawn from the code: \`npm run diagram\` writes this page, and a test fails when it is out of date. A word in brackets
is a guard. \`DIRECT\`, \`REPLY\` and \`DIRECTIVE_PASSED\` are heard in every state before a task is settled; names with a
dot are signals from the work to the other regions.

\`\`\`mermaid
${mermaidOfTask()}\`\`\`
`;

describe('the picture of the machine', () => {
  if (process.env['WRITE_DIAGRAM'] === 'yes') writeFileSync(FILE, page());

  it('is the one in the documentation', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(page());
  });

  it('shows every state', () => {
    const drawn = new Set(mermaidOfTask().match(/\w+/g));
    const named = [...WORK_STATES, ...TIME_STATES, ...OBSTACLE_STATES, ...EXTENSION_STATES];
    expect(named.filter((state) => state !== 'none' && !drawn.has(state))).toEqual([]);
  });

  it('shows who moves what, and under which condition', () => {
    const picture = mermaidOfTask();
    expect(picture).toContain('[*] --> assigned');
    expect(picture).toContain('assigned --> inProgress : ACCEPT<br>ADD_EVIDENCE');
    expect(picture).toContain('underReview --> approved : APPROVE [completesReview]');
    expect(picture).toContain('no_extension --> asked : extension.asked');
  });
});
