import type { RegistryReader } from '#functions/bodies/reader.ts';
import { participatesOn, programmabureau, type Voice } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { taskOfAnswer } from '#functions/rounds/terms/task-id.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionIds, contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import {
  decisionTakenBack,
  dividedOverSuccessors,
  isUndecided,
  nothingToTakeBack,
  partnerLeft,
  toCouncilNow,
} from '../domain/contribution-road.ts';
import type { Grant } from '../domain/grant.ts';
import { notCovered } from '../domain/room.ts';
import type { AlliancesReader } from '../reader.ts';
import { askersOf, voicesOf } from '../terms/voices.ts';
import { contributionView, essentialsOf } from './contribution-view.ts';
import { moneyBriefing } from './money-briefing.ts';
import { takingBackRound, takingBackView } from './taking-back-view.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly alliances: AlliancesReader;
}

/**
 * A partner's promise, put to the one body that may commit it (rule 1): its council, its college within what the council granted, or its own
 * board. A decision under conditions is put to
 * the alliance, which asked for the contribution and accepts the conditions or does not (rule 8).
 */
export const contributionMatter = ({ registry, alliances }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: { programmeId: string; matterId: string }) => {
    const { allianceId, contributionId } = contributionIds(matterId);
    const ids = { programmeId, allianceId };
    return Promise.all([alliances.alliance(programmeId, allianceId), alliances.contribution(ids, contributionId)]);
  };
  const replacedIn = async (contribution: Contribution): Promise<Contribution | undefined> => {
    const { replaces } = contribution;
    return replaces === undefined ? undefined : alliances.contribution(contribution, replaces);
  };
  const grantOf = async ({ programmeId, within, decidingBody }: Contribution): Promise<Grant | undefined> =>
    within === undefined || decidingBody !== 'college'
      ? undefined
      : alliances.grantNow({ programmeId, grantId: within });
  const nameOf = async ({ programmeId, partnerId }: Contribution): Promise<string> =>
    (await registry.partner(programmeId, partnerId))?.name ?? partnerId;
  return {
    concerns: async ({ kind, ...ids }) => {
      if (kind !== 'contribution-conditions') return [];
      const decision = await alliances.decisionUnderConditions((await read(ids))[1]);
      return decision ? [taskOfAnswer(decision.registrationId)] : [];
    },
    called: async (ids) => {
      const [alliance, contribution] = await read(ids);
      const { putIn: roundId, status, takingBack } = contribution;
      if (takingBack) return takingBackRound(alliance, contribution, takingBack, await nameOf(contribution));
      // A withdrawn contribution keeps its round only to be ended; it needs no new round.
      if (roundId === undefined || status === 'withdrawn' || status === 'divided') return undefined;
      const name = await nameOf(contribution);
      const title = `Bijdrage van ${name} aan de alliantie ${alliance.title}`;
      const kind = status === 'conditional' ? 'contribution-conditions' : 'contribution';
      return {
        roundId,
        kind,
        subject: { title, textNumber: 1, hash: questionHash(contribution) },
        question: questionOf(kind, alliance, contribution, name),
        names: [name],
        essentials: essentialsOf(alliance, contribution.offer),
      };
    },
    waiting: async (programmeId) => {
      const all = await alliances.alliances(programmeId);
      const concerned = all.filter(({ undecided, members }) => undecided > 0 || members.length > 0);
      const contributions = await Promise.all(concerned.map((alliance) => alliances.contributions(alliance)));
      const put = contributions
        .flat()
        .filter(({ status, putIn, takingBack }) => takingBack || (putIn !== undefined && isUndecided(status)));
      return put.map(contributionMatterId);
    },
    namedPartners: async ({ kind, ...ids }) => {
      const [alliance, { partnerId, decidingBody }] = await read(ids);
      if (kind === 'contribution-conditions') return voicesFor(alliance, partnerId);
      return [{ partnerId, ...(decidingBody === 'college' ? { decides: 'college' as const } : {}) }];
    },
    isDecided: async ({ kind, ...ids }) => {
      const { status, takingBack } = (await read(ids))[1];
      if (kind === 'taking-back') return takingBack === undefined;
      return decided.has(status) || (kind === 'contribution' && status === 'conditional');
    },
    askers: async (ids) => askersOf((await read(ids))[0]),
    isWithdrawn: async (ids) => {
      const contribution = (await read(ids))[1];
      const left = ids.roundId !== undefined && ids.roundId === contribution.leftRound;
      return left || isWithdrawn(contribution);
    },
    leftRound: async (ids) => (await read(ids))[1].leftRound,
    withdrawal: async ({ programmeId, partnerId, matterId }, now) => {
      const contribution = (await read({ programmeId, matterId }))[1];
      const { status, leftRound } = contribution;
      if (await alliances.askedTakingBackIn(contribution, leftRound))
        return { by: programmabureau, reason: nothingToTakeBack };
      if (status === 'divided') return { by: programmabureau, reason: dividedOverSuccessors };
      if (leftRound !== undefined && status !== 'withdrawn') {
        const isTakenBack = await alliances.lostDecisionIn(contribution, leftRound);
        return { by: programmabureau, reason: isTakenBack ? decisionTakenBack : toCouncilNow };
      }
      const partner = await registry.partner(programmeId, partnerId);
      if (partner !== undefined && participatesOn(partner, localDate(now)))
        return { by: 'de partner die de bijdrage aanbood' };
      // A partner that left did not withdraw its promise: the promise ended with its membership.
      return { by: programmabureau, reason: partnerLeft };
    },
    lastRound: async (ids) => (await read(ids))[1].putIn,
    standing: async () => [],
    facts: async (round, decidedOn = localDate(round.openedAt)) => {
      const [alliance, contribution] = await read(round);
      const { partnerId } = contribution;
      if (round.kind === 'taking-back') return { tookIt: contribution.decidingBody };
      // The task itself says whose contribution it is and which body decides.
      if (round.kind !== 'contribution-conditions') {
        if (contribution.within === undefined || contribution.decidingBody !== 'college') return {};
        const grants = await alliances.grantsFrom({ programmeId: round.programmeId, grantId: contribution.within });
        const covers = (grant: Grant): boolean =>
          notCovered(grant, contribution, alliance.lineId, decidedOn) === undefined;
        return { withinRoom: grants.some(covers) };
      }
      return { askedBy: 'alliantie', alliancePartners: voicesFor(alliance, partnerId).map((voice) => voice.partnerId) };
    },
    writtenAt: async (round) => (await read(round))[1].proposedAt,
    takesBackFrom: async (round) =>
      round.kind === 'taking-back' ? (await read(round))[1].decision?.decidedOn : undefined,
    tookBackOn: async (round) =>
      round.kind === 'contribution' ? alliances.tookBackOn((await read(round))[1]) : undefined,
    briefing: moneyBriefing(alliances),
    content: async (round) => {
      const [alliance, contribution] = await read(round);
      if (round.kind === 'taking-back') return takingBackView(alliance, contribution);
      const [replaced, grant] = await Promise.all([replacedIn(contribution), grantOf(contribution)]);
      return contributionView(alliance, contribution, replaced, grant);
    },
  };
};

/** A decision of a council or a board is final: a changed decision is a new contribution. */
const decided: ReadonlySet<Contribution['status']> = new Set([
  'committed',
  'committed-with-conditions',
  'declined',
  'divided',
  'ended',
]);

/** Whether nobody needs to decide on it any more: withdrawn, or divided while it waited, so that each part has a round of its own. */
const isWithdrawn = ({ status, putIn }: Contribution): boolean =>
  status === 'withdrawn' || (status === 'divided' && putIn !== undefined);

/** A decision is about one offer: to which alliance, by which partner, how much in which year (rule 11), and its conditions when they are put. */
const questionHash = (contribution: Contribution): string => {
  const { allianceId, offer, replaces, status, decision } = contribution;
  const question = {
    allianceId,
    partnerId: firstPartnerOf(contribution),
    offer,
    ...(replaces === undefined ? {} : { replaces }),
    ...(status === 'conditional' && decision ? { conditions: decision.conditions } : {}),
  };
  return hashOf(question);
};

/** The partner that offered it: the question stays the same when it passes on to a successor. */
const firstPartnerOf = ({ partnerId, succeeded = [], dividedFrom }: Contribution): string =>
  succeeded[dividedFrom === undefined ? 0 : 1]?.from ?? partnerId;

const bodies: Readonly<Record<Contribution['decidingBody'], string>> = {
  council: 'de raad',
  college: 'het college',
  'own-board': 'het bestuur',
};

const questionOf = (kind: RoundKind, { title }: Alliance, contribution: Contribution, name: string): string => {
  const body = bodies[contribution.decidingBody];
  if (kind === 'contribution-conditions')
    return `Aanvaardt de alliantie “${title}” de voorwaarden die ${body} stelt aan de bijdrage van ${name}?`;
  return `Wat heeft ${body} besloten over de ${contribution.replaces ? 'gewijzigde ' : ''}bijdrage van ${name} aan de alliantie “${title}”?`;
};

/** The other partners of the alliance, its lead first: nobody accepts its own conditions. */
const voicesFor = ({ members, lead }: Alliance, giver: string): Voice[] => {
  const others = members.filter((partnerId) => partnerId !== giver);
  return voicesOf({ members: others, lead });
};
