import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay, dutchNumber, euros } from '#shared/words/dutch.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { followedUpStatus, standStatus } from '../../words/condition-words.ts';
import { decidedOn } from '../../words/decided-on.ts';
import { decisionKinds, outcomeInDutch } from '../../words/decision-words.ts';
import { figureInDutch } from '../../words/figures.ts';
import type { Visit } from '../screen.ts';
import { beforeView, comingView, openView } from './asked-view.ts';
import type { Body, Handover, OurBody } from './our-body.ts';

type Around = Pick<Visit, 'here' | 'now' | 'standing'>;
type Room = Handover['grants'][number]['years'][number]['given'];

/** What a body calls its own page. */
export const titles: Readonly<Record<Body, string>> = { council: 'Onze raad', college: 'Ons college' };

const bodies: Readonly<Record<Body, (municipality: string) => string>> = {
  council: (municipality) => `gemeenteraad van ${municipality}`,
  college: (municipality) => `college van ${municipality}`,
};

const section = (heading: string, main: Html): Html =>
  html`<h2 class="nl-heading nl-heading--level-2">${heading}</h2>${main}`;

/** The first meeting of the body that can decide on what it is asked today, by its meetings and its recess. */
const meeting = ({ body, firstMeeting }: Handover): Html => {
  const name = body === 'council' ? 'de raad' : 'het college';
  return html`<p class="nl-paragraph">${
    firstMeeting
      ? html`Wat vandaag wordt gevraagd, kan ${name} op zijn vroegst behandelen op <strong>${dutchDate(firstMeeting)}</strong>. Dat volgt uit de vergaderdagen, het reces en de tijd voor voorbereiding.`
      : `Van ${name} zijn geen vergaderdagen bekend. Geef ze door aan het programmabureau; dan staat hier wanneer ${name} kan besluiten.`
  }</p>`;
};

const contributions = ({ handover }: OurBody, { here }: Around): Html =>
  handover.figures.length === 0
    ? empty('Nog geen alliantie vroeg iets van de gemeente, en de gemeente zei nog niets toe.')
    : table(
        'Gevraagd, toegezegd, besloten en betaald, per alliantie en jaar',
        [
          {
            heading: 'Alliantie',
            cell: ({ allianceId, alliance }) => link(here(`allianties/${allianceId}`), alliance),
          },
          { heading: 'Jaar', cell: ({ year }) => String(year) },
          { heading: 'Gevraagd', cell: ({ asked: askedAmount }) => figureInDutch(askedAmount), isNumber: true },
          { heading: 'Toegezegd', cell: ({ promised }) => figureInDutch(promised), isNumber: true },
          { heading: 'Besloten', cell: ({ decided }) => figureInDutch(decided), isNumber: true },
          { heading: 'Betaald', cell: ({ paid }) => figureInDutch(paid), isNumber: true },
        ],
        handover.figures,
      );

const roomInDutch = ({ cents, hours }: Room): string =>
  hours > 0 ? `${euros(cents)} en ${dutchNumber(hours)} uur` : euros(cents);

/** What room is for, until when, and by which decision. */
const grantInDutch = ({ description, until, decision }: Handover['grants'][number]): string =>
  [
    description.replace(/\.$/, ''),
    `tot en met ${dutchDate(until)}`,
    ...(decision ? [`besluit van ${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`] : []),
  ].join('; ');

const room = ({ handover: { grants, body } }: OurBody): Html => {
  if (grants.length === 0)
    return empty(
      body === 'council'
        ? 'De raad gaf het college nog geen ruimte. De raad besluit over elke bijdrage zelf.'
        : 'De raad gaf het college nog geen ruimte. Zonder ruimte besluit de raad over elke bijdrage.',
    );
  return table(
    'Ruimte die de raad aan het college geeft',
    [
      { heading: 'Waarvoor', cell: ({ grant }) => grantInDutch(grant) },
      {
        heading: 'Stand',
        cell: ({ grant }) =>
          grant.status === 'granted' ? status('geldt', 'ok') : status('ligt bij de raad', 'warning'),
      },
      { heading: 'Jaar', cell: ({ year }) => year.year },
      { heading: 'Gegeven', cell: ({ year }) => roomInDutch(year.given), isNumber: true },
      { heading: 'Gebruikt', cell: ({ year }) => roomInDutch(year.used), isNumber: true },
      { heading: 'In aanvraag', cell: ({ year }) => roomInDutch(year.held), isNumber: true },
      { heading: 'Over', cell: ({ year }) => roomInDutch(year.left), isNumber: true },
    ],
    grants.flatMap((grant) => grant.years.map((year) => ({ grant, year }))),
  );
};

const stands = { open: 'waits', accepted: 'binds', 'not-accepted': 'refused' } as const;

const conditions = ({ handover }: OurBody, { here }: Around): Html =>
  handover.conditions.length === 0
    ? empty('De gemeente stelde nog geen voorwaarden.')
    : html`${table(
        'Voorwaarden van de gemeente',
        [
          { heading: 'Voorwaarde', cell: ({ text }) => text },
          { heading: 'Bij', cell: ({ about }) => about },
          { heading: 'Geldigheid', cell: ({ accepted }) => standStatus(stands[accepted]) },
          {
            heading: 'Opvolging',
            cell: ({ accepted, status: is }) => (accepted === 'not-accepted' ? '–' : followedUpStatus(is)),
          },
        ],
        handover.conditions,
      )}<p class="nl-paragraph rd-on-screen">${link(here('voorwaarden'), 'Alle voorwaarden van het programma, en wie ze opvolgt')}</p>`;

const decisions = ({ decisions: all }: OurBody, { here }: Around): Html =>
  all.length === 0
    ? empty(
        'Er staat nog geen besluit in het register. Wat in de vergadering wordt besloten, legt u vast bij de vraag.',
      )
    : table(
        'Besluiten in het register',
        [
          {
            heading: 'Besluit',
            cell: ({ decision, sequence }) =>
              link(here(`besluiten/${decision.decisionId}`), `Nummer ${sequence}: ${decisionKinds[decision.kind]}`),
          },
          { heading: 'Uitkomst', cell: ({ decision }) => outcomeInDutch(decision) },
          { heading: 'Besloten op', cell: ({ decision }) => decidedOn(decision.decidedAt) },
          { heading: 'Kenmerk', cell: ({ decision }) => decision.reference },
        ],
        all,
      );

/** Everything that concerns one council or one college, to read or to print. */
export const ourBodyView = (our: OurBody, around: Around): Html => {
  const { body } = our.handover;
  return html`<div class="rd-our-body">
<h1 class="nl-heading nl-heading--level-1">${titles[body]}: ${bodies[body](around.standing.party)}</h1>
<p class="nl-paragraph">De stand van ${dutchDay(around.now)}.<span class="rd-on-screen"> Deze pagina kunt u afdrukken voor de vergadering.</span></p>
${meeting(our.handover)}
${section('Wat nu wordt gevraagd', openView(our, around))}
${section('Wat nog komt', comingView(our, around))}
${section('Wat eerder is gevraagd en besloten', beforeView(our, around))}
${section('Bijdragen van de gemeente', contributions(our, around))}
${section('Ruimte van de raad', room(our))}
${section('Voorwaarden van de gemeente', conditions(our, around))}
${section(body === 'council' ? 'Besluiten van de raad' : 'Besluiten van het college', decisions(our, around))}
</div>`;
};
