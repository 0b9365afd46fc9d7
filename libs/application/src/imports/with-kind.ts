import type { ImportKindName } from '@tctp/contracts';
import { answersKind } from '../surveys/answers-kind';
import type { SurveyCodes } from '../surveys/make-codes';
import { sampleKind } from '../surveys/sample-kind';
import type { ImportKind } from './import-kind';
import { officialKind } from './official-kind';
import { peopleKind } from './people-kind';
import { registerKind } from './register-kind';
import { surveyKind } from './survey-kind';
import { unitsKind } from './units-kind';

type WithKind<T> = <Row extends object, Known, Data>(kind: ImportKind<Row, Known, Data>) => T;

export function withKind<T>(codes: Pick<SurveyCodes, 'hashCode'>, name: ImportKindName, use: WithKind<T>): T {
  switch (name) {
    case 'official':
      return use(officialKind);
    case 'survey':
      return use(surveyKind);
    case 'survey-sample':
      return use(sampleKind);
    case 'survey-answers':
      return use(answersKind(codes));
    case 'people':
      return use(peopleKind);
    case 'units':
      return use(unitsKind);
    default:
      return use(registerKind(name));
  }
}
