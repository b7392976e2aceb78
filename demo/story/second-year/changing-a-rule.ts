import { parseDocument } from 'yaml';
import { DemoFailure } from '../../failure.ts';
import { programmeText, withShortTerms } from '../../programme.ts';
import { paint } from '../../terminal/text.ts';
import { answered } from '../answering.ts';
import { closed, openedRound, reasonOf } from '../round.ts';
import { eventually, mustBeRefused, type Story } from '../story.ts';
import { changedRule } from './script.ts';

const withQuorum = (text: string, quorum: number): string => {
  const document = parseDocument(text);
  document.setIn(['settings', 'vote', 'quorum'], quorum);
  return document.toString({ lineWidth: 0 });
};

/** A file that changes a rule of the game is refused; the seats change one by a vote, from the next year on (rule 17). */
export const changingARule = async (story: Story): Promise<void> => {
  const { api, show, today } = story;
  const { changes, motivation, quorumInFile } = changedRule;
  const refusal = await mustBeRefused('a file that changes the quorum', 'invalid-input', () =>
    api.importProgramme(withQuorum(withShortTerms(programmeText()), quorumInFile)),
  );
  show.refused(`A programme file with another quorum: refused. ${reasonOf(refusal)}`);
  const from = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const { number, roundId, difference } = await api.registry.proposeRules({ from, changes, motivation });
  for (const { dutch, was, becomes } of difference)
    show.event(`Proposed to the seats, from ${from}: ${dutch}: ${was} → ${paint('bold', becomes)}.`);
  const round = await openedRound(story, roundId, 'rules · ');
  await answered(
    story,
    round,
    round.tasks.map(({ addresseeId }) => ({ addressee: addresseeId, answer: { answer: 'for' } })),
  );
  await closed(story, round);
  const { status, holdsFrom } = await eventually('the vote on the rules to be concluded', async () => {
    const found = (await api.registry.ruleChanges()).find((one) => one.number === number);
    return found?.status === 'open' ? undefined : found;
  });
  if (status !== 'adopted') throw new DemoFailure(`The vote on the rules came to "${status}".`);
  show.good(`The rule is changed by decision and holds from ${holdsFrom}; until then the present rule holds.`);
};
