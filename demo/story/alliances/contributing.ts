import { paint } from '../../terminal/text.ts';
import { answered } from '../answering.ts';
import { openedRound } from '../round.ts';
import { eventually, type Story } from '../story.ts';
import type { AllianceScript, Decided, Given } from './alliance-script.ts';
import { accountedOn } from './periods.ts';

/** A promise that lies with the body that decides on it. */
export interface Proposal {
  readonly given: Given;
  readonly decided: Decided;
  readonly roundId: string;
}

/** A partner promises something through its own application, and puts it to the body that decides, if it does so now. */
export const proposing = async (
  { as, show, today }: Story,
  { allianceId, title }: AllianceScript,
  given: Given,
): Promise<Proposal | undefined> => {
  const { contributionId, app, offer, decided } = given;
  const { alliances } = await as(app);
  const { changes } = await alliances.propose(allianceId, contributionId, offer(accountedOn(today).year));
  if (!decided) {
    show.detail(`${title} · ${contributionId}: promised, and not yet put to the body that decides.`);
    return undefined;
  }
  const { putIn = '' } = await alliances.put(allianceId, contributionId, changes);
  return { given, decided, roundId: putIn };
};

/**
 * The council or the own board decided in its own meeting; its clerk or secretary registers that (rules 1 and 8). A partner
 * whose board declined comes back with something else.
 * @returns what was committed in the end.
 */
export const contributing = async (
  story: Story,
  script: AllianceScript,
  { given, decided, roundId }: Proposal,
): Promise<Given | undefined> => {
  const { show, today } = story;
  const { title } = script;
  const round = await openedRound(story, roundId, `${title} · ${given.contributionId} · `);
  const { answer, reference, remarks, conditions } = decided;
  const people = round.tasks.map(({ addresseeId, addressee }) => ({
    addressee: addresseeId,
    answer: {
      answer,
      ...(remarks ? { remarks } : {}),
      decision: {
        decidedOn: today.split('-').reverse().join('-'),
        reference,
        onBehalfOf: addressee,
        ...(conditions ? { conditions } : {}),
      },
    },
  }));
  await answered(story, round, people);
  await inStatus(story, script, given, conditions ? 'conditional' : answer);
  if (answer !== 'declined') return given;
  const { returns } = given;
  if (!returns) return undefined;
  show.event(
    `${paint('bold', title)} · ${given.partnerId} returns with a smaller first step: ${returns.contributionId}.`,
  );
  const secondProposal = await proposing(story, script, returns);
  return secondProposal && contributing(story, script, secondProposal);
};

/** The contribution, once it has a status. */
const inStatus = ({ api }: Story, { allianceId }: AllianceScript, { contributionId }: Given, awaited: string) =>
  eventually(`${contributionId} to be ${awaited}`, async () => {
    const contribution = await api.alliances.readContribution(allianceId, contributionId);
    return contribution.status === awaited ? contribution : undefined;
  });

/** The alliance accepts the conditions under which a contribution was committed: it counts from then on (rule 8). */
export const accepting = async (story: Story, script: AllianceScript, given: Given): Promise<void> => {
  const { putIn = '' } = await inStatus(story, script, given, 'conditional');
  const round = await openedRound(story, putIn, `${script.title} · conditions of ${given.contributionId} · `);
  await answered(
    story,
    round,
    round.tasks
      .filter(({ status }) => status === 'open')
      .map(({ addresseeId }) => ({ addressee: addresseeId, answer: { answer: 'accepted' } })),
  );
  await inStatus(story, script, given, 'committed-with-conditions');
};
