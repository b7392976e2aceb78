import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { capital } from '#shared/words/capital.ts';
import { dutchDate, dutchDay, lastDay } from '#shared/words/dutch.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { agendaInDutch } from '../../words/due-words.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';
import { urgency } from '../urgency.ts';
import type { Body, Handover, OurBody } from './our-body.ts';

type Question = Handover['questions'][number];
type Before = Handover['askedBefore'][number];
type Around = Pick<Visit, 'here' | 'now'>;

/** A question to a seat is the regiegroep's; every other question to a municipality is the college's, or whoever speaks for it. */
const isFor = (body: Body, { capacity }: Pick<Question, 'capacity'>): boolean =>
  body === 'council' ? capacity === 'council' : capacity !== 'council' && capacity !== 'seat';

/** The first meeting that can decide, and whether that is in time. */
const meetingOf = ({ firstMeeting, dueAt }: Question): Html | string => {
  if (firstMeeting === undefined) return 'niet bekend';
  return firstMeeting > localDate(dueAt)
    ? html`${dutchDate(firstMeeting)} ${status('na de termijn', 'error')}`
    : dutchDate(firstMeeting);
};

/** What waits for an answer of the body now. */
export const openView = ({ handover }: OurBody, { here, now }: Around): Html => {
  const open = handover.questions.filter((question) => isFor(handover.body, question));
  if (open.length === 0)
    return empty('Er ligt nu geen vraag. Zodra er iets wordt gevraagd, staat het hier en komt er een e-mail.');
  return table(
    'Vragen en hun termijn',
    [
      { heading: 'Vraag', cell: ({ taskId, question }) => link(here(`taken/${taskId}`), question) },
      { heading: 'Soort', cell: kindInDutch },
      { heading: 'Gevraagd op', cell: ({ openedAt }) => dutchDay(openedAt) },
      { heading: 'Uiterlijk', cell: ({ dueAt }) => html`${lastDay(dueAt)} ${urgency(dueAt, now)}` },
      { heading: 'Eerste vergadering die kan besluiten', cell: meetingOf },
      { heading: 'Tekst', cell: ({ taskId }) => link(here(`taken/${taskId}/tekst`), 'Lees of druk af') },
    ],
    open,
  );
};

interface Coming {
  readonly what: string | Html;
  readonly when: string;
  /** ISO date, to put them in order; absent where nobody knows. */
  readonly day?: string | undefined;
}

const proposed = ({ handover }: OurBody, { here }: Around): Coming[] =>
  handover.contributions
    .filter(({ status: now, decidedBy }) => now === 'proposed' && decidedBy === handover.body)
    .map(({ allianceId, contributionId, alliance, description }) => ({
      what: html`Besluit over een bijdrage aan ${alliance}: ${link(here(`ons-deel/${allianceId}/${contributionId}`), description)}`,
      when: handover.firstMeeting
        ? `Nog niet voorgelegd. De eerste vergadering die kan besluiten is op ${dutchDate(handover.firstMeeting)}.`
        : 'Nog niet voorgelegd.',
      day: handover.firstMeeting,
    }));

const approvals = ({ handover, ahead }: OurBody): Coming[] =>
  ahead.flatMap(({ cycle, forecast }) => {
    const expected = forecast.expected.find(({ addresseeId }) => addresseeId === `college-${handover.partnerId}`);
    if (!expected) return [];
    const { expectedOn, basis: expectedFrom, afterTermEnd } = expected;
    const on = dutchDate(expectedOn);
    const when =
      expectedFrom === 'meeting' ? `Op zijn vroegst in de vergadering van ${on}` : `Naar verwachting voor ${on}`;
    return [
      {
        what: `Instemming met ${cycle.title}, versie ${cycle.cycleId}`,
        when: `${when}, als het vandaag wordt gevraagd${afterTermEnd ? '. Dat is na de termijn' : ''}.`,
        day: expectedOn,
      },
    ];
  });

/** What concerns a council without a question to it: the framework that is renewed, and its own contributions that end. */
const concerns = ({ handover }: OurBody, { what, owedBy }: OurBody['due'][number]): boolean => {
  if (what === 'framework-renewal') return true;
  return owedBy === handover.partnerId && (handover.body === 'college' || what === 'contribution-end');
};

const expected = (our: OurBody): Coming[] =>
  our.due
    .filter((due) => concerns(our, due))
    .map(({ what, text, dueOn, late, allianceId }) => {
      const alliance = our.handover.figures.find((one) => one.allianceId === allianceId)?.alliance;
      const words = [agendaInDutch[what], text, alliance].filter(Boolean).join(': ');
      return {
        what: capital(words),
        when: late ? `Was op ${dutchDate(dueOn)}, en is te laat.` : `Op ${dutchDate(dueOn)}.`,
        day: dueOn,
      };
    });

/** What the body will be asked, the first day first. */
export const comingView = (our: OurBody, around: Around): Html => {
  const coming = [...proposed(our, around), ...approvals(our), ...expected(our)];
  if (coming.length === 0)
    return empty('Er is nog niets bekend dat wordt gevraagd. Wat de kalender voorziet, staat hier vanzelf.');
  return table(
    'Wat nog wordt gevraagd',
    [
      { heading: 'Wat', cell: ({ what }) => what },
      { heading: 'Wanneer', cell: ({ when }) => when },
    ],
    coming.toSorted((one, other) => (one.day ?? '9999').localeCompare(other.day ?? '9999')),
  );
};

const answers: Readonly<Record<Before['status'], Html | string>> = {
  answered: 'beantwoord',
  silent: status('niet geantwoord', 'error'),
  withdrawn: status('ingetrokken'),
};

/** What the body was asked before, with what was decided. Silence is said (rule 4). */
export const beforeView = ({ handover }: OurBody, { here }: Around): Html =>
  handover.askedBefore.length === 0
    ? empty('Er is nog niets gevraagd dat is afgerond.')
    : table(
        'Wat eerder werd gevraagd',
        [
          { heading: 'Vraag', cell: ({ taskId, question }) => link(here(`taken/${taskId}`), question) },
          { heading: 'Gevraagd op', cell: ({ openedAt }) => dutchDay(openedAt) },
          {
            heading: 'Antwoord',
            cell: ({ status: is, answer }) => (is === 'answered' && answer !== undefined ? answer : answers[is]),
          },
          {
            heading: 'Besluit',
            cell: ({ decision }) => decision && `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`,
          },
          { heading: 'Uitkomst', cell: ({ outcome }) => outcome },
        ],
        handover.askedBefore,
      );
