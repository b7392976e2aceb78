import { expect, test } from 'vitest';
import { decided, moved, proposed } from '#functions/alliances/domain/contribution-step.ts';
import { type ClosedPeriods, withClosing } from '#functions/alliances/domain/reporting.ts';
import { contributionEntity, reportingEntity } from '#functions/alliances/records.ts';
import { type CalendarRevocations, revoked, versionInUse } from '#functions/calendar/domain/calendar-link.ts';
import { calendarRevocationsEntity } from '#functions/calendar/records.ts';
import { type Stored, toStored } from '#shared/dynamo/entity.ts';
import { eachOf } from '../../support/each-of.ts';
import { now, today } from '../../support/small-programme.ts';
import { partnerNamed } from '../alliances/examples.ts';

/** DynamoDB's own limit on an item, in bytes; as JSON an item is somewhat longer than it counts. */
const itemLimit = 400 * 1024;
const sizeOf = (stored: Stored): number => Buffer.byteLength(JSON.stringify(stored));
/** More often than anything is done in the life of a programme. */
const often = Array.from({ length: 5000 }, (_, at) => at + 1);
const programmeId = 'proefland';
const long = (length: number): string => '€'.repeat(length);

test('a contribution that its council defers again and again stays within an item, and knows the last answer', () => {
  const ids = { programmeId, allianceId: 'samen', contributionId: 'geld' };
  const offer = { kind: 'money' as const, description: 'Geld.', years: [{ year: 2027, amountCents: 1 }] };
  const trace = { by: 'test', now };
  let contribution = moved(
    proposed({ ...ids, offer }, partnerNamed('alfa'), trace).contribution,
    'put',
    trace,
  ).contribution;
  const answer = (number: number) => `${long(30)}.${number}`;
  for (const number of often) {
    const registered = {
      registrationId: answer(number),
      registrarId: 'griffier',
      entitlement: 'commit a contribution',
    };
    const decision = {
      outcome: 'deferred',
      body: 'council',
      decidedOn: today,
      reference: 'R 1',
      onBehalfOf: 'de raad',
    } as const;
    contribution = decided(contribution, { ...decision, ...registered, conditions: [] }, trace, today).contribution;
  }
  expect(contribution.registrations.at(-1)).toBe(answer(often.length));
  expect(sizeOf(toStored(contributionEntity, contribution))).toBeLessThan(itemLimit / 10);
});

test('where reports are closed stays within an item, however often they are', () => {
  const dayOf = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  let reporting: ClosedPeriods | undefined;
  for (const at of often) {
    reporting = withClosing(programmeId, reporting, {
      closedUntil: dayOf(at),
      closedAt: now,
      closedBy: 'bureau-proefland',
    });
  }
  expect(reporting).toMatchObject({ closedUntil: dayOf(often.length), revision: often.length });
  expect(reporting && sizeOf(toStored(reportingEntity, reporting))).toBeLessThan(itemLimit / 10);
});

test('the links of a calendar are revoked as often as must be, each with its own version', () => {
  let before: CalendarRevocations | undefined;
  for (const version of eachOf(often)) {
    expect(versionInUse(before)).toBe(version);
    before = revoked(before, { programmeId, version }, { at: now, by: 'bureau-proefland', reason: long(2000) });
  }
  expect(versionInUse(before)).toBe(often.length + 1);
  expect(before && sizeOf(toStored(calendarRevocationsEntity, before))).toBeLessThan(itemLimit);
});
