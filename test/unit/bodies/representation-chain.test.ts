import { describe, expect, test } from 'vitest';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { type GivenRepresentation, represented } from '#functions/bodies/domain/representing.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';
import { soundFile } from './sound-file.ts';

const of = (representedPartnerId: string, byPartnerId: string, parts: Partial<GivenRepresentation> = {}) => ({
  body: 'klankbordgroep' as const,
  representedPartnerId,
  byPartnerId,
  from: '2027-04-01',
  until: '2027-07-01',
  ...parts,
});
const recordedAfter = (first: GivenRepresentation, second: GivenRepresentation) => () =>
  represented({ ...smallRegistry(), representations: [{ programmeId: 'proefland', ...first }] }, second, today);
const tangled = (words: string) =>
  expect.objectContaining({ code: 'representation-tangled', message: expect.stringContaining(words) });

describe('representations that are right one by one', () => {
  test('and make a circle together are refused as one', () => {
    expect(recordedAfter(of('alfa', 'beta'), of('beta', 'alfa'))).toThrowError(
      tangled('the two would represent each other'),
    );
  });

  test('and make a chain together are refused, whichever comes first', () => {
    expect(recordedAfter(of('beta', 'gamma'), of('alfa', 'beta'))).toThrowError(
      tangled('whoever would speak is represented itself in that body'),
    );
    expect(recordedAfter(of('alfa', 'beta'), of('beta', 'gamma'))).toThrowError(
      tangled('whoever would be represented speaks for another in that body'),
    );
  });

  test('go together in another body, in another period, and where one represents two', () => {
    for (const [first, second] of [
      [of('alfa', 'beta'), of('beta', 'alfa', { body: 'coalition' })],
      [of('alfa', 'beta'), of('beta', 'alfa', { from: '2027-07-01', until: '2027-08-01' })],
      [of('alfa', 'beta'), of('gamma', 'beta')],
    ] as const)
      expect(recordedAfter(first, second)()).toMatchObject(second);
  });

  test('are refused in a file too, on the line of the second', () => {
    const text = soundFile.replace(
      /(\n {2}- \{ body: klankbordgroep, partner: dorp, by: veld, from: 2026-03-01[^\n]*\})/,
      '$1\n  - { body: klankbordgroep, partner: veld, by: dorp, from: 2026-04-01 }',
    );
    const parsed = parseProgrammeFile(text);
    expect(parsed).toMatchObject({
      ok: false,
      faults: [{ pointer: '/representations/1', message: expect.stringContaining('would represent each other') }],
    });
  });
});
