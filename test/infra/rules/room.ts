import { expect, it } from 'vitest';
import { functionName } from '#infra/constructs/service-function.ts';
import { eachOf } from '../../support/each-of.ts';
import { objectAt, ofType, references, type Synthesized } from '../support/templates.ts';

/** An hour in which there is no room to run a function must not put anything aside. */
const anHour = 3600;
/** What Lambda keeps for all functions that reserve nothing. */
const leftToOthers = 100;
/** The least concurrency that Lambda takes for a queue. */
const fewest = 2;

/** How the application does with the concurrency of its account: what waits for room is not lost. */
export const roomRules = ({ environment, application }: Synthesized): void => {
  const { account, pages } = environment.concurrency;
  const functions = ofType(application, 'AWS::Lambda::Function');
  const queues = ofType(application, 'AWS::SQS::Queue');
  const listened = ofType(application, 'AWS::Lambda::EventSourceMapping').filter(
    ({ properties }) => !properties['StartingPosition'],
  );

  it('give a message an hour of finding no room, and its function six times its time', () => {
    expect(listened.length).toBeGreaterThan(10);
    for (const { properties } of eachOf(listened)) {
      const [queueId] = references(properties['EventSourceArn']);
      const [functionId] = references(properties['FunctionName']);
      const queue = queues.find(({ id }) => id === queueId)?.properties ?? {};
      const timeout = Number(functions.find(({ id }) => id === functionId)?.properties['Timeout']);
      const outOfSight = Number(queue['VisibilityTimeout']);
      const receives = Number(objectAt(queue, 'RedrivePolicy')['maxReceiveCount']);
      // A receive that found no room counts, and the message is out of sight for as long as if it had found some.
      expect(receives * outOfSight, queueId).toBeGreaterThanOrEqual(anHour);
      // AWS takes no more than a thousand receives.
      expect(receives).toBeLessThanOrEqual(1000);
      expect(outOfSight, queueId).toBeGreaterThanOrEqual(6 * timeout);
    }
  });

  it('leave half of the account to who calls and to workflows, where it has room at all', () => {
    const atOnce = listened.map(({ properties }) =>
      Number(objectAt(properties, 'ScalingConfig')['MaximumConcurrency']),
    );
    const most = account < leftToOthers ? fewest * atOnce.length : (account - (pages ?? 0)) / 2;
    expect(Math.min(...atOnce)).toBeGreaterThanOrEqual(fewest);
    expect(atOnce.reduce((sum, batches) => sum + batches, 0)).toBeLessThanOrEqual(most);
  });

  it('keep room for the decision pages where the account has it, and for nothing else', () => {
    const kept = functions.flatMap(({ properties }) =>
      properties['ReservedConcurrentExecutions'] === undefined
        ? []
        : [[properties['FunctionName'], properties['ReservedConcurrentExecutions']]],
    );
    expect(kept).toEqual(pages === undefined ? [] : [[functionName(environment, 'rounds/decide'), pages]]);
    expect(pages === undefined || account - pages >= leftToOthers).toBe(true);
  });

  it('send e-mail no faster than the mail service allows the account', () => {
    const name = functionName(environment, 'mail/send');
    const sender = functions.find(({ properties }) => properties['FunctionName'] === name);
    const between = Number(objectAt(sender?.properties ?? {}, 'Environment', 'Variables')['MAIL_BETWEEN']);
    const mapping = listened.find(({ properties }) =>
      references(properties['FunctionName']).includes(sender?.id ?? ''),
    );
    const senders = Number(objectAt(mapping?.properties ?? {}, 'ScalingConfig')['MaximumConcurrency']);
    expect((senders * 1000) / between).toBeLessThanOrEqual(environment.mail.sendRate);
    // A batch of ten still ends within the time of its function.
    expect(10 * between).toBeLessThan((1000 * Number(sender?.properties['Timeout'])) / 2);
  });
};
