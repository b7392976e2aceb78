import { answered } from '../answering.ts';
import { openedRound } from '../round.ts';
import { eventually, type Story } from '../story.ts';
import { refusedCondition } from './script.ts';

interface Decision {
  readonly reference: string;
  readonly conditions?: readonly string[];
}

const { allianceId, contributionId, partnerId, app, first, refusal, secondDecision } = refusedCondition;

/**
 * A council commits under a condition that its alliance does not accept: the money covers nothing, and the council decides again (rule 8).
 */
export const refusingACondition = async (story: Story): Promise<void> => {
  const { show } = story;
  await deciding(story, first);
  const { putIn = '' } = await inStatus(story, 'conditional');
  const round = await openedRound(story, putIn, `conditions of ${contributionId} · `);
  const open = round.tasks.filter(({ status }) => status === 'open');
  await answered(
    story,
    round,
    open.map(({ addresseeId }) => ({
      addressee: addresseeId,
      answer: { answer: 'not-accepted', remarks: refusal },
    })),
  );
  await inStatus(story, 'proposed');
  show.refused(
    `${contributionId}: the condition is refused, so the contribution is a promise again and covers nothing.`,
  );
  await deciding(story, secondDecision);
  await inStatus(story, 'committed');
  show.good(`${contributionId}: the council of ${partnerId} decided again, without the condition. Now it counts.`);
};

/** The partner puts its promise to its council, whose clerk registers the decision. */
const deciding = async (story: Story, { reference, conditions }: Decision): Promise<void> => {
  const { as, today } = story;
  const { alliances } = await as(app);
  const { changes } = await alliances.readContribution(allianceId, contributionId);
  const { putIn = '' } = await alliances.put(allianceId, contributionId, changes);
  const round = await openedRound(story, putIn, `${contributionId} · `);
  await answered(
    story,
    round,
    round.tasks.map(({ addresseeId, addressee }) => ({
      addressee: addresseeId,
      answer: {
        answer: conditions ? 'committed-with-conditions' : 'committed',
        decision: {
          decidedOn: today.split('-').reverse().join('-'),
          reference,
          onBehalfOf: addressee,
          ...(conditions ? { conditions } : {}),
        },
      },
    })),
  );
};

const inStatus = ({ api }: Story, awaited: string) =>
  eventually(`${contributionId} to be ${awaited}`, async () => {
    const contribution = await api.alliances.readContribution(allianceId, contributionId);
    return contribution.status === awaited ? contribution : undefined;
  });
