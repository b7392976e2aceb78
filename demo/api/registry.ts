import type { Caller } from './caller.ts';
import * as shapes from './registry-shapes.ts';

/** What is put to the seats about their own composition. */
export type GivenReview =
  | { readonly from: string; readonly partnerId?: string; readonly motivation?: string }
  | { readonly keep: true; readonly motivation: string };

/** That a municipality lets itself be represented in the klankbordgroep. */
export interface GivenRepresentation {
  readonly body: 'klankbordgroep';
  readonly representedPartnerId: string;
  readonly byPartnerId: string;
  readonly from: string;
}

/** The part of the API about who sits where, and who may do what. */
export const registryCalls = ({ get, post }: Caller) => ({
  composition: () => get('/composition', shapes.Composition),
  callReview: (given: GivenReview) => post('/composition-reviews', shapes.Review, given),
  reviews: () => get('/composition-reviews', shapes.Reviews),
  represent: (given: GivenRepresentation) => post('/representations', shapes.Representation, given),
  authority: (asOf: string) => get('/authority', shapes.Authority, { asOf }),
});
