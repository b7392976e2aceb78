import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { obligationIds } from '#shared/vocabulary/obligation-id.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { bindingIn } from '../binding-in.ts';
import { isAskedIn } from '../domain/follow-up.ts';
import type { EscalationsReader } from '../reader.ts';
import type { AllianceFacts } from '../terms/alliance-facts.ts';
import { type Obligation, obligationRoundOf } from '../terms/obligation.ts';
import { obligationName, obligationQuestion, obligationRows, obligationView } from './obligation-view.ts';

interface Deps {
  readonly escalations: EscalationsReader;
  readonly alliances: AllianceFacts;
}
type Ids = Pick<MatterIds, 'programmeId' | 'matterId'>;

/**
 * A measure or a condition of a dispensation, asked about on its day (rule 22): of whoever speaks for the alliance, or of the programmabureau
 * while the alliance has no partners.
 */
export const obligationMatter = ({ escalations, alliances }: Deps): Matter => {
  const find = ({ programmeId, matterId }: Ids): Promise<Obligation | undefined> =>
    escalations.obligation(programmeId, matterId);
  const read = async (ids: Ids): Promise<Obligation> => {
    const found = await find(ids);
    if (!found) throw new NotFound('There is no such measure or condition.');
    return found;
  };
  const standing = async (ids: Ids) => {
    const { programmeId, allianceId } = await read(ids);
    return alliances.standing(programmeId, allianceId);
  };
  return {
    tellsItsSteps: true,
    allianceOf: async (ids) => (await read(ids)).allianceId,
    called: async (ids) => {
      const obligation = await find(ids);
      if (obligation?.status !== 'asked') return undefined;
      const { title } = await escalations.escalation(obligation.programmeId, obligation.escalationId);
      return {
        roundId: obligationRoundOf(obligation),
        kind: 'follow-up',
        subject: {
          title: `${obligationName(obligation.what)} bij ${title}`,
          textNumber: 1,
          hash: questionHash(obligation),
        },
        question: obligationQuestion(obligation),
        names: [],
        essentials: {
          short: `uiterlijk ${dutchDate(obligation.promisedOn ?? obligation.dueOn)}`,
          rows: obligationRows(obligation),
        },
      };
    },
    waiting: async (programmeId) =>
      (await escalations.obligations(programmeId))
        .filter(({ status }) => status === 'asked')
        .map(({ obligationId }) => obligationId),
    comes: async (programmeId, days) => {
      const [binding, records] = await Promise.all([
        bindingIn(escalations, programmeId),
        escalations.obligations(programmeId),
      ]);
      const known = new Map(records.map((record) => [record.obligationId, record]));
      const foreseen = binding.filter((one) => isAskedIn(one, known.get(one.obligationId), days));
      const found = await Promise.all(
        foreseen.map(async ({ obligationId: matterId, allianceId }) => {
          const { voices: named, closed } = await alliances.standing(programmeId, allianceId);
          // A closed alliance carries out nothing any more.
          return closed ? [] : [{ matterId, kind: 'follow-up' as const, named }];
        }),
      );
      return found.flat();
    },
    namedPartners: async (ids) => (await standing(ids)).voices,
    // A round concludes before its record does, so that a record that waits no more was settled in another way.
    isWithdrawn: async (ids) => (await find(ids))?.status !== 'asked',
    withdrawal: async (ids) => ({
      by: programmabureau,
      reason: reasons[(await read(ids)).status === 'lapsed' ? 'lapsed' : 'known'],
    }),
    lastRound: async (ids) => {
      const obligation = await find(ids);
      return obligation && obligation.asked > 0 ? obligationRoundOf(obligation) : undefined;
    },
    standing: async () => [],
    facts: async (round) => ({ alliancePartners: (await standing(round)).partners }),
    content: async (round) => {
      const obligation = await read(round);
      const [escalation, { title }, from] = await Promise.all([
        escalations.escalation(obligation.programmeId, obligation.escalationId),
        standing(round),
        escalations.visit(obligation, obligationIds(obligation.obligationId).visit),
      ]);
      return obligationView(obligation, { ...escalation, byRuling: from?.from === 'ruling' }, title);
    },
  };
};

const reasons = {
  lapsed:
    'Dit geldt niet meer: er is een nieuw besluit of een nieuwe oplossing, aan een voorwaarde van het besluit is niet voldaan, of de escalatie of de alliantie is geëindigd.',
  known: 'Het antwoord is al op een andere manier vastgelegd.',
} as const;

/** The hash of what is asked: one obligation, in its words. */
const questionHash = ({ programmeId, obligationId, text, who, dueOn }: Obligation): string =>
  hashOf({ programmeId, obligationId, text, dueOn, ...(who === undefined ? {} : { who }) });
