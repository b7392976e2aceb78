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
  const { api, show, today } = story;
  const { allianceId, title } = script;
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
  await eventually(`${given.contributionId} to be ${answer}`, async () => {
    const { contributions } = await api.alliances.read(allianceId);
    return contributions.find(
      ({ contributionId, status }) => contributionId === given.contributionId && status === answer,
    );
  });
  if (answer !== 'declined') return given;
  const { returns } = given;
  if (!returns) return undefined;
  show.event(
    `${paint('bold', title)} · ${given.partnerId} returns with a smaller first step: ${returns.contributionId}.`,
  );
  const again = await proposing(story, script, returns);
  return again && contributing(story, script, again);
};
