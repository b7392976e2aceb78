import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay, dutchNumber } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { chosen } from '../../forms/chosen.ts';
import type { Around, FormParts } from '../../forms/form-subject.ts';
import { link, status, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

export type Reporting = AnswerOf<'readReporting'>;
type Period = Reporting['periods'][number];
export type Missing = Reporting['missing'][number];

/** What the closing of reporting periods is about. */
export interface ClosingAbout {
  readonly reporting: Reporting;
  readonly titleOf: (allianceId: string) => string;
  /** What was just done. */
  readonly done?: Html | undefined;
}

const standings: Readonly<
  Record<Period['standing'], readonly [word: string, colour: 'ok' | 'warning' | 'error' | 'quiet']>
> = {
  closed: ['afgesloten', 'ok'],
  over: ['voorbij, nog niet afgesloten', 'warning'],
  running: ['loopt nog', 'quiet'],
  ahead: ['komt nog', 'quiet'],
};

/** The periods that are over and still open: with a period all earlier ones are closed. */
const openPeriods = ({ periods }: Reporting): Period[] => periods.filter(({ standing }) => standing === 'over');

const stillMissing = ({ missing }: Reporting, { period }: Period): number =>
  missing.filter((one) => one.period?.from === period.from).length;

const periodsTable = (reporting: Reporting): Html =>
  table(
    'Perioden van het programma',
    [
      { heading: 'Periode', cell: ({ period }) => dutchPeriod(period) },
      { heading: 'Uiterlijk', cell: ({ dueOn }) => dutchDate(dueOn) },
      { heading: 'Stand', cell: ({ standing }) => status(...standings[standing]) },
      {
        heading: 'Nog niet ontvangen',
        cell: (one) => (one.standing === 'over' ? dutchNumber(stillMissing(reporting, one)) : undefined),
        isNumber: true,
      },
    ],
    reporting.periods,
  );

type Named = Pick<ClosingAbout, 'titleOf'>;

const missingTable = (
  caption: string,
  missing: readonly Missing[],
  { titleOf }: Named,
  { here }: Pick<Visit, 'here'>,
): Html =>
  table(
    caption,
    [
      {
        heading: 'Alliantie',
        cell: ({ allianceId }) => link(here(`allianties/${allianceId}/rapportages`), titleOf(allianceId)),
      },
      {
        heading: 'Periode',
        cell: ({ period }) => (period ? dutchPeriod(period) : 'sinds de vorige afsluiting'),
      },
    ],
    missing,
  );

const whoIsMissing = ({ reporting, titleOf }: ClosingAbout, visit: Pick<Visit, 'here'>): Html =>
  reporting.missing.length === 0
    ? html`<p class="nl-paragraph">Er ontbreekt geen rapportage over wat voorbij en nog open is.</p>`
    : missingTable('Wie nog niet rapporteerde', reporting.missing, { titleOf }, visit);

const notCome = ({ missing }: Reporting['closings'][number], { titleOf }: Named): Html | string => {
  if (missing === undefined) return 'niet vastgelegd';
  if (missing.length === 0) return 'alles is ontvangen';
  return html`<ul class="utrecht-unordered-list">${missing.map(
    ({ allianceId, period }) => html`<li>${titleOf(allianceId)}${period && html`, ${dutchPeriod(period)}`}</li>`,
  )}</ul>`;
};

const closingsTable = ({ reporting, titleOf }: ClosingAbout): Html =>
  reporting.closings.length === 0
    ? html`<p class="nl-paragraph">Er is nog geen periode afgesloten.</p>`
    : table(
        'Eerdere afsluitingen',
        [
          { heading: 'Perioden van vóór', cell: ({ closedUntil }) => dutchDate(closedUntil) },
          { heading: 'Afgesloten op', cell: ({ closedAt }) => dutchDay(closedAt) },
          { heading: 'Door', cell: ({ closedBy }) => closedBy },
          { heading: 'Wat niet was ontvangen', cell: (closing) => notCome(closing, { titleOf }) },
        ],
        reporting.closings.toReversed(),
      );

const before = (about: ClosingAbout, visit: Around): Html => html`
${about.done}
<p class="nl-paragraph">${link(visit.here('allianties'), 'Alle allianties')}</p>
<p class="nl-paragraph">Sluit een periode af als u de rapportages gaat optellen. Daarna wordt een rapportage over die periode geweigerd, ook een verbetering: wat u optelt, verandert niet meer. U kunt dit niet terugdraaien.</p>
${about.reporting.periods.length > 0 && periodsTable(about.reporting)}
${whoIsMissing(about, visit)}`;

/** Why nothing can be closed now; undefined when something can. */
const nothingToClose = ({ reporting }: ClosingAbout): string | undefined => {
  const { periods, closedUntil = '', closableUntil } = reporting;
  if (periods.length === 0) return closedUntil >= closableUntil ? 'Alles tot vandaag is al afgesloten.' : undefined;
  if (openPeriods(reporting).length > 0) return undefined;
  const running = periods.find(({ standing }) => standing === 'running');
  return running
    ? `Er is nu niets af te sluiten. De periode ${dutchPeriod(running.period)} loopt nog.`
    : 'Er is nu niets af te sluiten.';
};

/** What a closing would close, and which reports would then be missing for good. */
export const closingPreview = (
  { reporting, titleOf }: Pick<ClosingAbout, 'reporting' | 'titleOf'>,
  { closedUntil }: BodyOf<'closePeriods'>,
  missing: readonly Missing[],
  visit: Pick<Visit, 'here'>,
): Html => {
  const closes = openPeriods(reporting).filter(({ period }) => period.from < closedUntil);
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat u afsluit</h2>
${
  closes.length === 0
    ? html`<p class="nl-paragraph">Alles wat begon vóór ${dutchDate(closedUntil)}.</p>`
    : html`<ul class="utrecht-unordered-list">${closes.map(({ period }) => html`<li>${dutchPeriod(period)}</li>`)}</ul>`
}
${
  missing.length === 0
    ? html`<p class="nl-paragraph">Alle rapportages zijn ontvangen.</p>`
    : html`${missingTable('Wat dan niet meer komt', missing, { titleOf }, visit)}
<p class="nl-paragraph">Het programmabureau en wie een zetel in de regiegroep heeft, krijgen een e-mail met deze allianties. Een rapportage die intussen binnenkomt, telt nog mee.</p>`
}
<p class="nl-paragraph">Er is nog niets afgesloten.</p>`;
};

/** The form that closes reporting periods: it shows first what is missing, and closes what was seen. */
export const closingForm: FormParts<ClosingAbout, BodyOf<'closePeriods'>> = {
  path: 'rapportageperioden',
  who: 'bureau',
  nav: 'Rapportageperioden',
  title: () => 'Rapportageperioden',
  before,
  closed: nothingToClose,
  start: ({ reporting }) => {
    const [first, ...others] = openPeriods(reporting);
    return first && others.length === 0 ? { tot: first.period.until } : {};
  },
  fields: ({ reporting }, typed) =>
    reporting.periods.length > 0
      ? radioGroup({
          ...chosen(typed, 'tot'),
          legend: 'Tot en met welke periode sluit u af?',
          choices: openPeriods(reporting).map(({ period }) => ({ value: period.until, label: dutchPeriod(period) })),
        })
      : textField({
          ...typed.of('tot'),
          label: 'Wat vóór welke dag begon, sluit u af?',
          hint: 'Bijvoorbeeld 1-7-2027. Een periode die op die dag of later begint, blijft open.',
          width: 'short',
          autocomplete: 'off',
        }),
  submit: 'Sluit dit af',
  trial: 'Laat zien wat er nog ontbreekt',
  seenFirst: true,
  after: closingsTable,
  fieldAt: () => 'tot',
  refusals: {
    'later-periods-closed': 'Iemand sloot intussen een latere periode af. Daarmee is ook deze afgesloten.',
  },
};
