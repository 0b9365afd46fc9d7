import type { DraftPlace, Language } from '@tctp/contracts';

export function placeText(place: DraftPlace, language: Language): string {
  return `${language} ${JSON.stringify(place)}`;
}
