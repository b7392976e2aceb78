import { dutchMoment } from './dutch.ts';

/** Says who took words out, when and why: what people read in their place. */
export const takenOutInWords = ({ at, reason }: { readonly at: string; readonly reason: string }): string =>
  `Het programmabureau heeft op ${dutchMoment(at)} woorden weggelaten die iets over een persoon zeiden. De reden: ${reason}`;
