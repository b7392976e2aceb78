import { describe, expect, test } from 'vitest';
import { appEnded, appRecorded } from '#functions/bodies/domain/keeping-apps.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const programmeId = 'proefland';
const bureau = { programmeId, clientId: 'bureau-een', actsFor: 'programmabureau' };
const app = { programmeId, clientId: 'zaak-alfa', actsFor: 'alfa' };
const registry = smallRegistry(programmeId, { apps: [bureau, app] });

describe('an application that ended', () => {
  const over = { ...app, until: today };

  test('does not act again by a later end', () => {
    expect(appEnded(registry, over, today, today)).toBeUndefined();
    expect(() => appEnded(registry, over, '2028-01-01', today)).toThrow(expect.objectContaining({ code: 'app-over' }));
  });

  test('acts again once it is recorded again', () => {
    expect(appRecorded({ ...registry, apps: [bureau, over] }, app, today)).toEqual(app);
  });
});

describe('an end of an application', () => {
  test.each(['2020-01-01', '2101-01-01', '9999-12-31'])('is not on %s', (until) => {
    expect(() => appEnded(registry, app, until, today)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/until' })] }),
    );
  });

  test('may be moved until it comes', () => {
    const ending = { ...app, until: '2028-01-01' };
    expect(appEnded(registry, ending, '2027-12-01', today)).toEqual({ ...app, until: '2027-12-01' });
  });

  test('leaves the programmabureau an application', () => {
    const leaving = { ...bureau, clientId: 'bureau-twee', until: '2028-01-01' };
    const apps = [bureau, leaving];
    expect(() => appEnded({ apps }, bureau, '2028-01-01', today)).toThrow('No other application');
  });
});
