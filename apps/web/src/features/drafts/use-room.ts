import type { DraftFinding, DraftView } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { usePhone } from '../../parts/use-phone';
import type { Desk, Editing } from './desk';
import { NOTES_ID, findingId } from './finding-id';
import { afterFinding, groupedFindings, inReadingOrder, shownOf } from './finding-groups';
import { useDraftAddress } from './use-draft-address';

/** Which matter is looked at, and where the reader goes on once it is settled. */
export function useRoom(view: DraftView) {
  const client = useQueryClient();
  const phone = usePhone();
  const address = useDraftAddress();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [lastReason, setLastReason] = useState<string | null>(null);
  const [isOvertaken, setOvertaken] = useState(false);
  /** Settled as of a version that has not been read yet: gone before the server has told. */
  const [settled, setSettled] = useState<ReadonlyMap<string, number>>(new Map());
  const newest = useRef(view.head.version);
  const { version, state } = view.head;

  const left = useMemo(
    () =>
      settled.size === 0
        ? view.findings
        : view.findings.filter(({ key }) => (settled.get(key) ?? 0) <= version),
    [view.findings, settled, version],
  );
  const groups = useMemo(() => groupedFindings(shownOf(left, address.show)), [left, address.show]);
  const order = useMemo(() => inReadingOrder(groups), [groups]);
  const asked = order.find(({ key }) => key === address.finding);
  const isClosed = phone || address.finding === '';
  const chosen: DraftFinding | null = asked ?? (isClosed ? null : (order[0] ?? null));
  const seen = () => Math.max(newest.current, version);

  function hide(keys: readonly string[], since: number) {
    setSettled((before) => new Map([...before, ...keys.map((key) => [key, since] as const)]));
  }
  function overtaken() {
    setOvertaken(true);
    setEditing(null);
    void client.invalidateQueries({ queryKey: ['draft', view.head.id] });
  }
  const desk: Desk = {
    view,
    isOpen: state === 'open',
    version: seen,
    choose: address.choose,
    edit: setEditing,
    changed(answer, reason, findingKeys) {
      newest.current = answer.version;
      setLastReason(reason);
      setOvertaken(false);
      setEditing(null);
      if (findingKeys.length === 0) return;
      hide(findingKeys, answer.version);
      const [only] = findingKeys;
      if (only === undefined || findingKeys.length > 1 || only !== chosen?.key) return;
      const next = afterFinding(order, only);
      address.choose(next);
      if (next !== null)
        requestAnimationFrame(() => document.getElementById(findingId(next))?.focus({ preventScroll: true }));
      else requestAnimationFrame(() => document.getElementById(NOTES_ID)?.focus({ preventScroll: true }));
    },
    overtaken,
    lastReason,
  };
  return {
    desk,
    address,
    phone,
    left,
    groups,
    order,
    chosen,
    /** Somebody chose it, and did not merely find it open. */
    isAsked: asked !== undefined,
    editing,
    stopEditing: () => setEditing(null),
    isOvertaken,
  };
}
export type Room = ReturnType<typeof useRoom>;
