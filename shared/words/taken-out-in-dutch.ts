import { dutchMoment } from './dutch.ts';

/** Says who took words out, when and why: people read this in the place of the words. */
export const takenOutInWords = ({ at, reason }: { readonly at: string; readonly reason: string }): string =>
  `Het programmabureau heeft op ${dutchMoment(at)} woorden weggelaten die iets over een persoon zeiden. De reden: ${reason}`;
