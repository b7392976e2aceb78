import type { FrameView } from '#shared/pages/views.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { compose } from './compose.ts';
import { facts, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface EvaluationEstablishedMailView extends FrameView {
  readonly addresseeName: string;
  /** ISO dates, half-open. */
  readonly period: { readonly from: string; readonly until: string };
  readonly version: number;
  readonly replaces?: number | undefined;
  /** The address that opens the evaluation. */
  readonly link: string;
}

/** Tells a seat of the regiegroep that an evaluation was established. */
export const evaluationEstablishedMessage = (view: EvaluationEstablishedMailView): Message => {
  const period = dutchPeriod(view.period);
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Tussentijdse evaluatie over ${period}`,
    heading: 'De tussentijdse evaluatie is vastgesteld',
    blocks: [
      paragraph(
        `Het programmabureau heeft de tussentijdse evaluatie over ${period} vastgesteld. Zij laat zien hoe het staat met de doelen, de indicatoren, het geld, de escalaties en de lessen, en wat te laat is.`,
      ),
      facts([
        ['Versie', String(view.version)],
        ['Vervangt', view.replaces === undefined ? undefined : `versie ${view.replaces}`],
      ]),
      { kind: 'link', label: 'Lees de evaluatie', url: view.link },
      paragraph(
        'U kunt de evaluatie ook afdrukken. U hoeft niet te antwoorden. De evaluatie gaat mee bij het volgende ontwerp van de kaders.',
      ),
    ],
  });
};
