import type { BodyOf } from '#client/client.ts';
import type { Caller } from './caller.ts';

/** The part of the API about who sits where, and who may do what. */
export const registryCalls = (caller: Caller) => ({
  composition: () => caller.call('readComposition', { path: {} }),
  callReview: (given: BodyOf<'callReview'>) => caller.call('callReview', { path: {}, body: given }),
  reviews: () => caller.all('listReviews', { path: {} }, ({ reviews }) => reviews),
  represent: (given: BodyOf<'recordRepresentation'>) => caller.call('recordRepresentation', { path: {}, body: given }),
  setLevel: (given: BodyOf<'setLevel'>) => caller.call('setLevel', { path: {}, body: given }),
  proposeRules: (given: BodyOf<'proposeRuleChange'>) => caller.call('proposeRuleChange', { path: {}, body: given }),
  ruleChanges: () => caller.all('listRuleChanges', { path: {} }, ({ ruleChanges }) => ruleChanges),
  previewSuccession: (given: BodyOf<'previewSuccession'>) =>
    caller.call('previewSuccession', { path: {}, body: given }),
  recordSuccession: (given: BodyOf<'recordSuccession'>) => caller.call('recordSuccession', { path: {}, body: given }),
  authority: (asOf: string) => caller.call('explainAuthority', { path: {}, query: { asOf } }),
});
