import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionContracts } from '#functions/alliances/contracts/alliances.ts';
import { Pitch } from '#functions/alliances/domain/alliance.ts';
import { ContributionDecision } from '#functions/alliances/domain/contribution.ts';
import { mailTags, taggedTask } from '#functions/rounds/terms/mail-tags.ts';
import { pathSegment } from '#shared/api/parameters.ts';
import { eachOf } from '../../support/each-of.ts';

/** An identifier as programmes and partners have them: at most 40 lower-case letters, digits and hyphens. */
const identifier = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,19}){0,1}$/);
const longest = 'a'.repeat(40);
/** A task in whose identifier the most names come together: a council decides on a contribution to an alliance. */
const longestTask = `${longest}.${longest}.${longest}.contribution.99.council-${longest}`;
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
    for (const { Name, Value } of eachOf(mailTags({ taskId: longestTask, linkVersion: 12 }))) {
      expect(Name).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(Value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    }
  });

  test('are no longer than the address of a task, and what points at who answered it, can be', () => {
    expect(longestTask).toMatch(pathSegment);
    expect(ContributionDecision.shape.registrarId.safeParse(`registrar.${longestTask}.99`).success).toBe(true);
    expect(Pitch.shape.allianceId.safeParse(longest).success).toBe(true);
    for (const name of [Pitch.shape.allianceId, contributionContracts.proposeContribution.body.shape.contributionId])
      expect(name.safeParse(`${longest}x`).success).toBe(false);
  });

  test.each([
    ['of an e-mail about no task', {}],
    ['without a version', { task: ['proefland_1_vote_1_seat-alfa'] }],
    ['with a version that is none', { task: ['proefland_1_vote_1_seat-alfa'], version: ['x'] }],
  ])('%s name none', (_, tags) => {
    expect(taggedTask(tags)).toBeUndefined();
  });
});
