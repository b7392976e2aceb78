import type { Screen } from '../screen.ts';
import { dossierOf } from './read.ts';
import { dossierView } from './view.ts';

/** The dossier for the evening before a meeting of the regiegroep: every question that waits for a seat, whole, on one page. */
export const dossier: Screen = {
  path: 'morgen',
  who: 'seat',
  nav: 'Morgen',
  show: async (visit) => ({ title: 'Morgen', main: dossierView(await dossierOf(visit), visit) }),
};
