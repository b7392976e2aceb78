import { html } from 'hono/html';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { levelInDutch, type MatterLevel } from '../level/words.ts';
import type { Visit } from '../screen.ts';

export interface LevelsPage {
  /** Every level that was set, oldest first. */
  readonly levels: readonly MatterLevel[];
  readonly names: Names;
  /** The title of a matter; undefined when it is not known. */
  readonly titleOf: (level: Pick<MatterLevel, 'matter' | 'matterId'>) => string | undefined;
  readonly done?: Html | undefined;
}

const what = (
  { matter, matterId }: MatterLevel,
  { titleOf }: Pick<LevelsPage, 'titleOf'>,
  { here }: Pick<Visit, 'here'>,
): Html => {
  const title = titleOf({ matter, matterId }) ?? matterId;
  if (matter === 'escalation') return link(here(`escalaties/${matterId}/openbaarheid`), `Escalatie: ${title}`);
  if (matter === 'framework-cycle')
    return link(here(`kader/${matterId}/openbaarheid`), `Kaders, versie ${matterId}: ${title}`);
  return html`Document: ${safeLink(matterId)}`;
};

/** The level that holds of each matter. */
const present = (levels: readonly MatterLevel[]): MatterLevel[] => [
  ...new Map(levels.map((one) => [`${one.matter}/${one.matterId}`, one])).values(),
];

/** Who sees what, where somebody chose it, with the ground and the end. */
export const levelsView = ({ levels, names, titleOf, done }: LevelsPage, visit: Pick<Visit, 'here'>): Html => html`
${done}
<h1 class="nl-heading nl-heading--level-1">Openbaarheid</h1>
<p class="nl-paragraph">Alles in dit programma is voor alle partners te zien, tenzij hier iets anders staat. Kies iets anders bij de escalatie of bij de versie van de kaders zelf.</p>
${
  levels.length === 0
    ? empty('Er is nog niets openbaar of vertrouwelijk gemaakt.')
    : table(
        'Wie wat mag zien',
        [
          { heading: 'Wat', cell: (one) => what(one, { titleOf }, visit) },
          { heading: 'Wie het mag zien', cell: levelInDutch },
          { heading: 'Ook voor', cell: ({ sharedWith }) => sharedWith.map(names.partner).join(', ') },
          { heading: 'Grond', cell: ({ ground }) => ground },
          { heading: 'Reden', cell: ({ reason }) => reason },
          { heading: 'Sinds', cell: ({ at }) => dutchMoment(at) },
        ],
        present(levels),
      )
}
<p class="nl-paragraph">${actionLink(visit.here('openbaarheid/document'), 'Leg vast wie een document mag zien')}</p>`;
