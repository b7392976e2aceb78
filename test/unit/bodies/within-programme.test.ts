import { describe, expect, test } from 'vitest';
import { represented } from '#functions/bodies/domain/representing.ts';
import { ringChanged } from '#functions/bodies/domain/ring-change.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

describe('what begins when its programme is over holds in nothing', () => {
  // The small programme lasts until 2030-01-01.
  const registry = smallRegistry();
  const beta = registry.partners.find(({ partnerId }) => partnerId === 'beta');
  if (!beta) throw new Error('The small programme has a Beta.');
  test.each([
    ['a ring', () => ringChanged(registry.programme, beta, { ring: 'outer', from: '2030-01-01' }, today)],
    ['a seat', () => rotated(registry, { partnerId: 'delta', from: '2030-01-01' }, today)],
    [
      'a representation',
      () =>
        represented(
          registry,
          { body: 'klankbordgroep', representedPartnerId: 'alfa', byPartnerId: 'beta', from: '2030-01-01' },
          today,
        ),
    ],
  ])('%s', (_what, begin) => {
    expect(begin).toThrowError(
      expect.objectContaining({
        faults: [
          {
            pointer: '/from',
            message: 'the programme is over on 2030-01-01',
            expected: 'a day before 2030-01-01',
          },
        ],
      }),
    );
  });
});
