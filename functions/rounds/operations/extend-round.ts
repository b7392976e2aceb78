import type { Programme, ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { startOfDay } from '#shared/calendar/days.ts';
import { reminderMoments } from '#shared/calendar/reminders.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundContracts } from '../contracts.ts';
import type { Matter } from '../matter.ts';
import { roundEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import { extendCounts } from '../round-counts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { nextMoment, type Round } from '../terms/round.ts';
import { askerOf } from '../terms/round-kinds.ts';
import { isTimedAsRead } from '../write-conditions.ts';
import { roundSeenBy } from './in-programme.ts';
import { shownRound } from './read.ts';

/** Extends the term of an open round, by the body that asked. Reminders shift; none is added to the schedule. */
export const extendRound = (roundDeps: RoundDeps, clock: RoundClock) =>
  operation('extendRound', {
    contract: roundContracts.extendRound,
    act: 'extend the term of a round',
    facts: async ({ params, standing }) => {
      const round = await roundSeenBy(roundDeps, params, standing);
      return { askedBy: askerOf(round, roundDeps.matters[round.matter]), round };
    },
    answer: async ({ body, caller, now }, { round }) => {
      const until = new Date(body.until).toISOString();
      const programme = await roundDeps.registry.programme(round.programmeId);
      demandMovable(roundDeps.matters[round.matter]);
      demandExtendable(round, until, now, programme.period);
      const settings = settingsOn(programme, localDate(now));
      const next = extended(round, until, { by: caller.by, reason: body.reason, at: now }, settings);
      const { programmeId, matter, matterId, roundId, kind } = round;
      const { termEnd, reminders, extensions } = next;
      // The next reminders depend on those that were sent: one that was sent meanwhile would be sent again.
      const condition = isTimedAsRead(round);
      const counts = (await roundDeps.rounds.roundAsStored(roundId))?.counts ?? [];
      const set = { termEnd, reminders, extensions, clocksk: nextMoment(next) ?? termEnd };
      const extendedFact = fact('nl.regiodeal.round.extended.v1', now, {
        programmeId,
        matter,
        matterId,
        roundId,
        kind,
        extension: extensions.length,
      });
      await transact(roundDeps.client, [
        roundDeps.table.change(roundEntity, { roundId }, { set, condition }),
        ...extendCounts(roundDeps.table, counts, termEnd),
        ...roundDeps.table.record(extendedFact),
      ]).catch(asConflict('round-changed', 'The round changed at the same moment. Read it again.'));
      await clock.set(roundId, nextMoment(next) ?? termEnd);
      return { status: 201, body: shownRound(next) };
    },
  });

/** Extensions are stored in the round's one item; a longer term needs a new round. */
const maxExtensions = 20;

const demandMovable = ({ fixedTerm }: Pick<Matter, 'fixedTerm'>): void => {
  if (fixedTerm)
    throw new Conflict('term-fixed', 'The term of this rung cannot be extended: at its end, the escalation moves up.');
};

const demandExtendable = (
  { status, termEnd, extensions }: Round,
  until: string,
  now: string,
  period: Programme['period'],
): void => {
  if (status !== 'open' || now > termEnd)
    throw new Conflict('round-closed', 'This round is closed. Its term cannot be extended.');
  if (extensions.length >= maxExtensions)
    throw new Conflict('extended-enough', `This term was extended ${maxExtensions} times, which is the maximum.`);
  if (until <= termEnd)
    throw badEnd(
      'The new end of a term must be later than the present end.',
      `the term already ends at ${termEnd}`,
      'after that',
    );
  if (until >= startOfDay(period.until))
    throw badEnd(
      'A term must end before its programme ends.',
      'the programme ends before that moment',
      `before ${period.until}`,
    );
};

const badEnd = (text: string, message: string, when: string): InvalidInput =>
  new InvalidInput(text, [{ pointer: '/until', message, expected: `a moment ${when}` }]);

const extended = (
  round: Round,
  until: string,
  { by, reason, at }: { by: string; reason: string; at: string },
  settings: ProgrammeSettings,
): Round => {
  const sent = round.reminders.slice(0, round.remindersSent);
  const left = Math.max(0, settings.reminders.length - sent.length);
  const coming = reminderMoments(at, until, settings.reminders, settings.terms[round.kind].counts, settings.calendar);
  return {
    ...round,
    termEnd: until,
    reminders: [...sent, ...(left === 0 ? [] : coming.slice(-left))],
    extensions: [...round.extensions, { from: round.termEnd, until, by, reason, at }],
  };
};
