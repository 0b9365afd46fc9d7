import type { surveyRefusals as vi } from './survey-refusals.vi';

export const surveyRefusals: typeof vi = {
  'questionnaire-unknown':
    'There is no such questionnaire, or this survey cannot use it. Choose one from the list.',
  'questionnaire-locked':
    'This questionnaire has been opened to answers and stands as it is. Make a new version of it and change that.',
  'survey-unknown': 'There is no such survey. Choose one from the list.',
  'survey-not-now': 'The survey has moved on, so this is not possible any more. Reload the page.',
  'survey-target-unknown': 'The criteria set has no survey part “{{target}}”. Choose one of: {{targets}}.',
  'survey-options-alike':
    'Question {{question}} has two options that both say “{{wording}}”. Word them apart.',
  'survey-maxima-differ':
    'The questions of {{target}} come to {{sum}} points, the criteria set gives {{max}}. Make them agree, then open.',
  'survey-official-there': 'This plan has an official survey. Use that one, or void it first.',
  'survey-closes-past':
    'The day it is meant to close is over. Choose today or a later day, or leave it empty.',
  'survey-words-fixed':
    'The survey is taking answers, so its name, introduction and questionnaire stay. Only the day it is meant to close can change.',
  'survey-sample-missing':
    'There is no sample: say how many answers are wanted of at least one unit, then open.',
  'survey-points-unknown':
    'Nobody has answered one of the questions of {{target}}, so its points are unknown. Get more answers, or void the survey.',
  'survey-unit-twice': '{{unit}} stands in the sample twice. Keep one line.',
  'survey-unit-begun': '{{unit}} has codes or answers, so it stays in the sample.',
  'survey-unit-unplanned': 'Unit “{{unit}}” is not in the sample. Add it first.',
  'survey-codes-many': 'At most {{most}} codes. Make fewer.',
  'survey-code-unknown': 'There is no such code. Look at each letter on your slip and type it again.',
  'survey-code-used':
    'This code has been used. If you have just sent your answers, they have arrived; if you never answered, ask for another code where you got it.',
  'survey-not-begun': 'This survey has not begun yet. Come back later with the same code.',
  'survey-over': 'This survey is over and takes no more answers. Thank you for your interest.',
  'survey-answer-misfits': 'What was sent does not fit the questions. Reload the page and answer again.',
  'survey-answer-empty': 'Nothing is chosen. Answer at least one question, then send.',
  'survey-tries-over':
    'The code was wrong too often. Wait {{minutes}} minutes and type it again; the right code still works.',
};
