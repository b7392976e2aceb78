import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { endOfDay } from '#shared/calendar/days.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate, dutchDay, dutchNumber, lastDay } from '#shared/words/dutch.ts';
import { type Phase, phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { bars } from '../../pages/chart.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import { dueStatus, dueWords } from '../../words/due-words.ts';
import { sizeInDutch, stageStatus } from '../../words/escalation-words.ts';
import type { Names } from '../../words/names.ts';
import { type Asked, askedLine } from '../asked/view.ts';
import { stageInDutch } from '../frameworks/words.ts';
import { type DayShown, dayForm, knownOn, onSameDay } from '../past-day.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';
import { urgency } from '../urgency.ts';
import { goalsView } from './goals-view.ts';
import { moneyView, sourcesView } from './money-view.ts';

type Overview = AnswerOf<'readOverview'>;
type InForce = Pick<AnswerOf<'readFramework'>, 'version' | 'textNumber'>;
type Around = Pick<Visit, 'here' | 'standing' | 'now'>;

/** Days ahead that are shown: three months. */
const ahead = 92;

const isBureau = ({ standing }: Around): boolean => standing.actsFor === 'programmabureau';

/** A link for those who have the screen; the words alone for others. */
const linkFor = (around: Around, path: string, words: string): Html | string =>
  isBureau(around) ? link(around.here(path), words) : words;

const section = (heading: string, main: Html): Html =>
  html`<h2 class="nl-heading nl-heading--level-2">${heading}</h2>${main}`;

/** Names that stand in a cell before the rest is only counted. */
const mostNamed = 8;

const waitingFor = ({ waiting, awaited }: Overview['rounds'][number]): string => {
  const named = waiting.slice(0, mostNamed).map(({ addressee }) => addressee);
  const others = awaited - named.length;
  if (awaited === 0) return 'niemand meer';
  if (named.length === 0) return awaited === 1 ? 'één geadresseerde' : `${dutchNumber(awaited)} geadresseerden`;
  // A semicolon between them: "Alfa, lid van de klankbordgroep" has a comma of its own.
  return others > 0 ? `${named.join('; ')} en ${dutchNumber(others)} andere` : named.join('; ');
};

/** The text of the version in force, for everybody: a partner has no other way to it when nothing is asked. */
const textLink = ({ framework }: Overview, inForce: InForce | undefined, { here }: Around): Html | undefined =>
  inForce && inForce.version === framework?.cycleId
    ? html`. ${link(here(`kader/${inForce.version}/tekst/${inForce.textNumber}`), 'Lees de tekst')}`
    : undefined;

const cycleOf = (overview: Overview, inForce: InForce | undefined, around: Around): Html => {
  const { framework, cycle } = overview;
  return dataList([
    [
      'Kaders van kracht',
      framework
        ? html`${linkFor(around, `kader/${framework.cycleId}`, framework.title)}${framework.renewalDue && html`, te vernieuwen voor ${dutchDate(framework.renewalDue)}`}${textLink(overview, inForce, around)}`
        : 'Er gelden nog geen kaders.',
    ],
    [
      'In voorbereiding',
      cycle
        ? html`${linkFor(around, `kader/${cycle.cycleId}`, cycle.title)}: ${stageInDutch(cycle.stage)}, sinds ${dutchDay(cycle.since)}`
        : 'Er loopt geen cyclus.',
    ],
  ]);
};

const roundsOf = ({ rounds }: Overview, around: Around): Html =>
  rounds.length === 0
    ? empty('Er staat nu geen ronde open.')
    : table(
        'Open rondes en op wie zij wachten',
        [
          {
            heading: 'Ronde',
            cell: (round) => linkFor(around, `rondes/${round.roundId}`, `${kindInDutch(round)}: ${round.title}`),
          },
          {
            heading: 'Antwoorden',
            cell: ({ roundId, answers, addressees }) =>
              linkFor(around, `rondes/${roundId}`, `${dutchNumber(answers)} van ${dutchNumber(addressees)}`),
            isNumber: true,
          },
          { heading: 'Wacht op', cell: waitingFor },
          { heading: 'Uiterlijk', cell: ({ termEnd }) => lastDay(termEnd) },
          { heading: 'Stand', cell: ({ termEnd }) => urgency(termEnd, around.now) },
        ],
        rounds,
      );

const phases = Object.keys(phaseInDutch) as Phase[];

const alliancesOf = ({ alliances }: Overview, names: Names, { here }: Around): Html => {
  if (alliances.length === 0) return empty('Er zijn nog geen allianties.');
  const lines = [...new Set(alliances.map(({ lineId }) => lineId))];
  const sorted = alliances.toSorted((one, other) =>
    one.lineId === other.lineId
      ? phases.indexOf(one.phase) - phases.indexOf(other.phase)
      : lines.indexOf(one.lineId) - lines.indexOf(other.lineId),
  );
  const count = (phase: Phase): number => alliances.filter((one) => one.phase === phase).length;
  return html`
<div class="rd-charts">${bars(
    'Allianties per fase',
    phases.map((phase) => ({ label: phaseInDutch[phase], value: count(phase), words: dutchNumber(count(phase)) })),
  )}</div>
${table(
  'Allianties per lijn, fase en kleur',
  [
    { heading: 'Alliantie', cell: ({ allianceId, title }) => link(here(`allianties/${allianceId}`), title) },
    { heading: 'Lijn', cell: ({ lineId }) => names.line(lineId) },
    { heading: 'Fase', cell: ({ phase, since }) => `${phaseInDutch[phase]}, sinds ${dutchDay(since)}` },
    {
      heading: 'Stand',
      cell: ({ allianceId, reportId, colour }) =>
        html`${colourStatus(colour)}${reportId && html`<span class="rd-on-screen"> ${link(here(`allianties/${allianceId}/rapportages/${reportId}`), 'rapportage')}</span>`}`,
    },
    { heading: 'Trekker', cell: ({ leadId }) => (leadId ? names.partner(leadId) : 'nog niemand') },
    {
      heading: 'Partners',
      cell: ({ allianceId, members }) => link(here(`allianties/${allianceId}`), dutchNumber(members)),
      isNumber: true,
    },
  ],
  sorted,
)}`;
};

const ladderOf = ({ ladder }: Overview, { here, now }: Around): Html =>
  ladder.length === 0
    ? empty('Er loopt nu geen escalatie.')
    : table(
        'De escalatieladder',
        [
          { heading: 'Escalatie', cell: ({ escalationId, title }) => link(here(`escalaties/${escalationId}`), title) },
          { heading: 'Hoe groot', cell: sizeInDutch },
          { heading: 'Waar zij ligt', cell: ({ stage }) => stageStatus(stage) },
          { heading: 'Sinds', cell: ({ since }) => dutchDay(since) },
          {
            heading: 'Klok',
            cell: ({ until, stage }) => {
              if (until) return html`${lastDay(until)} ${urgency(until, now)}`;
              return stage === 'adjustment' ? 'wacht op de kaders' : '–';
            },
          },
        ],
        ladder,
      );

const dueTable = (caption: string, due: Overview['due'], names: Names, { here, now }: Around): Html => {
  const today = localDate(now);
  return table(
    caption,
    [
      {
        heading: 'Wat',
        cell: (one) => {
          const { escalationId, allianceId, lessonId } = one;
          const words = dueWords(one, today);
          if (escalationId) return link(here(`escalaties/${escalationId}`), words);
          if (lessonId) return link(here(`lessen/${lessonId}`), words);
          return allianceId ? link(here(`allianties/${allianceId}`), words) : words;
        },
      },
      { heading: 'Van wie', cell: ({ owedBy }) => names.partner(owedBy) },
      { heading: 'Op', cell: ({ dueOn }) => dutchDate(dueOn) },
      { heading: 'Stand', cell: (one) => dueStatus(one, today) },
    ],
    due,
  );
};

/** An earlier day is shown as it looked at its end; pages that are reached from it show the same day where they can. */
const aroundOn = ({ here, ...around }: Around, day: DayShown): Around =>
  day.past === undefined
    ? { here, ...around }
    : { ...around, here: (path) => (isDated(path) ? onSameDay(here(path), day) : here(path)), now: endOfDay(day.past) };

/** The pages of an alliance and of an escalation can be read as of a day. */
const isDated = (path: string): boolean => /^(allianties|escalaties)\/[^/]+$/.test(path);

interface Beside {
  readonly day?: DayShown;
  readonly askedOfPartners?: Asked;
  /** The version in force today. */
  readonly inForce?: InForce | undefined;
}

/** The overview of a programme: what waits and on whom, what is late, alliances, money, goals, the ladder, and what comes. */
export const overviewView = (
  overview: Overview,
  names: Names,
  now: Around,
  { day = {}, askedOfPartners, inForce }: Beside = {},
): Html => {
  const around = aroundOn(now, day);
  const late = overview.due.filter((one) => one.late);
  const last = localDate(new Date(Date.parse(around.now) + ahead * 24 * 3600_000).toISOString());
  const coming = overview.due.filter((one) => !one.late && one.dueOn <= last);
  const lateRounds = overview.rounds.filter((round) => round.late).length;
  return html`<div class="rd-overview">
<h1 class="nl-heading nl-heading--level-1">Overzicht van ${dutchDate(overview.asOf)}</h1>
${knownOn(day)}
${section('Waar de cyclus is, en op wie zij wacht', html`${cycleOf(overview, inForce, around)}${roundsOf(overview, around)}`)}
${section(
  'Wat te laat is, en bij wie',
  late.length === 0
    ? empty(lateRounds === 0 ? 'Er is niets te laat.' : 'Alleen bij rondes hierboven is de termijn voorbij.')
    : dueTable('Verwacht, en niet gekomen', late, names, around),
)}
${section('Allianties', alliancesOf(overview, names, around))}
${section('Geld per bron', sourcesView(overview, around))}
${section('Geld per lijn', moneyView(overview, names, around))}
${section('Doelen en indicatoren', goalsView(overview, around))}
${section('Escalatieladder', ladderOf(overview, around))}
${askedOfPartners && section('Wat is gevraagd', askedLine(askedOfPartners, around))}
${section(
  'De komende drie maanden',
  coming.length === 0
    ? empty('In de komende drie maanden wordt niets verwacht.')
    : dueTable('Wat in de komende drie maanden wordt verwacht', coming, names, around),
)}
${dayForm(now.here('overzicht'), day)}
</div>`;
};
