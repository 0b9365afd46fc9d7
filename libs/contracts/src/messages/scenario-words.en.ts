/** What is wrong with a scenario, and what to write instead: English. */
export const scenarioWordsEn = {
  shape: '{{message}}',
  'component-unknown': 'The criteria set has no {{code}}. Use one of: {{known}}.',
  'component-without-task':
    'No task of the plan stands for {{code}}, so nobody claims these facts. Give its points under official, or use one of: {{known}}.',
  'fact-unknown': 'This component has no fact “{{name}}”. Leave it out, or use one of: {{known}}.',
  'fact-invalid': '“{{label}}” must be {{kind}}. Correct the value.',
  'ratio-above-whole': '“{{label}}”: what is done or due is more than the whole. Correct the value.',
  'ratio-due-missing': '“{{label}}” needs how much was due already. Add due.',
  'points-above-maximum': 'Points lie between 0 and {{max}}. Correct them.',
  'field-itemised': 'Field {{code}} is counted by its components. Give the points of a component: {{known}}.',
  'unit-unknown': 'The plan has no unit “{{unit}}”. Use "*" for every unit, or one of: {{known}}.',
  'habit-never-asked':
    'The habit of “{{unit}}” is never asked for, because “{{before}}” stands before it. Move it up, or leave it out.',
  'task-unknown': 'The plan has no task “{{task}}”. Use one of: {{known}}.',
  'day-outside-plan': '{{day}} lies outside the plan. Choose a day from {{since}} to {{until}}.',
  'return-reason-unknown': 'The plan has no return reason “{{reason}}”. Use one of: {{known}}.',
};
