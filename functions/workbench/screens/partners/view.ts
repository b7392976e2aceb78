import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import { partnerKindWords, periodInDutch, programmabureau, ringWords } from '../../words/registry-words.ts';
import type { Visit } from '../screen.ts';

type Programme = AnswerOf<'readProgramme'>;
type Partner = Programme['partners'][number];

const partOf = ({ ring, rings }: Partner): string => {
  if (ring) return ringWords[ring];
  const next = rings.at(-1);
  return next ? `doet nu niet mee: ${periodInDutch(next)}` : 'doet niet mee';
};

const listed = (
  heading: string,
  partners: readonly Partner[],
  programme: Programme,
  { here }: Pick<Visit, 'here'>,
): Html | undefined =>
  partners.length === 0
    ? undefined
    : table(
        heading,
        [
          { heading: 'Partner', cell: ({ partnerId, name }) => link(here(`partners/${partnerId}`), name) },
          { heading: 'Soort', cell: ({ kind }) => partnerKindWords[kind] },
          { heading: 'Deelname', cell: partOf },
          {
            heading: 'Regiegroep',
            cell: ({ partnerId }) => (programme.settings.regiegroep.fixed.includes(partnerId) ? 'vaste zetel' : '–'),
          },
        ],
        partners.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
      );

/** The partners of a programme, municipalities first. */
export const partnersView = (programme: Programme, visit: Pick<Visit, 'here' | 'standing' | 'query'>): Html => {
  const { partners } = programme;
  const isBureau = visit.standing.actsFor === programmabureau;
  const municipalities = partners.filter(({ kind }) => kind === 'municipality');
  return html`
${doneOf(visit)}
<h1 class="nl-heading nl-heading--level-1">Partners</h1>
<p class="nl-paragraph">${link(visit.here('mensen'), 'Zoek een persoon')} of bekijk ${link(
    visit.here(`partners/${programmabureau}`),
    'wie er werkt in het programmabureau',
  )}. Er is ook een lijst van ${link(visit.here('toetredingen'), 'gemeenten die later toetraden')}.</p>
${
  isBureau
    ? html`<p class="utrecht-action-group">${actionLink(visit.here('toelating'), 'Laat een partner toe')}
${actionLink(visit.here('herindelingen'), 'Herindelingen en nieuwe namen')}
${actionLink(visit.here('vrije-dagen'), 'Vrije dagen')}
${actionLink(visit.here('applicaties'), 'Applicaties')}
${actionLink(visit.here('registerbestand'), 'Lees een bestand met partners en mensen in')}</p>
${
  partners.length < 3 &&
  empty('Dit programma is nieuw. Lees eerst het bestand met alle partners en mensen in. Daarna stelt u de kaders op.')
}`
    : html`<p class="nl-paragraph">Het programmabureau houdt deze gegevens bij. Klopt er iets niet? Laat het daar weten.</p>`
}
${listed('Gemeenten', municipalities, programme, visit)}
${listed(
  'Andere partners',
  partners.filter(({ kind }) => kind !== 'municipality'),
  programme,
  visit,
)}`;
};
