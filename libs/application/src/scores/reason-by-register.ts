import { registerWords } from '@tctp/contracts';
import type { Bilingual, Component, Facts, Reason, ReasonParam, RegisterName } from '@tctp/domain';

/** The same reason, with the register named beside every figure that it told. */
export function reasonByRegister(reason: Reason, component: Component, told: Facts): Reason {
  const named = (one: ReasonParam): ReasonParam => {
    if (typeof one !== 'object') return one;
    if (isList(one)) return one.map((each) => ('code' in each ? named(each) : each) as Reason | Bilingual);
    return 'code' in one ? reasonByRegister(one, component, told) : one;
  };
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [name, named(value)]),
  );
  const { fact, label } = params;
  const register = typeof fact === 'string' && fact in told ? registerOf(component, fact) : null;
  if (register === null) return { ...reason, params };
  const said = { label: label ?? String(fact), register: registerTitle(register) };
  return { ...reason, params: { ...params, label: { code: 'figure.toldBy', params: said } } };
}

function registerOf({ figures = [] }: Component, fact: string): RegisterName | null {
  return figures.find((figure) => figure.fact === fact)?.register ?? null;
}

export function registerTitle(register: RegisterName): Bilingual {
  return { vi: registerWords.vi[register].title, en: registerWords.en[register].title };
}

function isList(value: ReasonParam): value is readonly (Bilingual | Reason)[] {
  return Array.isArray(value);
}
