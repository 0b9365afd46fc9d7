import { paperWords } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { seesWholePlan } from '@tctp/domain';
import type { PlanContext } from '../decision';
import type { OfficialPaper, PaperSigner } from './official-paper';
import type { IssuerRow, PaperReads } from './paper-rows';

/** The head and foot of what an office issues: all that is known of it, and gaps for the rest. */
export interface Letterhead {
  issuer: OfficialPaper['issuer'];
  /** As it is spelt within a sentence. */
  name: string;
  place: string | null;
  signer: PaperSigner;
  /** Whether it speaks for the whole plan, and not for one unit. */
  whole: boolean;
}

const COMMITTEE = /^(?:UBND|[ỦU]y ban nhân dân|[ỦU]ỷ ban nhân dân)\s+/i;
const LEVEL = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+/i;

/** Whoever sees the whole plan writes as its authority, everybody else as their unit. */
export async function readLetterhead(
  read: Pick<PaperReads, 'issuer'>,
  reader: Actor,
  plan: Pick<PlanContext, 'authorityUnitId'>,
): Promise<Letterhead> {
  const whole = seesWholePlan(reader.role);
  const unitId = whole ? plan.authorityUnitId : reader.unitId;
  const [authority, own] = await Promise.all([
    read.issuer(reader.tenantId, plan.authorityUnitId),
    read.issuer(reader.tenantId, unitId),
  ]);
  return letterheadOf(own ?? { name: '', aboveName: null }, authority?.name ?? '', whole);
}

/** A people's committee names nobody above it, and is signed for by its chairman. */
export function letterheadOf({ name, aboveName }: IssuerRow, authority: string, whole: boolean): Letterhead {
  const committee = COMMITTEE.test(name);
  return {
    issuer: { above: committee || aboveName === null ? null : capitals(aboveName), name: capitals(name) },
    name,
    place: placeOf(authority),
    signer: committee
      ? { above: paperWords.onBehalf, title: paperWords.chairman, name: null }
      : { above: null, title: paperWords.head, name: null },
    whole,
  };
}

/** "UBND huyện Tịnh Biên" is at Tịnh Biên; null where a name does not tell. */
function placeOf(authority: string): string | null {
  const level = authority.replace(COMMITTEE, '');
  const place = level.replace(LEVEL, '').trim();
  return level === authority || place === level || place === '' ? null : place;
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
