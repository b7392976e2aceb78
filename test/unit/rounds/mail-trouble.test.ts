import { describe, expect, test } from 'vitest';
import { troubleIn } from '#functions/rounds/reactions/mail-trouble.ts';
import { mailTagsOf } from '#functions/rounds/terms/mail-tags.ts';
import { fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { now } from '../../support/small-programme.ts';

const tags = { task: ['proefland_1_vote_1_seat-alfa'], version: ['2'], 'ses:configuration-set': ['regio'] };
const task = { taskId: 'proefland.1.vote.1.seat-alfa', linkVersion: 2 };

/** An event as SES publishes it (SES developer guide, event data in EventBridge). */
const ses = (detailType: string, detail: object) => ({
  source: 'aws.ses',
  'detail-type': detailType,
  detail: { mail: { messageId: 'm', destination: ['x@alfa.example'], tags }, ...detail },
});

describe('word of an e-mail', () => {
  test.each([
    [
      'a bounce that will not pass',
      ses('Email Bounced', { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }),
      true,
    ],
    ['a full mailbox', ses('Email Bounced', { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }), false],
    [
      'a bounce nobody can tell',
      ses('Email Bounced', { eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } }),
      false,
    ],
    ['a rejected message', ses('Email Rejected', { eventType: 'Reject', reject: { reason: 'Bad content' } }), true],
    ['a complaint: it did arrive', ses('Email Complaint Received', { eventType: 'Complaint', complaint: {} }), false],
  ])('that is %s', (_, event, permanent) => {
    expect(troubleIn(event)).toMatchObject({ permanent, tasks: [task] });
  });

  test('that the mail service would not take it, from whoever wanted to send it', () => {
    const ids = {
      programmeId: 'proefland',
      matter: 'framework-cycle' as const,
      matterId: '1',
      roundId: 'proefland.1.vote.1',
      taskId: task.taskId,
    };
    const refused = fact('nl.regiodeal.mail.refused.v1', now, { ...ids, linkVersion: 2, sending: 1 });
    const source = 'urn:nld:oin:00000000000000000000:systeem:regio-deal-governance';
    const detail = cloudEventOf(
      { ...refused, data: { ...refused.data } },
      { source, apiUrl: 'https://api.example/v1' },
    );
    expect(troubleIn({ 'detail-type': refused.type, detail })).toMatchObject({ permanent: true, tasks: [task] });
  });

  test('about no task is about no task', () => {
    const event = ses('Email Bounced', { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: {} });
    expect(troubleIn(event).tasks).toEqual([]);
  });

  test('about several tasks is about each', () => {
    const other = { taskId: 'proefland.1.input.1.council-alfa', linkVersion: 1 };
    const all = Object.fromEntries(mailTagsOf([task, other, task]).map(({ Name, Value }) => [Name, [Value]]));
    const event = ses('Email Bounced', {
      ...{ eventType: 'Bounce', bounce: { bounceType: 'Permanent' } },
      mail: { messageId: 'm', tags: all },
    });
    expect(troubleIn(event).tasks).toEqual([task, other, task]);
  });
});
