import type {
  MadeCodes,
  Problem,
  QuestionnaireContent,
  SavedQuestionnaire,
  SurveyChanged,
  SurveyDetail,
} from '@tctp/contracts';
import type { Person, Reply } from './person';
import { PLAN } from './sandbox';

export const WHY = 'Theo Quyết định 12/QĐ-SNV';

const WORDS = ['Rất tốt', 'Tốt', 'Được', 'Chưa được'];

/** Ten, twelve and eight points: the thirty of the survey. */
export const THREE_QUESTIONS: QuestionnaireContent = {
  title: 'Phiếu hỏi người dân',
  source: 'Mẫu diễn tập',
  questions: [
    aQuestion('Công chức hướng dẫn hồ sơ có rõ ràng không?', 'Tiếp cận', '10', ['1', '0.75', '0.5', '0']),
    aQuestion('Hồ sơ được trả đúng hẹn không?', 'Tiếp cận', '12', ['1', '0.75', '0.5', '0']),
    aQuestion('Thái độ phục vụ thế nào?', 'Phục vụ', '8', ['1', '0.875', '0.5', '0']),
  ],
};

function aQuestion(wording: string, section: string, max: string, shares: readonly string[]) {
  const options = shares.map((share, at) => ({ wording: WORDS[at] ?? share, share }));
  return { target: 'DTXHH', section, wording, max, source: null, options };
}

/**
 * Twenty answers that come to last year's 24.65:
 * 10 × (12·1 + 4·0.75 + 4·0.5)/20 = 8.5, 12 × (8·1 + 8·0.75 + 4·0.5)/20 = 9.6, 8 × (12·1 + 1·0.875 + 7·0.5)/20 = 6.55.
 */
export const TWENTY_ANSWERS: readonly (readonly number[])[] = Array.from({ length: 20 }, (_, at) => [
  at < 12 ? 1 : at < 16 ? 2 : 3,
  at < 8 ? 1 : at < 16 ? 2 : 3,
  at < 12 ? 1 : at < 13 ? 2 : 3,
]);

/** Surveys as whoever keeps them does it, over HTTP. */
export function surveysBy(person: Person, planId = PLAN) {
  async function sent<T>(reply: Promise<Reply<T>>): Promise<T> {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }
  const read = (id: string) => sent(person.get<SurveyDetail>(`/surveys/${id}`));
  const step = async (id: string, verb: 'open' | 'close' | 'void', reason = WHY) => {
    const { version } = await read(id);
    const path = `/surveys/${id}/${verb}`;
    return person.send<SurveyDetail & Problem>('POST', path, { body: { reason }, version });
  };
  return {
    read,
    step,
    questionnaire: (content: QuestionnaireContent = THREE_QUESTIONS) =>
      sent(
        person.send<SavedQuestionnaire>('POST', `/plans/${planId}/questionnaires`, {
          body: { ...content, reason: WHY },
        }),
      ),
    survey: (questionnaireId: string, title = 'Khảo sát 2017') =>
      sent(
        person.send<SurveyChanged>('POST', `/plans/${planId}/surveys`, {
          body: { title, introduction: 'Trả lời ẩn danh.', questionnaireId, reason: WHY },
        }),
      ),
    async sample(id: string, units: readonly [unitId: string, planned: number, population: number | null][]) {
      const { version } = await read(id);
      const body = {
        units: units.map(([unitId, planned, population]) => ({ unitId, planned, population })),
        reason: WHY,
      };
      return person.send<SurveyChanged & Problem>('PUT', `/surveys/${id}/sample`, { body, version });
    },
    async codes(id: string, unitId: string, count: number, key?: string) {
      const body = { units: [{ unitId, count }], reason: WHY };
      return sent(
        person.send<MadeCodes>('POST', `/surveys/${id}/codes`, {
          body,
          ...(key === undefined ? {} : { key }),
        }),
      );
    },
  };
}

/** As a phone sends it: without a session. */
export async function answerWith(
  url: string,
  code: string,
  choices: readonly number[] | null,
): Promise<{ status: number; body: Record<string, unknown>; retryAfter: string | null }> {
  const path = choices === null ? 'survey-forms' : 'survey-forms/answers';
  const reply = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(choices === null ? { code } : { code, choices }),
  });
  const body = (await reply.json()) as Record<string, unknown>;
  return { status: reply.status, body, retryAfter: reply.headers.get('retry-after') };
}
