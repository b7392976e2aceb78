import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { AskedApprovalView } from './views.ts';

const reason = 'Het college wil de kaders opnieuw bespreken.';

/** The contract with partner applications about approvals that a college takes back. */
export const approvalContracts = {
  askTakingBackOfApproval: contract({
    summary: 'Ask a college whether it takes its approval back',
    description:
      'By the municipality whose college approved the version, or by the programmabureau when it hears of a later decision. The college registers that decision on a page, or the programmabureau registers it from paper; it is not older than the approval, and gives its reason. While the version is on its road, an approval that is taken back counts no more. A version in force stays in force for the others; the municipality is bound to it no more from the day of that decision. The seats of the regiegroep and the programmabureau get a letter at once, and of a version in force the seats are asked whether the college is asked again. Until then, and without an answer, the approval stands.',
    body: z.strictObject({ reason: z.string().trim().min(1).max(5000) }),
    answers: { 201: AskedApprovalView },
    conflicts: {
      'approval-not-standing':
        'The college has no approval to take back: none of the present text, in a round that is over, of a version that is running or in force.',
      'taking-back-open': 'The body is being asked already.',
    },
    example: {
      body: { reason },
      answer: {
        cycleId: '1',
        partnerId: 'vaals',
        status: 'asked',
        asked: 1,
        text: { number: 3, hash: 'a'.repeat(64) },
        approval: {
          taskId: 'zuid-limburg.1.approval.1.college-vaals',
          registrationId: 'zuid-limburg.1.approval.1.college-vaals.1',
          decidedOn: '2027-11-16',
          reference: 'B&W 2027-311',
        },
        takingBack: {
          roundId: 'zuid-limburg.taking-back.1.vaals.1',
          askedAt: '2028-03-01T09:00:00.000Z',
          reason,
        },
        takenBack: [],
        consequences: [],
      },
    },
  }),
};
