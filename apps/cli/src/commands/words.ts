import { formatDay, formatPoints, messages, speakParams, speakReason } from '@tctp/contracts';
import type { Reason } from '@tctp/domain';
import { createInstance } from 'i18next';

const i18n = createInstance();
void i18n.init({
  resources: { vi: { translation: messages.vi } },
  lng: 'vi',
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

/** The sentence of a code in the shared catalogue. */
export function say(key: string, params: Reason['params'] = {}): string {
  return i18n.t(key, speakParams(params, 'vi'));
}

/** Why a number is what it is. */
export function sayReason(reason: Reason): string {
  return speakReason(reason, 'vi');
}

/** 87.65 → 87,65: two decimals and a comma, as on paper. Unknown is said in words. */
export function pointsText(points: string | null): string {
  return points === null ? 'chưa rõ' : formatPoints(points, 'vi');
}

/** A task by its row and cycle: whoever reads of one plan needs no reminder of which. */
export function taskText(planId: string, taskId: string): string {
  return taskId.startsWith(`${planId}.`) ? taskId.slice(planId.length + 1) : taskId;
}

/** 2017-11-30 → 30/11/2017. */
export function dayText(day: string | null): string {
  return day === null ? '–' : formatDay(day);
}
