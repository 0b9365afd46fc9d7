import { describe, expect, it } from '@jest/globals';
import { REGISTERS, REGISTER_DEFINITIONS } from '@tctp/domain';

/** Held against the tables themselves: a register that ships is whole. */
describe.each(REGISTERS)('the register %s', (name) => {
  const { fields, states, counts, ended, acts, due = {}, within, names } = REGISTER_DEFINITIONS[name];

  it('is opened by exactly one act', () => {
    expect(Object.values(acts).filter(({ from }) => from.length === 0)).toHaveLength(1);
  });

  it('names only its own states and fields', () => {
    const named = Object.values(acts).flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]);
    expect(
      [...named, ...ended, ...counts, ...Object.keys(due)].filter((one) => !states.includes(one)),
    ).toEqual([]);
    const asked = Object.values(acts).flatMap(({ asks = [], may = [] }) => [...asks, ...may]);
    const others = [...Object.values(due), within?.field, names].filter((one) => one !== undefined);
    expect([...asked, ...others].filter((one) => !(one in fields))).toEqual([]);
  });

  it('lets every state be reached, and every state that has not ended be left', () => {
    const reached = new Set<string>();
    for (let before = -1; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(acts))
        if (to !== null && (from.length === 0 || from.some((one) => reached.has(one)))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
    const left = (state: string) =>
      Object.values(acts).some(({ from, to }) => from.includes(state) && to !== null && to !== state);
    expect(states.filter((state) => !ended.includes(state) && !left(state))).toEqual([]);
  });

  it('writes every field by some act', () => {
    const written = new Set(Object.values(acts).flatMap(({ asks = [], may = [] }) => [...asks, ...may]));
    expect(Object.keys(fields).filter((field) => !written.has(field))).toEqual([]);
  });
});
