import type { Decision } from '#functions/decisions/terms/decision.ts';
import { hashOf } from '../../support/cycles.ts';
import { now } from '../../support/small-programme.ts';

/** The approval of one of many colleges, told apart by a number. */
export const decisionNumber = (number: number, parts: Partial<Decision> = {}): Decision => {
  const { programmeId = 'proefland' } = parts;
  return {
    decisionId: `${programmeId}.1.approval.1.college-${number}.1`,
    programmeId,
    matter: 'framework-cycle',
    matterId: '1',
    kind: 'approval',
    body: 'college',
    outcome: 'approved',
    ground: 'approve an adopted framework',
    textHash: hashOf('a'),
    decidedAt: '2027-02-02',
    registration: { at: now, via: 'decision-page', registrarId: `registrar.${number}` },
    ...parts,
  };
};
