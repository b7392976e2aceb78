import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailTags, taggedTask } from '#functions/rounds/domain/mail-tags.ts';

/** An identifier as programmes and partners have them: at most 80 lower-case letters, digits and hyphens. */
const identifier = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);
const longest = 'a'.repeat(80);
const read = (tags: readonly { Name: string; Value: string }[]) =>
  taggedTask(Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])));

describe('the tags of an e-mail', () => {
  test('name its task and the version of its links', () => {
    fc.assert(
      fc.property(identifier, identifier, fc.integer({ min: 1, max: 1000 }), (programmeId, partnerId, linkVersion) => {
        const taskId = `${programmeId}.12.consultation.3.klankbordgroep-${partnerId}`;
        expect(read(mailTags({ taskId, linkVersion }))).toEqual({ taskId, linkVersion });
      }),
    );
  });

  test('have only what the mail service takes in a tag (SES API, MessageTag), however long the names', () => {
    const taskId = `${longest}.999999.consultation.99.klankbordgroep-${longest}`;
    for (const { Name, Value } of mailTags({ taskId, linkVersion: 12 })) {
      expect(Name).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(Value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    }
  });

  test.each([
    ['of an e-mail about no task', {}],
    ['without a version', { task: ['proefland_1_vote_1_seat-alfa'] }],
    ['with a version that is none', { task: ['proefland_1_vote_1_seat-alfa'], version: ['x'] }],
  ])('%s name none', (_, tags) => {
    expect(taggedTask(tags)).toBeUndefined();
  });
});
