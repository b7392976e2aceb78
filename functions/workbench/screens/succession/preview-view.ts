import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { allOf, dutchDate } from '#shared/words/dutch.ts';
import { happensInDutch } from '#shared/words/succession-in-dutch.ts';
import { empty, table } from '../../pages/parts.ts';
import { type Moved, movedWords, noticesInDutch } from '../../words/succession-words.ts';
import { amountInDutch } from './form.ts';

export type Preview = AnswerOf<'previewSuccession'>;

/** What the page calls the things that move. */
export interface MovedNames {
  readonly partner: (partnerId: string) => string;
  readonly alliance: (allianceId: string) => string;
  readonly person: (personId: string) => string;
  readonly seat: (seatId: string) => string;
}

const ofAlliance: readonly Moved['what'][] = ['alliance', 'lead'];

const thing = ({ what, id }: Moved, names: MovedNames): string => {
  if (ofAlliance.includes(what)) return names.alliance(id);
  if (what === 'person') return names.person(id);
  if (what === 'seat') return names.seat(id);
  return what === 'membership' ? names.partner(id) : what === 'approval' || what === 'accession' ? `versie ${id}` : '';
};

/** Open questions and escalations are many: what counts is how many of them move. */
const counted: readonly Moved['what'][] = ['task', 'escalation'];

const countOf = (moves: readonly Moved[], what: Moved['what']): string =>
  String(moves.filter((one) => one.what === what).length);

/** Everything that a succession moves, and what people must know of it. */
export const previewView = (
  { succession, moves, contributions, notices }: Preview,
  names: MovedNames,
  givenName: (partnerId: string) => string,
): Html => {
  const named = moves.filter(({ what }) => !counted.includes(what));
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat er verandert</h2>
<p class="nl-paragraph">Vanaf ${dutchDate(succession.on)}: ${happensInDutch({
    ...succession,
    predecessors: succession.predecessors.map(names.partner),
    successors: succession.successors.map(({ partnerId }) => givenName(partnerId)),
  })}. Er is nog niets vastgelegd.</p>
${noticesInDutch(notices, givenName).map((sentence) => html`<p class="nl-paragraph"><strong>Let op:</strong> ${sentence}</p>`)}
${
  named.length === 0
    ? empty(
        succession.kind === 'rename'
          ? 'Alles blijft waar het is. Alleen de naam verandert, en het verleden houdt de oude naam.'
          : 'Er gaat niets mee.',
      )
    : table(
        'Wat naar wie gaat',
        [
          { heading: 'Wat', cell: ({ what }) => movedWords[what] },
          { heading: 'Welke', cell: (one) => thing(one, names) || '–' },
          { heading: 'Van', cell: ({ from }) => names.partner(from) },
          { heading: 'Naar', cell: ({ to }) => (to.length === 0 ? 'niemand' : allOf(to.map(givenName))) },
        ],
        named,
      )
}
${
  moves.length > named.length &&
  html`<p class="nl-paragraph">Ook gaan mee: open vragen (${countOf(moves, 'task')}) en lopende escalaties (${countOf(moves, 'escalation')}).</p>`
}
${
  contributions.length > 0 &&
  table(
    'Bijdragen, met wat al is voldaan',
    [
      { heading: 'Alliantie', cell: ({ allianceId }) => names.alliance(allianceId) },
      { heading: 'Van', cell: ({ from }) => names.partner(from) },
      {
        heading: 'Naar',
        cell: ({ shares, unit }) =>
          html`${shares.map(
            ({ partnerId, years, paid }) =>
              html`${givenName(partnerId)}: ${years
                .map(({ year, amount }) =>
                  unit === 'items' ? String(year) : `${year}: ${amountInDutch(unit, amount)}`,
                )
                .join('; ')}${
                paid.length > 0 &&
                unit !== 'items' &&
                html` (voldaan: ${paid.map(({ year, amount }) => `${year}: ${amountInDutch(unit, amount)}`).join('; ')})`
              }<br>`,
          )}`,
      },
      { heading: 'Voorwaarden', cell: ({ conditions }) => String(conditions), isNumber: true },
    ],
    contributions,
  )
}`;
};
