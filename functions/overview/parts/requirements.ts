import { isDeepStrictEqual } from 'node:util';
import { isReportingPhase } from '#functions/alliances/terms/phases.ts';
import { visibleColour } from '#functions/alliances/terms/visible-findings.ts';
import { municipalitiesOn, participantsOn, seatsOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { isCovered } from '#functions/bodies/terms/succession.ts';
import type { Escalation, StageVisit } from '#functions/escalations/terms/escalation.ts';
import { isAboveFirstRung, isRoundStage } from '#functions/escalations/terms/stages.ts';
import { type Cycle, hasEntered } from '#functions/frameworks/terms/cycle.ts';
import { LevelledPart } from '#functions/monitoring/terms/evaluation.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { endOfDay } from '#shared/calendar/days.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { matterOfLevel } from '#shared/vocabulary/level.ts';
import type { RequirementsPart } from '../domain/parts.ts';
import { type Evidence, figuresOf, year } from '../domain/requirements.ts';
import type { DatedSources, Sources } from './sources.ts';

type Read = Pick<Sources, 'registry' | 'frameworks' | 'rounds' | 'alliances' | 'escalations' | 'boundTo'>;

/** The figure of who was heard outside a framework cycle. */
const heardNumber = 8;

interface Reading {
  /**
   * The figures that are kept: who was heard is taken over from them, as long as the same is hidden (rule 19). It takes a read for each question of a year,
   * and changes by answers, which the hourly sweep follows.
   */
  readonly before?: RequirementsPart | undefined;
  /** The instant of reading, default the same: what is confidential then is left out, whatever it was before (rule 19). */
  readonly readAt?: string;
}

/** The eleven requirements as practice meets them at an instant (ISO 8601). */
export const requirementsPart = async (
  sources: Read,
  programmeId: string,
  now: string,
  { before, readAt = now }: Reading = {},
): Promise<RequirementsPart> => {
  const [registry, levels] = await Promise.all([
    sources.registry.registry(programmeId),
    sources.registry.levels(programmeId),
  ]);
  const hidden = hiddenFrom(levels, { bureau: false }, localDate(readAt));
  const without = hidden.toSorted();
  const heard = isDeepStrictEqual(before?.without, without)
    ? before?.figures.find(({ number }) => number === heardNumber)
    : undefined;
  const norms = registry.programme.settings.requirementNorms;
  const evidence = await evidenceOf(sources, registry, { bureau: false, hidden }, now, heard !== undefined);
  const figures = figuresOf(evidence, norms);
  return { figures: heard ? figures.map((one) => (one.number === heardNumber ? heard : one)) : figures, without };
};

/**
 * The figures as practice met the requirements by the end of a day, by what was recorded by then.
 * @param day - ISO date.
 * @param now - ISO instant of reading; of its own day the record itself is read.
 */
export const requirementsOn = async (
  sources: Pick<DatedSources, 'asOf'> & Read,
  programmeId: string,
  day: string,
  now: string,
): Promise<RequirementsPart['figures']> => {
  const { figures } =
    day === localDate(now)
      ? await requirementsPart(sources, programmeId, now)
      : await requirementsPart(sources.asOf(day), programmeId, endOfDay(day), { readAt: now });
  return figures;
};

/**
 * What the record says of practice. It reads every alliance and escalation with its history, every version that entered into force with its input, the
 * list of the rounds of a year, and the tasks of as many as it takes to find who was heard: that is why the figures are kept and not computed when they are read.
 * @param isHeardKnown - whether who was heard is known already, and nobody is looked for.
 * @param outsider - whoever sees nothing that is confidential: by its eyes everybody reads the same figures (rule 19).
 */
const evidenceOf = async (
  sources: Read,
  registry: Registry,
  outsider: Standing,
  now: string,
  isHeardKnown: boolean,
): Promise<Evidence> => {
  const { programmeId } = registry.programme;
  const today = localDate(now);
  const isOpen: IsOpen = (matter, matterId) => seesMatter(outsider, matter, matterId);
  const [alliances, cycles, heard, escalations, inForce] = await Promise.all([
    sources.alliances.alliances(programmeId),
    sources.frameworks.cycles(programmeId),
    isHeardKnown ? new Map<string, Heard>() : heardIn(sources, registry, isOpen, now),
    sources.escalations.escalations(programmeId),
    sources.frameworks.inForce(programmeId),
  ]);
  const told = cycles.filter((cycle) => hasEntered(cycle) && isOpen('framework-cycle', cycle.cycleId));
  const seen = escalations.filter(({ escalationId }) => isOpen('escalation', escalationId));
  const tasksByCycle = new Map(
    await inParts(told, async (cycle) => [cycle.cycleId, await inputTasks(sources, cycle)] as const),
  );
  const inputTasksOf = async (cycle: Cycle): Promise<Task[]> =>
    tasksByCycle.get(cycle.cycleId) ?? inputTasks(sources, cycle);
  const [visits, input, histories, municipalities] = await Promise.all([
    inParts(alliances, (alliance) => sources.alliances.visits(alliance)),
    inParts(told, async (cycle) => inputOf(sources, cycle, await inputTasksOf(cycle))),
    inParts(seen, (escalation) => sources.escalations.history(escalation)),
    inForce && isOpen('framework-cycle', inForce.cycle.cycleId)
      ? municipalitiesUnder(
          sources,
          registry,
          { cycle: inForce.cycle, inputTasks: await inputTasksOf(inForce.cycle) },
          now,
        )
      : [],
  ]);
  const nameOf = (partnerId: string): string =>
    registry.partners.find((one) => one.partnerId === partnerId)?.name ?? partnerId;
  const members = new Set(alliances.flatMap((alliance) => alliance.members));
  const beside = new Set(
    registry.partners.filter(({ kind }) => besideGovernment.has(kind)).map(({ partnerId }) => partnerId),
  );
  const holders = new Set(seatsOn(registry, today).map(({ partnerId }) => partnerId));
  return {
    today,
    goals: (inForce?.text.content.lines ?? []).flatMap(({ goals }) =>
      goals.map(({ goalId, title }) => ({ goalId, title })),
    ),
    alliances: alliances.map(({ allianceId, title, goalId, phase, pitchedAt, report, members: all }, at) => ({
      allianceId,
      title,
      goalId,
      phase,
      since: localDate(visits[at]?.at(-1)?.enteredAt ?? pitchedAt),
      pitchedOn: localDate(pitchedAt),
      startedOn: dayOf(visits[at]?.find((visit) => isReportingPhase(visit.phase))?.enteredAt),
      colour: report && visibleColour(report.colour, report.allowedBy, outsider),
      besideGovernment: all.some((partnerId) => beside.has(partnerId)),
    })),
    municipalities,
    input: input.flat(),
    rungs: seen.flatMap((escalation, at) => rungsOf(escalation, histories[at] ?? [])),
    partners: participantsOn(registry, today).map(({ partnerId, name }) => ({
      partnerId,
      name,
      heard: heard.has(partnerId),
      onlyBy: onlyBy(heard.get(partnerId)),
    })),
    seats: [...holders].map((partnerId) => ({
      partnerId,
      name: nameOf(partnerId),
      contributes: members.has(partnerId),
    })),
    solved: seen.flatMap((escalation, at) => solvedOf(escalation, histories[at] ?? [])),
  };
};

const besideGovernment: ReadonlySet<string> = new Set(['knowledge-institution', 'civil-society', 'company']);
const dayOf = (instant: string | undefined): string | undefined => instant && localDate(instant);

type IsOpen = (matter: string, matterId: string) => boolean;

/** Rounds of which the tasks are read at once. */
const roundsAtOnce = 50;

/** What the answers of a partner were about: each matter that can become confidential by its name, and undefined for any other. */
type Heard = Map<string | undefined, LevelledPart | undefined>;

const onlyBy = (heard: Heard | undefined): LevelledPart[] | undefined =>
  heard && !heard.has(undefined) ? [...heard.values()].filter((one) => one !== undefined) : undefined;

/** The matter with a level of its own that a question is part of; undefined where nothing that it is part of can become confidential. */
const levelledPart = ({ matter, matterId }: Pick<Task, 'matter' | 'matterId'>): LevelledPart | undefined =>
  LevelledPart.safeParse(matterOfLevel(matter, matterId)).data;

/**
 * The partners of today that answered a question outside a framework cycle, about what is not confidential, in the year before now. It begins with the
 * newest questions and ends once everybody was found to have answered one that cannot become confidential, so a busy year costs few reads.
 */
const heardIn = async (
  { rounds }: Pick<Read, 'rounds'>,
  registry: Registry,
  isOpen: IsOpen,
  now: string,
): Promise<ReadonlyMap<string, Heard>> => {
  const since = new Date(Date.parse(now) - year * 86_400_000).toISOString();
  const all = await rounds.openedSince(registry.programme.programmeId, since);
  // The numbers of a listed round leave out what its parts count, so its tasks alone say who answered.
  const questions = all
    .filter(({ matter, matterId }) => matter !== 'framework-cycle' && isOpen(matter, matterId))
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
  const participants = participantsOn(registry, localDate(now));
  const heard = new Map<string, Heard>();
  for (let from = 0; from < questions.length; from += roundsAtOnce) {
    if (participants.every(({ partnerId }) => heard.get(partnerId)?.has(undefined))) break;
    const tasks = await inParts(questions.slice(from, from + roundsAtOnce), ({ roundId }) => rounds.tasks(roundId));
    for (const task of tasks.flat().filter(({ status }) => status === 'answered')) {
      const part = levelledPart(task);
      const before: Heard = heard.get(task.partnerId) ?? new Map();
      heard.set(task.partnerId, before.set(part && `${part.matter}/${part.matterId}`, part));
    }
  }
  return heard;
};

/** The questions for input on a version. */
const inputTasks = async ({ rounds }: Pick<Read, 'rounds'>, { rounds: held }: Cycle): Promise<Task[]> => {
  const inputRounds = (await rounds.named(held)).filter(({ kind }) => kind === 'input');
  return (await Promise.all(inputRounds.map(({ roundId }) => rounds.tasks(roundId)))).flat();
};

/** The input on a version, with what was done with it. */
const inputOf = async (
  { frameworks }: Pick<Read, 'frameworks'>,
  cycle: Cycle,
  tasks: readonly Task[],
): Promise<Evidence['input'][number][]> => {
  const answers = await frameworks.inputAnswers(cycle);
  return answers.map(({ taskId, verdict }) => ({
    taskId,
    from: tasks.find((task) => task.taskId === taskId)?.addressee ?? taskId,
    adopted: verdict !== 'not-adopted',
  }));
};

/** Each municipality under the version in force: whether its college is bound, and whether its council was asked before it was adopted. */
const municipalitiesUnder = async (
  sources: Read,
  registry: Registry,
  { cycle, inputTasks: tasks }: { readonly cycle: Cycle; readonly inputTasks: readonly Task[] },
  now: string,
): Promise<Evidence['municipalities'][number][]> => {
  const bound = await sources.boundTo(cycle, now);
  const councils = new Set(
    tasks
      .filter(
        ({ capacity, undeliverable, status }) => capacity === 'council' && (!undeliverable || status === 'answered'),
      )
      .map(({ partnerId }) => partnerId),
  );
  return municipalitiesOn(registry, localDate(now)).map(({ partnerId, name }) => ({
    partnerId,
    name,
    bound: bound.some((member) => member.partnerId === partnerId && member.bound),
    // The council of a successor follows up those that were asked (rule 18).
    councilAsked: isCovered(registry, partnerId, councils, localDate(now)),
  }));
};

/** The stages of an escalation in which somebody was asked, when they are over, and whether the answer came before the term ended. */
const rungsOf = ({ escalationId, title }: Escalation, history: readonly StageVisit[]): Evidence['rungs'][number][] =>
  history.slice(0, -1).flatMap(({ stage, visit }, at) => {
    const next = history[at + 1];
    if (!next || next.trigger === 'withdraw' || !isRoundStage(stage)) return [];
    return [{ escalationId, visit, title, inTime: next.trigger !== 'unanswered' && next.trigger !== 'not-decided' }];
  });

const solvedOf = (
  { escalationId, title, stage }: Escalation,
  history: readonly StageVisit[],
): Evidence['solved'][number][] =>
  stage === 'solved'
    ? [{ escalationId, title, onFirstRung: !history.some((visit) => isAboveFirstRung(visit.stage)) }]
    : [];
