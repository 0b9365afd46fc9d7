import type { DraftEdit, WayCode } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DraftDeps, DraftInHand, DraftRequest } from './by-keeper';
import { onDraft } from './by-keeper';
import { editsFit } from './edits-fit';
import type { DraftChanged, MadeSettlement } from './write-settlement';
import { writeSettlements } from './write-settlement';

export interface SettlementAsked {
  findingKey: string;
  /** `at`: the place of the way among those the finding offers. */
  settle:
    { by: 'way'; way: WayCode; at: number } | { by: 'edit'; edits: readonly DraftEdit[] } | { by: 'ignore' };
  reason: string;
}

/** A finding that is open is settled: by a way it offers, by an edit, or let stand. What blocks cannot be ignored. */
export function settleFinding(
  deps: DraftDeps,
  request: DraftRequest,
  { findingKey, settle, reason }: SettlementAsked,
): Promise<Result<DraftChanged>> {
  return onDraft(deps, request, async (draft) => {
    const finding = draft.inspected.findings.find(({ key }) => key === findingKey);
    if (finding === undefined || finding.settledBecause !== null) return refuse({ code: 'finding-unknown' });
    const about = { findingKey, findingCode: finding.code };
    switch (settle.by) {
      case 'ignore':
        if (finding.severity === 'blocking') return refuse({ code: 'finding-blocks' });
        return write(deps, request, draft, { ...about, way: null, ignored: true, edits: [], reason });
      case 'way': {
        const way = finding.ways[settle.at];
        if (way?.code !== settle.way) return refuse({ code: 'way-unknown' });
        const { code, edits } = way;
        return write(deps, request, draft, { ...about, way: code, ignored: false, edits, reason });
      }
      case 'edit': {
        const { edits } = settle;
        const fit = editsFit(draft.inspected, edits);
        return fit.ok
          ? write(deps, request, draft, { ...about, way: null, ignored: false, edits, reason })
          : fit;
      }
    }
  });
}

/** All of them are let stand for one reason, or none; each stands in the history by itself. */
export function ignoreFindings(
  deps: DraftDeps,
  request: DraftRequest,
  { findingKeys, reason }: { findingKeys: readonly string[]; reason: string },
): Promise<Result<DraftChanged>> {
  return onDraft(deps, request, async (draft) => {
    const open = new Map(
      draft.inspected.findings
        .filter(({ settledBecause }) => settledBecause === null)
        .map((finding) => [finding.key, finding]),
    );
    const asked = [...new Set(findingKeys)].map((key) => open.get(key));
    const made: MadeSettlement[] = [];
    for (const finding of asked) {
      if (finding === undefined) return refuse({ code: 'finding-unknown' });
      if (finding.severity === 'blocking') return refuse({ code: 'finding-blocks' });
      const { key: findingKey, code: findingCode } = finding;
      made.push({ findingKey, findingCode, way: null, ignored: true, edits: [], reason });
    }
    return write(deps, request, draft, ...made);
  });
}

/** A change that no finding asked for. */
export function editDraft(
  deps: DraftDeps,
  request: DraftRequest,
  { edits, reason }: { edits: readonly DraftEdit[]; reason: string },
): Promise<Result<DraftChanged>> {
  return onDraft(deps, request, async (draft) => {
    const fit = editsFit(draft.inspected, edits);
    if (!fit.ok) return fit;
    const about = { findingKey: null, findingCode: null, way: null, ignored: false };
    return write(deps, request, draft, { ...about, edits, reason });
  });
}

async function write(
  { shipped }: DraftDeps,
  { actor }: DraftRequest,
  draft: DraftInHand,
  ...made: readonly MadeSettlement[]
): Promise<Result<DraftChanged>> {
  return accept(await writeSettlements(shipped, actor, draft, made));
}
