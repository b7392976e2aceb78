import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { schedulerClock } from '#functions/rounds/round-clock.ts';
import { eachOf } from '../../support/each-of.ts';

const ours = {
  group: 'rounds',
  target: 'arn:aws:lambda:eu-west-1:111111111111:function:tick',
  role: 'arn:aws:iam::1:role/r',
};
const moment = '2099-03-01T09:00:00.000Z';

test('rounds whose names end alike have a schedule each, under a name that the scheduler takes (API, CreateSchedule)', async () => {
  const client = mockClient(SchedulerClient);
  client.on(CreateScheduleCommand).resolves({});
  const clock = schedulerClock(ours, new SchedulerClient({ region: 'eu-west-1' }));
  const longest = 'a'.repeat(40);
  const rounds = ['zuid-limburg', 'parkstad'].map(
    (programmeId) => `${programmeId}.${longest}.${longest}.contribution.1`,
  );
  for (const roundId of [...rounds, 'zuid-limburg.1.input.1']) await clock.set(roundId, moment);
  const sent = client.commandCalls(CreateScheduleCommand).map(({ args: [{ input }] }) => input.Name ?? '');
  expect(new Set(sent).size).toBe(3);
  for (const name of eachOf(sent)) expect(name).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/);
  expect(sent[2]).toContain('zuid-limburg.1.input.1');
});
