import type { Transfers } from '#functions/alliances/terms/transfers.ts';
import type { DecisionsReader } from '#functions/decisions/reader.ts';
import type { EscalationsReader } from '../reader.ts';
import { isAboveFirstRung, type Stage } from '../terms/stages.ts';

/** The stages from which the regiegroep can still decide on what the programmabureau drafted. */
const isTowardsRuling = (stage: Stage): boolean =>
  stage === 'verdict' || (isAboveFirstRung(stage) && stage !== 'adjustment');

/** What the ladder asks and decides about money of the lines: the open escalations, and one query for what was decided. */
export const transfersOf = (escalations: EscalationsReader, decisions: DecisionsReader): Transfers => ({
  of: async (programmeId) => {
    const open = await escalations.open(programmeId);
    const askedTransfers = open.flatMap(({ escalationId, stage, dossier: { transfer } }) =>
      transfer && isTowardsRuling(stage) ? [{ escalationId, transfer }] : [],
    );
    const rulings = await escalations.dispensations(programmeId);
    const decidedTransfers = rulings.flatMap(({ escalationId, decisionId, transfer: decidedOn }) => {
      if (!decidedOn) return [];
      const { framework, ...transfer } = decidedOn;
      return [{ escalationId, decisionId, framework, transfer }];
    });
    return { askedTransfers, decidedTransfers };
  },
  numberOf: (programmeId, decisionId) => decisions.numberOf(programmeId, decisionId),
});
