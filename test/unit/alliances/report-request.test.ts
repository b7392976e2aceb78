import { expect, test } from 'vitest';
import { isOwed } from '#functions/alliances/domain/report-request.ts';

const quarter = { from: '2027-01-01', until: '2027-04-01' };
const afterReport = (from: string, until: string) => ({
  phase: 'execution' as const,
  report: {
    reportId: `${from}_${until}.1`,
    period: { from, until },
    version: 1,
    colour: 'green' as const,
    breaches: [],
  },
});

test('no report is owed over a period of which a part was reported on: it would be refused (rule 22)', () => {
  expect(isOwed(afterReport('2027-01-15', '2027-02-01'), quarter, undefined)).toBe(false);
  expect(isOwed(afterReport('2026-12-01', '2027-01-15'), quarter, undefined)).toBe(false);
  expect(isOwed(afterReport('2026-10-01', '2027-01-01'), quarter, undefined)).toBe(true);
});
