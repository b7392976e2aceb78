import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote } from './letter.ts';
import type { Message } from './views.ts';

export interface ConditionNotMetMailView extends FrameView {
  readonly addresseeName: string;
  /** The college that set the condition, a seat of the regiegroep that accepted it, or the programmabureau. */
  readonly reader: 'college' | 'seat' | 'bureau';
  /** The name of the college, e.g. "college van Stein". */
  readonly college: string;
  readonly condition: string;
  readonly framework: { readonly title: string; readonly version: string; readonly inForce: boolean };
  readonly decision?: { readonly decidedOn: string; readonly reference: string } | undefined;
  /** ISO date. */
  readonly recordedOn: string;
  readonly explanation: string;
  /** The page of the workbench with this condition. */
  readonly link: string;
}

const said = ({ reader, college, framework }: ConditionNotMetMailView): string => {
  const whose = reader === 'college' ? 'Uw college' : `Het ${college}`;
  const version = framework.inForce ? 'de kaders die nu gelden' : 'deze versie van de kaders';
  return `${whose} stemde in met ${version}, onder een voorwaarde. De regiegroep aanvaardde die voorwaarde. Nu is vastgelegd dat er niet aan is voldaan.`;
};

const means = ({ framework }: ConditionNotMetMailView): string => {
  const stands = framework.inForce
    ? 'De instemming geldt nog. De kaders blijven gelden, ook voor deze gemeente.'
    : 'De instemming telt nog mee.';
  return `${stands} Ook toegezegde bijdragen blijven zoals zij zijn. Aan de voorwaarde moet nog steeds worden voldaan. Een instemming eindigt pas als het college haar zelf intrekt.`;
};

const next: Readonly<Record<ConditionNotMetMailView['reader'], string>> = {
  college:
    'Bespreek in uw college wat dit betekent, en met het programmabureau hoe er alsnog aan de voorwaarde wordt voldaan. Wil uw college de instemming intrekken? Dan besluit het daarover in zijn eigen vergadering. Meld het aan het programmabureau, of vraag het zelf aan in de werkbank. U krijgt dan een pagina om het besluit vast te leggen.',
  seat: 'Bespreek in de regiegroep en met het college hoe er alsnog aan de voorwaarde wordt voldaan. Trekt het college zijn instemming in? Dan krijgt u direct bericht.',
  bureau:
    'Zet dit op de agenda van de regiegroep, en bespreek met het college wat nodig is. Leg vast wat ervan komt. Hoort u dat het college de instemming wil intrekken? Stel het college die vraag dan in de werkbank.',
};

/** Tells that a condition of an approval is not met: what still stands, and what the reader can do. */
export const conditionNotMetMessage = (view: ConditionNotMetMailView): Message =>
  compose({
    ...view,
    subject: `Niet voldaan aan een voorwaarde van het ${view.college}`,
    heading: 'Aan een voorwaarde is niet voldaan',
    blocks: [
      paragraph(said(view)),
      facts([
        ['Voorwaarde', view.condition],
        ['Van', view.college],
        ['Kaders', `${view.framework.title}, versie ${view.framework.version}`],
        ['Instemming', view.decision && `${dutchDate(view.decision.decidedOn)}, kenmerk ${view.decision.reference}`],
        ['Vastgelegd op', dutchDate(view.recordedOn)],
      ]),
      heading('Wat is erover gezegd?'),
      quote(view.explanation),
      heading('Wat betekent dit?'),
      paragraph(means(view)),
      heading('Wat kunt u doen?'),
      paragraph(next[view.reader]),
      { kind: 'link', label: 'Bekijk de voorwaarde in de werkbank', url: view.link },
    ],
  });
