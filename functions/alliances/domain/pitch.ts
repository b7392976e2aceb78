import { isDeepStrictEqual } from 'node:util';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { yearsOf } from '#shared/calendar/years-of.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { isEndPhase, isPitchPhase } from '../terms/phases.ts';
import { type Alliance, type EarlierPitch, type GivenPitchChange, type Pitch, PitchText } from './alliance.ts';
import { noFigures } from './amounts.ts';
import type { Contribution } from './contribution.ts';

/** Whether a framework text has a goal on a line. */
export const hasGoal = (
  { lines }: Pick<FrameworkContent, 'lines'>,
  { lineId, goalId }: Pick<Alliance, 'lineId' | 'goalId'>,
): boolean => lines.some((line) => line.lineId === lineId && line.goals.some((goal) => goal.goalId === goalId));

/**
 * A new alliance in phase idea, for one goal of the framework in force on one line.
 * @throws {InvalidInput} when the framework has no such goal on that line.
 */
export const pitched = (programmeId: string, pitch: Pitch, framework: FrameworkOfPitch, now: string): Alliance => {
  demandGoal(pitch, framework);
  return {
    programmeId,
    ...pitch,
    pitchedUnder: framework.version,
    pitchedAt: now,
    phase: 'idea',
    visit: 1,
    calls: 0,
    leads: pitch.lead ? 1 : 0,
    members: [],
    promises: 0,
    undecided: 0,
    figures: noFigures,
    plans: {},
    reports: 0,
    revision: 1,
  };
};

interface FrameworkOfPitch {
  readonly version: string;
  readonly content: FrameworkContent;
}

/** @throws {InvalidInput} when the framework has no such goal on that line. */
const demandGoal = (pitch: Pick<Pitch, 'lineId' | 'goalId'>, framework: FrameworkOfPitch): void => {
  if (!hasGoal(framework.content, pitch)) {
    const goals = framework.content.lines.flatMap(({ lineId, goals: own }) =>
      own.map(({ goalId }) => `${lineId}/${goalId}`),
    );
    throw new InvalidInput('The idea serves no goal of the framework in force.', [
      {
        pointer: '/goalId',
        message: `version ${framework.version} of the framework has no such goal on this line`,
        expected: `one of ${goals.join(', ')}`,
      },
    ]);
  }
};

/** @throws {InvalidInput} when a year of the estimate lies outside the programme, or is listed twice. */
export const demandYears = (
  { estimate }: Pick<Pitch, 'estimate'>,
  period: { readonly from: string; readonly until: string },
): void => {
  const { first, last } = yearsOf(period);
  const faults = estimate
    .map(({ year }, at) => ({ year, at }))
    .filter(({ year, at }) => year < first || year > last || estimate.findIndex((one) => one.year === year) !== at)
    .map(({ at }) => ({
      pointer: `/estimate/${at}/year`,
      message: 'the year lies outside the programme or is listed twice',
      expected: `each year from ${first} to ${last} once`,
    }));
  if (faults.length > 0) throw new InvalidInput('The estimate does not fit the programme.', faults);
};

/** The number of the present pitch of an alliance. */
export const pitchNumber = ({ pitch = 1 }: Pick<Alliance, 'pitch'>): number => pitch;

/** What of an alliance its pitch says: every field of the schema, so that a new one is kept and compared too. */
export const pitchTextOf = (of: PitchText): PitchText =>
  Object.fromEntries(PitchText.keyof().options.map((field) => [field, of[field]])) as PitchText;

/** Whether two pitches say the same, as the same one sent twice does. */
export const isSamePitch = (one: PitchText, other: PitchText): boolean =>
  isDeepStrictEqual(pitchTextOf(one), pitchTextOf(other));

interface PitchChange {
  readonly alliance: Alliance;
  readonly earlier: EarlierPitch;
}

/**
 * Changes the pitch of an alliance that partners have not formed yet, and keeps the one before. Once a body is asked about a contribution, the
 * pitch is what it decides on: another text under its decision would bind it to what it did not read (rule 5).
 * @param contributions - those of the alliance, with their status.
 * @throws {Conflict} when the alliance is formed or closed, a body decides or decided on a contribution, or somebody changed the pitch since.
 * @throws {InvalidInput} when the framework has no such goal on that line.
 */
export const pitchChanged = (
  alliance: Alliance,
  given: GivenPitchChange,
  framework: FrameworkOfPitch,
  contributions: readonly Pick<Contribution, 'status'>[],
  trace: { readonly by: string; readonly now: string },
): PitchChange => {
  demandOpenPitch(alliance, contributions);
  const pitch = pitchNumber(alliance);
  if (given.basedOn !== pitch)
    throw new Conflict('pitch-changed', `The pitch is at number ${pitch}; the change is based on another one.`);
  demandGoal(given, framework);
  const { programmeId, allianceId, pitchedUnder } = alliance;
  return {
    alliance: {
      ...alliance,
      ...pitchTextOf(given),
      pitch: pitch + 1,
      pitchedUnder: framework.version,
      revision: alliance.revision + 1,
    },
    earlier: {
      programmeId,
      allianceId,
      pitch,
      ...pitchTextOf(alliance),
      pitchedUnder,
      replacedAt: trace.now,
      replacedBy: trace.by,
      reason: given.reason,
    },
  };
};

/** The statuses of a contribution that no body decides on, or that its body or its partner left. */
const leftOpen: readonly Contribution['status'][] = ['proposed', 'declined', 'withdrawn'];

/** Whether the pitch of an alliance can still change. */
export const isPitchOpen = (
  { phase }: Pick<Alliance, 'phase'>,
  contributions: readonly Pick<Contribution, 'status'>[],
): boolean => isPitchPhase(phase) && contributions.every(({ status }) => leftOpen.includes(status));

const demandOpenPitch = (
  { phase }: Pick<Alliance, 'phase'>,
  contributions: readonly Pick<Contribution, 'status'>[],
): void => {
  if (isEndPhase(phase)) throw new Conflict('alliance-closed', 'This alliance is closed.');
  if (!isPitchPhase(phase))
    throw new Conflict(
      'pitch-fixed',
      'Partners formed the alliance by this pitch; what it does follows from its plans.',
    );
  if (!isPitchOpen({ phase }, contributions))
    throw new Conflict('pitch-fixed', 'A body decides, or decided, on a contribution to what was pitched.');
};
