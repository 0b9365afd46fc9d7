import type { CriteriaSet, Points } from '@tctp/domain';

export interface SurveyPlace {
  code: string;
  fieldCode: string;
  title: string;
  max: Points | null;
}

/** Where points of the survey can stand: the components of its field that have a maximum, or the field itself. */
export function surveyPlaces({ fields, components }: CriteriaSet): SurveyPlace[] {
  return fields
    .filter(({ kind }) => kind === 'survey')
    .flatMap((field): SurveyPlace[] => {
      const itemised = components.filter(({ fieldCode, max }) => fieldCode === field.code && max !== null);
      if (itemised.length > 0)
        return itemised.map(({ code, fieldCode, title, max }) => ({ code, fieldCode, title, max }));
      return [{ code: field.code, fieldCode: field.code, title: field.title, max: field.max }];
    });
}
