import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { bodyWords, contributionStatus, kindWords } from '../../words/alliance-words.ts';
import { figureInDutch, offerInDutch, totalOf } from '../../words/figures.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';
import type { Alliance, Looker } from './looker.ts';

const noFigure = { cents: 0, hours: 0, items: 0 };

const byYear = ({ figures, funding }: Alliance): Html => {
  const years = new Set(
    [...Object.values(figures).flatMap(Object.keys), ...funding.map(({ year }) => String(year))].toSorted(),
  );
  const of = (kind: keyof Alliance['figures']) => (year: string) => figureInDutch(figures[kind][year] ?? noFigure);
  const fundingOf = (year: string) => funding.find((one) => String(one.year) === year);
  return table(
    'Per jaar',
    [
      { heading: 'Jaar', cell: (year) => year },
      { heading: 'Nodig', cell: (year) => euros(fundingOf(year)?.neededCents ?? 0), isNumber: true },
      { heading: 'Gevraagd', cell: of('asked'), isNumber: true },
      { heading: 'Toegezegd', cell: of('promised'), isNumber: true },
      { heading: 'Besloten', cell: of('decided'), isNumber: true },
      { heading: 'Betaald', cell: of('paid'), isNumber: true },
      { heading: 'Tekort', cell: (year) => euros(fundingOf(year)?.gapCents ?? 0), isNumber: true },
    ],
    [...years],
  );
};

const byPartner = ({ partners }: Alliance, names: Names): Html =>
  table(
    'Per partner, alle jaren samen',
    [
      { heading: 'Partner', cell: ({ partnerId }) => names.partner(partnerId) },
      { heading: 'Gevraagd', cell: ({ figures }) => figureInDutch(totalOf(figures.asked)), isNumber: true },
      { heading: 'Toegezegd', cell: ({ figures }) => figureInDutch(totalOf(figures.promised)), isNumber: true },
      { heading: 'Besloten', cell: ({ figures }) => figureInDutch(totalOf(figures.decided)), isNumber: true },
      { heading: 'Betaald', cell: ({ figures }) => figureInDutch(totalOf(figures.paid)), isNumber: true },
    ],
    partners,
  );

const contributions = (about: Alliance, names: Names, visit: Pick<Visit, 'here' | 'standing'>): Html =>
  table(
    'Bijdragen',
    [
      { heading: 'Partner', cell: ({ partnerId }) => names.partner(partnerId) },
      {
        heading: 'Wat',
        cell: ({ offer, partnerId, contributionId }) =>
          html`${kindWords[offer.kind]}: ${
            [partnerId, 'programmabureau'].includes(visit.standing.actsFor)
              ? link(visit.here(`ons-deel/${about.allianceId}/${contributionId}`), offer.description)
              : offer.description
          }`,
      },
      { heading: 'Hoeveel', cell: ({ offer }) => offerInDutch(offer) },
      { heading: 'Stand', cell: ({ status }) => contributionStatus(status) },
      { heading: 'Wie beslist', cell: ({ decidingBody }) => bodyWords[decidingBody] },
    ],
    about.contributions,
  );

/** The money of an alliance: by year, by partner, and every contribution. Only what is decided covers costs. */
export const moneySections = (
  about: Alliance,
  names: Names,
  looker: Looker,
  visit: Pick<Visit, 'here' | 'standing'>,
): Html => html`
<h2 class="nl-heading nl-heading--level-2">Geld en andere bijdragen</h2>
<p class="nl-paragraph">Alleen wat is besloten, dekt de kosten. Een toezegging telt nog niet mee.</p>
${about.funding.length === 0 && Object.keys(about.figures.promised).length === 0 ? undefined : byYear(about)}
${about.partners.length > 0 && byPartner(about, names)}
${
  about.contributions.length === 0
    ? empty(
        about.calls.length === 0
          ? 'Er zijn nog geen bijdragen. Het programmabureau doet eerst een oproep aan partners.'
          : 'Er zijn nog geen bijdragen. De gevraagde partners kunnen bij "Ons deel" iets toezeggen.',
      )
    : contributions(about, names, visit)
}
${looker.doesForParty('propose a contribution') && about.phase !== 'closed' && html`<p class="nl-paragraph">${link(visit.here(`ons-deel/${about.allianceId}`), 'Zeg een bijdrage toe')}</p>`}`;
