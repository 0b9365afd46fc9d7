import type { surveyForm as vi } from '../vi/survey-form';

export const surveyForm: typeof vi = {
  surveyForm: {
    title: 'Survey',
    why: 'Type the code on the slip you were given. No signing in, no names.',
    code: 'Code',
    codeHint: 'such as ACDEF-GHJKM',
    codeMissing: 'Type the code on your slip.',
    go: 'Begin',
    about: 'About {{unit}}',
    progress: '{{done}} of {{all}} answered',
    question: 'Question {{number}}',
    skip: 'Leave out what you do not know.',
    clear: 'Clear',
    send: 'Send my answers',
    left: '{{count}} questions are not answered. What is left out does not count as bad.',
    back: 'Go on answering',
    sendAnyway: 'Send them so',
    nothing: 'Answer at least one question, then send.',
    thanks: 'Thank you',
    thanksWhy:
      'Your answers are kept without your name, your code or the time they were sent. You can close this page.',
    other: 'Answer with another code',
    kept: 'Nothing leaves this device before you send it.',
  },
};
