import { beforeEach, describe, expect, test } from 'vitest';
import { MailRefused, mailEntity, sendOnce } from '#functions/mail/ledger.ts';
import { ConcurrentChange } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import { CutOff, cutOffAt, type When } from './support/cut-off.ts';
import { meanwhile } from './support/meanwhile.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const mailId = 'task.opened/proefland.1.vote.1.seat-alfa#0123456789abcdef';
const task = {
  programmeId: 'proefland',
  matter: 'framework-cycle' as const,
  matterId: '1',
  roundId: 'proefland.1.vote.1',
  taskId: 'proefland.1.vote.1.seat-alfa',
};
const whenRefused = [fact('nl.regiodeal.mail.refused.v1', now, { ...task, linkVersion: 1, sending: 1 })];
/** When a sender of `now` must have given up: the mail service had twenty seconds to answer, and five went by. */
const later = '2027-03-01T09:00:25.000Z';

describe('an e-mail', () => {
  let world: World;
  let sent: string[];
  let waited: number;
  beforeEach(async () => {
    world = await emptyWorld();
    sent = [];
    waited = 0;
  });
  const send = async (): Promise<string> => {
    sent.push('sent');
    return `message-${sent.length}`;
  };
  /** Whoever waits waits no time at all; `watch` moves on. */
  const once = (through = world, moment = now, sending = send) => {
    let watch = Date.parse(moment);
    const clock = () => new Date(watch).toISOString();
    const wait = async (milliseconds: number): Promise<void> => {
      waited += milliseconds;
      watch += milliseconds;
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const ledger = { client: through.client, table: through.tables.mail };
    return sendOnce(ledger, { mailId, clock, wait, whenRefused }, sending);
  };
  const entry = () => world.tables.mail.get(mailEntity, { mailId });

  test('asked twice goes out once', async () => {
    await once();
    await once();
    await once(world, '2027-06-01T09:00:00.000Z');
    expect(sent).toHaveLength(1);
    expect(await entry()).toMatchObject({ status: 'sent', messageId: 'message-1', attempt: 1 });
  });

  test('asked ten times at once goes out once; whoever sees another at it waits and finds it sent', async () => {
    const slow = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return send();
    };
    await Promise.all(Array.from({ length: 10 }, () => once(world, now, slow)));
    expect(sent).toHaveLength(1);
    expect(waited).toBeGreaterThan(0);
    expect(await entry()).toMatchObject({ status: 'sent', messageId: 'message-1', attempt: 1 });
  });

  test.each([
    ['for the first time', now, 1],
    ['after a sender that was cut off', later, 2],
  ])(
    'that two take on at the same moment, %s, leaves through one of them, and the other finds it sent',
    async (_, moment, all) => {
      if (all === 2) await once(cutOffAt(world, 3, 'before it arrived').world).catch(() => undefined);
      const overtaken = meanwhile(world, 1, () => once(world, moment));
      await once(overtaken, moment);
      expect(sent).toHaveLength(all);
      expect(await entry()).toMatchObject({ status: 'sent', attempt: all });
    },
  );

  test('that another is sending is waited for', async () => {
    let concluded = false;
    const slow = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      concluded = true;
      return send();
    };
    const first = once(world, now, slow);
    while ((await entry()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await once();
    expect(concluded).toBe(true);
    await first;
    expect(sent).toHaveLength(1);
  });

  test.each<[string, () => Promise<string>]>([
    ['after all', async () => 'message-late'],
    ['with a failure', () => Promise.reject(new Error('socket hang up'))],
    ['with a refusal', () => Promise.reject(new MailRefused('no such address'))],
  ])('whose first sender ends %s when another took it over stays as that one left it', async (_, late) => {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const first = once(world, now, () => over.then(late));
    while ((await entry()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await once(world, later);
    end();
    await first.catch(() => undefined);
    expect(await entry()).toMatchObject({ status: 'sent', messageId: 'message-1', attempt: 2 });
    expect(await factsOfType(world, 'mail', 'mail.refused')).toEqual([]);
  });

  test('is not waited for without end where a clock is wrong', async () => {
    await once(cutOffAt(world, 3, 'before it arrived').world, later).catch(() => undefined);
    await expect(once(world, '2027-03-01T08:00:00.000Z')).rejects.toThrow(ConcurrentChange);
    expect(waited).toBeLessThan(30_000);
  });

  test('that the service refused can be sent again at once', async () => {
    const refusing = async (): Promise<string> => {
      throw new Error('Throttling');
    };
    await expect(once(world, now, refusing)).rejects.toThrow('Throttling');
    await once();
    expect(sent).toHaveLength(1);
    expect(await entry()).toMatchObject({ status: 'sent', attempt: 2 });
  });

  test('that the service refuses for good is tried once, and told of', async () => {
    const refusing = async (): Promise<string> => {
      sent.push('tried');
      throw new MailRefused('no such address');
    };
    await once(world, now, refusing);
    await once(world, later, refusing);
    expect(sent).toEqual(['tried']);
    expect(await entry()).toMatchObject({ status: 'refused', attempt: 1 });
    expect(await factsOfType(world, 'mail', 'mail.refused')).toMatchObject([{ data: task }]);
  });

  test('that was never announced was never sent', async () => {
    const cut = cutOffAt(world, 2, 'before it arrived').world;
    await expect(once(cut)).rejects.toThrow(CutOff);
    expect(sent).toEqual([]);
    await once();
    expect(sent).toHaveLength(1);
  });

  test.each<[When]>([['before it arrived'], ['before the answer came back']])(
    'whose outcome could not be written, %s, is tried again when its sender must have given up',
    async (when) => {
      const cut = cutOffAt(world, 3, when).world;
      await expect(once(cut)).rejects.toThrow(CutOff);
      expect(sent).toHaveLength(1);
      await once(world, '2027-03-01T09:00:01.000Z');
      expect(waited).toBe(when === 'before it arrived' ? 24_000 : 0);
      // Unknown is sent again, known to be sent is not: a second copy does less harm than none.
      expect(sent).toHaveLength(when === 'before it arrived' ? 2 : 1);
      expect(await entry()).toMatchObject({ status: 'sent' });
    },
  );

  test('of unknown outcome that many try at once goes out once more, not many times', async () => {
    await once(cutOffAt(world, 3, 'before it arrived').world).catch(() => undefined);
    await Promise.all(Array.from({ length: 10 }, () => once(world, later)));
    expect(sent).toHaveLength(2);
  });

  test('is let go of in the end: its entry says when', async () => {
    await once();
    const { expiresAt = 0 } = (await entry()) ?? {};
    expect(new Date(expiresAt * 1000).toISOString()).toBe('2028-04-04T09:00:00.000Z');
  });
});
