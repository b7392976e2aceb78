import { ringOn } from '#functions/bodies/terms/bodies.ts';
import { electionsOf, meetingCalendarOf } from '#functions/bodies/terms/meeting-calendar.ts';
import type { Partner, Registry } from '#functions/bodies/terms/registry.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import type { CompositionReview } from '#functions/reviews/terms/review.ts';
import { lastReview, reviewDueOn } from '#functions/reviews/terms/review-due.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { meetingsWithin } from '#shared/calendar/meeting-days.ts';
import type { CalendarDay } from '#shared/files/icalendar.ts';
import { dutchDate } from '#shared/words/dutch.ts';

/** The input of the days of a calendar, as read from the records. */
export interface Agenda {
  readonly registry: Registry;
  /** When the registry was last changed, which is the version of its days. ISO 8601 instant. */
  readonly registeredAt: string;
  /** The partner of the calendar; absent for the calendar of the programme. */
  readonly partnerId?: string | undefined;
  /** The open rounds that concern the partner or programme. */
  readonly rounds: readonly Round[];
  /** Reviews of the regiegroep's composition, oldest first. */
  readonly reviews: readonly CompositionReview[];
  /** The framework version in force, when there is one. */
  readonly inForce?: Pick<Cycle, 'cycleId' | 'title' | 'endedAt' | 'renewalDue'> | undefined;
}

type Day = Omit<CalendarDay, 'uid' | 'until'> & { readonly id: string; readonly until?: string };

/** Every relevant day, in order: terms, reminders, meetings, recess, elections, the yearly review, the renewal of the framework. */
export const calendarDays = (agenda: Agenda, today: string): CalendarDay[] => {
  const { programmeId } = agenda.registry.programme;
  const days = [
    ...agenda.rounds.flatMap(ofRound),
    ...ofMeetings(agenda, today),
    ...ofReview(agenda),
    ...ofRenewal(agenda),
  ];
  return days
    .map(({ id, until, ...day }) => ({ ...day, until: until ?? day.from, uid: `${id}@${programmeId}.regio-deal` }))
    .sort((one, other) => `${one.from} ${one.uid}`.localeCompare(`${other.from} ${other.uid}`));
};

/** The end of a term and its reminders. Each extension moves the same days: their sequence number shows that. */
const ofRound = ({ roundId, kind, question, termEnd, reminders, extensions, openedAt }: Round): Day[] => {
  const { name } = roundKind(kind);
  const shared = { sequence: extensions.length, changedAt: extensions.at(-1)?.at ?? openedAt };
  const silence = 'Geen antwoord wordt zo vastgelegd en telt nooit als instemming.';
  return [
    {
      ...shared,
      id: `${roundId}.term`,
      summary: `Laatste dag: ${name}`,
      description: `${question}\n${silence}`,
      from: dayOf(termEnd),
      categories: ['Termijn'],
    },
    ...reminders.map((moment, at) => ({
      ...shared,
      id: `${roundId}.reminder.${at + 1}`,
      summary: `Herinnering: ${name}`,
      description: `${question}\nWie nog niet heeft geantwoord, krijgt vandaag een herinnering.`,
      from: dayOf(moment),
      categories: ['Herinnering'],
    })),
  ];
};

/** Months ahead for which meetings are shown: two quarters, as a clerk plans. */
const monthsAhead = 6;

const ofMeetings = ({ registry, registeredAt, partnerId }: Agenda, today: string): Day[] => {
  const shared = { sequence: 0, changedAt: registeredAt };
  const until = sameDayLater(today, { months: monthsAhead });
  const participating = registry.partners.filter(
    (one) => ringOn(one, today) !== undefined && (partnerId === undefined || one.partnerId === partnerId),
  );
  return participating.flatMap((partner) => [
    ...bodies.flatMap((body) =>
      meetingsOf(partner, body.key, today, until, registry).map((date) => ({
        ...shared,
        id: `${body.key}-${partner.partnerId}.meeting.${date}`,
        summary: `Vergadering ${body.name} van ${partner.name}`,
        from: date,
        categories: ['Vergadering'],
      })),
    ),
    ...(partner.meetings?.recess ?? [])
      .filter((recess) => recess.until >= today)
      .map((recess) => ({
        ...shared,
        id: `${partner.partnerId}.recess.${recess.from}.${recess.until}`,
        summary: `Reces ${partner.name}`,
        from: recess.from,
        until: recess.until,
        categories: ['Reces'],
      })),
    ...electionsOf(partner, registry.programme)
      .filter(({ on, councilFrom }) => councilFrom >= today && on <= until)
      .map(({ on, councilFrom }) => ({
        ...shared,
        id: `${partner.partnerId}.election.${on}`,
        summary: `Gemeenteraadsverkiezing ${partner.name}`,
        description: `De nieuwe gemeenteraad begint op ${dutchDate(councilFrom)}. Rond de verkiezing besluit de gemeenteraad niet.`,
        from: on,
        categories: ['Verkiezing'],
      })),
  ]);
};

const bodies = [
  { key: 'college', name: 'college' },
  { key: 'council', name: 'gemeenteraad' },
  { key: 'board', name: 'bestuur' },
] as const;

const meetingsOf = (
  partner: Partner,
  body: (typeof bodies)[number]['key'],
  from: string,
  until: string,
  { programme }: Registry,
): string[] => {
  const calendar = meetingCalendarOf(partner, body, programme);
  return calendar ? meetingsWithin(calendar, from, until, programme.settings.calendar) : [];
};

/** The composition is reviewed every year (rule 2). */
const ofReview = ({ registry: { programme }, registeredAt, reviews }: Agenda): Day[] => {
  const due = reviewDueOn(programme, reviews);
  if (due === undefined) return [];
  return [
    {
      id: `review.${due}`,
      sequence: 0,
      changedAt: lastReview(reviews)?.concludedAt ?? registeredAt,
      summary: 'Jaarlijkse herijking van de regiegroep',
      description: 'Uiterlijk vandaag kijkt de regiegroep opnieuw naar de eigen samenstelling.',
      from: due,
      categories: ['Herijking'],
    },
  ];
};

const ofRenewal = ({ inForce }: Agenda): Day[] =>
  inForce?.renewalDue === undefined || inForce.endedAt === undefined
    ? []
    : [
        {
          id: `renewal.${inForce.cycleId}`,
          sequence: 0,
          changedAt: inForce.endedAt,
          summary: `Kaders vernieuwen: ${inForce.title}`,
          description: `Versie ${inForce.cycleId} van de kaders is dan aan vernieuwing toe. Zij blijft gelden tot er een nieuwe versie is.`,
          from: inForce.renewalDue,
          categories: ['Kaders'],
        },
      ];
