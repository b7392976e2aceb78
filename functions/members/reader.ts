import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { onDay } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ancestorsOf } from '#functions/bodies/terms/succession.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { askedBefore } from './asked-before.ts';
import { contributionsUntilLeft, handedContributions, handedGrants, yearFigures } from './handed-contributions.ts';
import { handedFramework } from './handed-frameworks.ts';
import { firstMeetingOn } from './terms/first-meeting.ts';
import type { HandedBody, Handover, HandoverWithPast } from './terms/handover.ts';
import { type ToldSuccession, toldSuccession } from './terms/told-succession.ts';

export interface Readers {
  readonly registry: Pick<RegistryReader, 'registry' | 'levels' | 'successionMoves'>;
  readonly frameworks: Pick<FrameworksReader, 'cycles' | 'accessions' | 'conditions' | 'acceptances'>;
  readonly rounds: Pick<RoundsReader, 'task' | 'round' | 'openTasks' | 'ofProgramme'>;
  readonly alliances: Pick<AlliancesReader, 'alliances' | 'contributions' | 'conditionsOf' | 'grants' | 'parts'>;
}

/** A body of a municipality that is handed what stands. */
export interface HandedTo {
  readonly programmeId: string;
  readonly partnerId: string;
  readonly body: HandedBody;
}

/** What stands for members that come and go, compiled from the records of the other services. It keeps none of its own. */
export class MembersReader {
  readonly #readers: Readers;
  constructor(readers: Readers) {
    this.#readers = readers;
  }

  /**
   * What stands for a municipality: approved, promised, committed, conditional and open (rule 18). Whoever has the paper reads it, in whatever role:
   * it shows what the municipality sees without a seat (rule 19).
   * @param now - ISO instant.
   * @throws {NotFound} when the programme has no such municipality.
   */
  async handover({ programmeId, partnerId, body }: HandedTo, now: string): Promise<Handover> {
    const { frameworks, alliances } = this.#readers;
    const { registry, reads, ids } = await this.#lookAt(programmeId, partnerId, now);
    const today = localDate(now);
    const cycles = await frameworks.cycles(programmeId);
    const seen = cycles.filter(({ cycleId }) => seesMatter(reads, 'framework-cycle', cycleId));
    const approved = (await Promise.all(seen.map((cycle) => handedFramework(this.#readers, cycle, ids)))).flatMap(
      (one) => one ?? [],
    );
    const all = await alliances.alliances(programmeId);
    const promised = await handedContributions(alliances, all, partnerId);
    return {
      partnerId,
      body,
      at: now,
      frameworks: approved.map(({ framework }) => framework),
      contributions: promised.contributions,
      conditions: [...approved.flatMap(({ conditions }) => conditions), ...promised.conditions],
      grants: await handedGrants(alliances, programmeId, partnerId),
      questions: await this.#questions(registry, partnerId, reads, now),
      alliances: all
        .filter(({ members: partners, lead }) => partners.includes(partnerId) || lead?.partnerId === partnerId)
        .map(({ allianceId, title, phase, lead }) => ({
          allianceId,
          title,
          phase,
          lead: lead?.partnerId === partnerId,
        })),
      ...placesOf(registry, partnerId, today),
    };
  }

  /**
   * The same, with what the body was asked before, and what each alliance asked of the municipality, was promised and got.
   * @param now - ISO instant.
   * @throws {NotFound} when the programme has no such municipality.
   */
  async handoverWithPast(to: HandedTo, now: string): Promise<HandoverWithPast> {
    const { programmeId, partnerId, body } = to;
    const { rounds, alliances } = this.#readers;
    const { registry, reads, ids } = await this.#lookAt(programmeId, partnerId, now);
    const [handover, all, held] = await Promise.all([
      this.handover(to, now),
      alliances.alliances(programmeId),
      rounds.ofProgramme(programmeId),
    ]);
    const seen = held.filter(({ matter, matterId }) => seesMatter(reads, matter, matterId));
    const [before, figures] = await Promise.all([
      askedBefore(rounds, seen, ids, body),
      yearFigures(alliances, all, partnerId),
    ]);
    const meeting = firstMeetingOn(registry, { partnerId, capacity: body }, now, now);
    return { ...handover, ...(meeting ? { firstMeeting: meeting } : {}), askedBefore: before, figures };
  }

  /** What a partner of any kind promised or committed, until it leaves or left. */
  async contributionsOf(programmeId: string, partnerId: string): Promise<Handover['contributions']> {
    const { alliances } = this.#readers;
    const all = await alliances.alliances(programmeId);
    return contributionsUntilLeft(alliances, all, partnerId);
  }

  /**
   * What a succession moves to whom, as it was when it was recorded (rule 18). It names only what everybody in the programme may see: frameworks,
   * questions and escalations can be confidential, so none of them is named or counted (rule 19).
   * @param change - the number of the change that recorded it.
   * @throws {NotFound} when there is no such record.
   */
  async succession({ programmeId, change }: { programmeId: string; change: number }): Promise<ToldSuccession> {
    const { registry: members, alliances } = this.#readers;
    const kept = await members.successionMoves(programmeId, change);
    if (!kept) throw new NotFound('There is no such succession.');
    const [registry, all] = await Promise.all([members.registry(programmeId), alliances.alliances(programmeId)]);
    return toldSuccession(registry, all, kept);
  }

  /** The registry, what a municipality sees without a seat, and everybody whom it stands for. */
  async #lookAt(
    programmeId: string,
    partnerId: string,
    now: string,
  ): Promise<{ registry: Registry; reads: Standing; ids: string[] }> {
    const { registry: members } = this.#readers;
    const today = localDate(now);
    const [registry, levels] = await Promise.all([members.registry(programmeId), members.levels(programmeId)]);
    const partner = registry.partners.find((one) => one.partnerId === partnerId);
    if (partner?.kind !== 'municipality') throw new NotFound('There is no such municipality.');
    const plain: Standing = { bureau: false, partner };
    const reads: Standing = { ...plain, hidden: hiddenFrom(levels, plain, today) };
    return { registry, reads, ids: [partnerId, ...ancestorsOf(registry, partnerId, today)] };
  }

  async #questions(
    registry: Registry,
    partnerId: string,
    reads: Standing,
    now: string,
  ): Promise<Handover['questions']> {
    const { rounds } = this.#readers;
    const open = await rounds.openTasks(registry.programme.programmeId, partnerId);
    const seen = open.filter(({ matter, matterId }) => seesMatter(reads, matter, matterId));
    const roundsOfTasks = await Promise.all(seen.map(({ roundId }) => rounds.round(roundId)));
    return seen
      .flatMap(({ taskId, kind, capacity, addressee }, at) => {
        const round = roundsOfTasks[at];
        // A task that nobody answered stays open when its round is over.
        if (round?.status !== 'open') return [];
        const { openedAt, question, termEnd } = round;
        const meeting = firstMeetingOn(registry, { partnerId, capacity }, openedAt, now);
        return [
          {
            ...{ taskId, kind, capacity, addressee, openedAt, question, dueAt: termEnd },
            ...(meeting ? { firstMeeting: meeting } : {}),
          },
        ];
      })
      .sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  }
}

/** The seats and the roles of a municipality, now and announced. */
const placesOf = (
  { seats, people }: Registry,
  partnerId: string,
  today: string,
): Pick<Handover, 'seats' | 'people'> => ({
  seats: seats
    .filter((seat) => seat.partnerId === partnerId && (seat.until === undefined || seat.until > today))
    .map(({ seatId, kind, from, until }) => ({ seatId, kind, from, ...(until ? { until } : {}) })),
  people: people
    .filter((person) => person.partnerId === partnerId && person.erasedAt === undefined && onDay(person, today))
    .map(({ personId, role }) => ({ personId, role })),
});
