import { type Capability, type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import type { Fact, FactOf, FactType } from './catalogue.ts';

/** The types of fact that a function receives, by its row in the table of capabilities. */
export type FactsFor<C extends CapabilityName> = (typeof capabilities)[C] extends {
  readonly listens: readonly (infer T extends FactType)[];
}
  ? T
  : never;

/** The handlers of a function: one for each type of fact that it receives, and no other. */
export type HandlersOf<C extends CapabilityName> = {
  readonly [T in FactsFor<C>]: (fact: FactOf<T>) => Promise<void>;
} & { readonly [T in Exclude<FactType, FactsFor<C>>]?: never };

/** The types of fact that a function receives. */
export const factsFor = <C extends CapabilityName>(name: C): readonly FactsFor<C>[] => {
  const { listens = [] }: Capability = capabilities[name];
  return (listens === 'offered' ? [] : listens) as readonly FactType[] as readonly FactsFor<C>[];
};

/** One handler for every type of fact that a function receives. */
export const everyFact = <C extends CapabilityName>(name: C, handler: (fact: Fact) => Promise<void>): HandlersOf<C> =>
  Object.fromEntries(factsFor(name).map((type) => [type, handler])) as HandlersOf<C>;

/** One handler for several facts. */
export const forEachOf = <T extends FactType, H>(types: readonly T[], handler: H): Readonly<Record<T, H>> =>
  Object.fromEntries(types.map((type) => [type, handler])) as Record<T, H>;
