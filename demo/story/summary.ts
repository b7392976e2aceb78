import { ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { placesIn } from '#infra/start/places.ts';
import { whoToBe } from '#infra/start/who-to-be.ts';
import { bureauApp } from '../programme.ts';
import type { Stage } from '../stage.ts';
import { counted, paint } from '../terminal/text.ts';
import type { Timeline } from '../terminal/timeline.ts';
import type { CycleStory } from './story.ts';

/** What it took: e-mails, workflow, time. */
export const summary = async (stage: Stage, { api, cycleId, show }: CycleStory): Promise<void> => {
  show.chapter('What it took', 'in cijfers');
  const mails = await stage.stack.mails();
  show.event(`${counted(mails.length, 'e-mail')}: ${kindsOf(mails.map(({ subject }) => subject))}.`);
  const { history } = await api.cycle(cycleId);
  const executions = await executionsOf(stage);
  const transitions = executions.reduce((sum, execution) => sum + stage.stack.stateTransitions(execution), 0);
  show.event(
    `${counted(transitions, 'state transition')} of the workflows in ${counted(executions.length, 'execution')}: as many for ten municipalities as for a hundred.`,
  );
  show.detail(`The road of the framework: ${history.map(({ stage: entered }) => entered).join(' → ')}`);
  show.good(
    paint(
      'bold',
      `From an empty machine to a framework, its alliances and its ladder in ${Math.round(show.seconds)} seconds.`,
    ),
  );
};

const kinds: readonly (readonly [string, RegExp])[] = [
  ['requests', /\] [^:]+ gevraagd vóór /],
  ['letters with several questions', /\] \d+ vragen aan u/],
  ['reminders', /erinnering:/],
  ['notices of more time', /Meer tijd:/],
  ['about a task passed on', /Voor uw collega:|Uw collega antwoordt:/],
  ['one-time codes', /Uw code/],
  ['receipts', /Vastgelegd:/],
  ['answers on input', /Antwoord op uw inbreng/],
  ['notices of entry into force', /gelden nu/],
  ['steps of escalations', /Escalatie:/],
];

/** How many there are of each kind; what is of no kind that is known here is counted too. */
const kindsOf = (subjects: readonly string[]): string => {
  const numbers = kinds.map(([name, pattern]) => [name, subjects.filter((one) => pattern.test(one)).length] as const);
  const others = subjects.length - numbers.reduce((sum, [, number]) => sum + number, 0);
  const said = [...numbers, ['others', others] as const].filter(([, number]) => number > 0);
  return said.map(([name, number]) => `${number} ${name}`).join(', ');
};

const executionsOf = async ({ stack }: Stage): Promise<string[]> => {
  const client = new SFNClient({
    endpoint: stack.awsUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
  const lists = await Promise.all(
    stateMachines.map(({ stateMachineArn }) => client.send(new ListExecutionsCommand({ stateMachineArn }))),
  );
  client.destroy();
  return lists.flatMap(({ executions = [] }) => executions.flatMap(({ executionArn }) => executionArn ?? []));
};

/** For whoever kept the stack up: where to look around. */
export const whereToLook = ({ stack, apiUrl }: Stage, show: Timeline): void => {
  show.chapter('Look around', 'Ctrl-C stops everything');
  show.table(
    [{ title: 'what' }, { title: 'where' }],
    placesIn(stack).map(({ what, where }) => [what, where]),
  );
  show.event(`The workbench is at ${stack.url}/werkbank. You choose there who to be, for example:`);
  show.table(
    [{ title: 'who' }, { title: 'address' }, { title: 'sees first' }],
    whoToBe.map(({ who, email, sees }) => [who, email, sees]),
  );
  show.event('The API, as the programmabureau:');
  show.command(`TOKEN=$(npm run -s programme -- token ${bureauApp} --issuer ${stack.issuerUrl})`);
  show.command(`curl -s -H "Authorization: Bearer $TOKEN" ${apiUrl}/programmes/zuid-limburg/framework`);
  show.command(`curl -s -H "Authorization: Bearer $TOKEN" ${apiUrl}/programmes/zuid-limburg/decisions`);
};
