import type { Typed } from './form-subject.ts';

/** The chosen value of a field, as a choice out of many takes it. */
export const chosen = (typed: Typed, name: string) => {
  const { value, fault } = typed.of(name);
  return { name, chosen: value, fault };
};
