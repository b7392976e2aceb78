import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { quarterAfter, quarterBefore, quarterOf } from '#shared/calendar/quarters.ts';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { dutchNumber } from '#shared/words/dutch.ts';
import { progressBars } from '../../pages/chart.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { ringWords } from '../../words/registry-words.ts';
import type { Visit } from '../screen.ts';

export type Asked = AnswerOf<'readAsked'>;
type Partner = Asked['partners'][number];
type Around = Pick<Visit, 'here' | 'standing' | 'now'>;

const ordinals = ['eerste', 'tweede', 'derde', 'vierde'];

/** A quarter in Dutch: "het derde kwartaal van 2027". */
export const quarterInDutch = (quarter: string): string => {
  const [year, number] = quarter.split('-Q');
  return `het ${ordinals[Number(number) - 1]} kwartaal van ${year}`;
};

const standOf = ({ norm, over }: Partner): Html => {
  if (norm === undefined) return status('geen norm');
  return over ? status('boven de norm', 'warning') : status('binnen de norm', 'ok');
};

const barOf = ({ name, asked: askedInAll, norm }: Partner) => ({
  label: name,
  done: norm === undefined ? undefined : Math.min(1, norm === 0 ? Number(askedInAll > 0) : askedInAll / norm),
  expected: undefined,
  words: norm === undefined ? `${askedInAll} gevraagd, geen norm` : `${askedInAll} gevraagd, de norm is ${norm}`,
});

const mostFirst = (one: Partner, other: Partner): number =>
  Number(other.over) - Number(one.over) || other.asked - one.asked;

/** The figures of partners, as a table. */
export const askedTable = (caption: string, partners: readonly Partner[], { here }: Pick<Visit, 'here'>): Html =>
  table(
    caption,
    [
      { heading: 'Partner', cell: ({ partnerId, name }) => link(here(`partners/${partnerId}`), name) },
      { heading: 'Ring', cell: ({ ring }) => (ring ? ringWords[ring] : 'deed niet mee') },
      { heading: 'Vragen', cell: ({ questions }) => dutchNumber(questions), isNumber: true },
      { heading: 'Rapportages', cell: ({ reports }) => dutchNumber(reports), isNumber: true },
      { heading: 'Herinneringen', cell: ({ reminders }) => dutchNumber(reminders), isNumber: true },
      { heading: 'Samen', cell: ({ asked: askedInAll }) => dutchNumber(askedInAll), isNumber: true },
      { heading: 'Norm', cell: ({ norm }) => (norm === undefined ? '–' : dutchNumber(norm)), isNumber: true },
      { heading: 'Stand', cell: standOf },
    ],
    partners,
  );

const quarters = ({ quarter }: Asked, { here, now }: Around): Html => {
  const next = quarterAfter(quarter);
  const to = (one: string): Html => html`<li>${link(here(`gevraagd?kwartaal=${one}`), quarterInDutch(one))}</li>`;
  return html`
<h2 class="nl-heading nl-heading--level-2">Een ander kwartaal</h2>
<ul class="utrecht-unordered-list">${to(quarterBefore(quarter))}${next <= quarterAfter(quarterOf(localDate(now))) && to(next)}</ul>`;
};

const ours = ({ partners, foreseen }: Asked, { here, standing }: Around): Html | undefined => {
  const heading = foreseen ? 'Wat ons gevraagd wordt' : 'Wat ons gevraagd is';
  const own = partners.filter(({ partnerId }) => partnerId === standing.actsFor);
  return own.length === 0
    ? undefined
    : html`
<h2 class="nl-heading nl-heading--level-2">${heading}</h2>
${askedTable(heading, own, { here })}
<h2 class="nl-heading nl-heading--level-2">Alle partners</h2>`;
};

/** What a quarter to come consists of, as far as the record foresees it. */
const foreseenTable = ({ foreseen }: Asked): Html | undefined =>
  foreseen &&
  (foreseen.length === 0
    ? empty('Er eindigt dan geen rapportageperiode, en er komt geen dag van een bijdrage, maatregel of voorwaarde.')
    : table(
        'Waar het uit bestaat',
        [
          { heading: 'Wat', cell: ({ kind }) => roundKindRows[kind].dutch },
          { heading: 'Aantal', cell: ({ questions }) => dutchNumber(questions), isNumber: true },
        ],
        foreseen,
      ));

const introduction = ({ foreseen }: Asked): string =>
  foreseen
    ? 'Wat wij nu al weten: de rapportages over periodes die dan eindigen, en de vragen over bijdragen, maatregelen en voorwaarden waarvan de dag dan komt. Herinneringen, en wat iemand zelf nog vraagt, komen daarbij.'
    : 'Elke vraag, rapportage en herinnering aan een partner telt mee. Een vraag telt één keer, in het kwartaal waarin zij is gesteld.';

/** What was asked of each partner in a quarter, or will be: its own first, and all as a picture and a table. */
export const askedView = (found: Asked, around: Around): Html => {
  const partners = found.partners.toSorted(mostFirst);
  const hasNorm = partners.some(({ norm }) => norm !== undefined);
  return html`
<h1 class="nl-heading nl-heading--level-1">${found.foreseen ? 'Wat wordt gevraagd' : 'Wat is gevraagd'} in ${quarterInDutch(found.quarter)}</h1>
<p class="nl-paragraph">${introduction(found)}</p>
${foreseenTable(found)}
${!hasNorm && empty('Het programma heeft nog geen norm per ring. De norm staat in het bestand van het programma.')}
${
  partners.length === 0
    ? empty('Er doen nog geen partners mee.')
    : html`
${ours(found, around)}
${
  hasNorm &&
  html`<div class="rd-charts">${progressBars('Gevraagd tegen de norm van de ring', partners.map(barOf))}</div>
<p class="nl-paragraph">De streep rechts is de norm. Een volle balk is de norm of meer.</p>`
}
${askedTable(found.foreseen ? 'Wat aan wie wordt gevraagd' : 'Wat aan wie is gevraagd', partners, around)}`
}
${quarters(found, around)}`;
};

const named = (partners: readonly Partner[]): string => partners.map(({ name }) => name).join(', ');

/** For the overview: who was asked more than the norm this quarter, with the ways to the figures of this quarter and the next. */
export const askedLine = ({ quarter, partners }: Asked, { here }: Pick<Visit, 'here'>): Html => {
  const over = partners.filter((one) => one.over).toSorted(mostFirst);
  const next = here(`gevraagd?kwartaal=${quarterAfter(quarter)}`);
  const figures = html`${link(here('gevraagd'), 'Bekijk wat aan wie is gevraagd')} ${link(next, 'Bekijk wat volgend kwartaal wordt gevraagd')}`;
  return over.length === 0
    ? html`<p class="nl-paragraph">Dit kwartaal is niemand meer gevraagd dan de norm van zijn ring. ${figures}</p>`
    : html`<p class="nl-paragraph">${status(over.length === 1 ? '1 partner boven de norm' : `${over.length} partners boven de norm`, 'warning')} Dit kwartaal is meer gevraagd dan de norm van de ring van: ${named(over)}. ${figures}</p>`;
};
