import { SEVERITY_OF } from '@tctp/domain';
import type { DraftEdit, Finding, FindingCode, Place, Way, WayCode } from '@tctp/domain';
import type { DraftRow } from '../draft';

interface About {
  places?: readonly (Place | null)[];
  rows?: readonly DraftRow[];
  read?: string;
  assumed?: string | null;
  params?: Finding['params'];
  ways?: readonly Way[];
}

/** One finding. `matter` tells it from the others of its code, and stays the same however often it is checked. */
export function found(code: FindingCode, matter: string, about: About = {}): Finding {
  const { rows = [], read = '', assumed = null, params = {}, ways = [] } = about;
  const places = about.places ?? rows.map(({ place }) => place);
  return {
    key: matter === '' ? code : `${code}:${matter.slice(0, 400)}`,
    code,
    severity: SEVERITY_OF[code],
    places: places.filter((place) => place !== null),
    rowIds: rows.map(({ id }) => id),
    read,
    assumed,
    params,
    ways,
  };
}

export function way(code: WayCode, params: Way['params'], edits: readonly DraftEdit[]): Way {
  return { code, params, edits };
}
