import type { Fault } from '#shared/errors/errors.ts';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import type { Partner } from '../terms/registry.ts';
import { dayFaults } from '../terms/supported-days.ts';

/** When the bodies of a partner meet, and when nobody does. */
export type MeetingDays = NonNullable<Partner['meetings']>;

/** The bodies of a partner that meet, by its kind. */
export const meetingBodies = (kind: PartnerKind): readonly ('college' | 'council' | 'board')[] =>
  kind === 'municipality' ? ['college', 'council'] : ['board'];

/** The faults of meetings as they are given: of a body that such a partner does not have, of a recess that ends before it begins, and days of no supported year. */
export const meetingFaults = (kind: PartnerKind, meetings: MeetingDays | undefined, at = '/meetings'): Fault[] => {
  if (!meetings) return [];
  const own = meetingBodies(kind);
  const bodies = (['college', 'council', 'board'] as const).filter((body) => meetings[body] !== undefined);
  const isMunicipality = kind === 'municipality';
  return [
    ...dayFaults(meetings, at),
    ...bodies
      .filter((body) => !own.includes(body))
      .map((body) => ({
        pointer: `${at}/${body}`,
        message: `a ${kind} has no ${body} that meets`,
        expected: isMunicipality ? 'meetings of its college and its council' : 'meetings of its board',
      })),
    ...(meetings.elections && !isMunicipality
      ? [{ pointer: `${at}/elections`, message: `a ${kind} has no elections`, expected: 'none' }]
      : []),
    ...meetings.recess.flatMap(({ from, until }, nth) =>
      until < from
        ? [
            {
              pointer: `${at}/recess/${nth}/until`,
              message: 'the recess ends before it begins',
              expected: 'its first day or later: the last day of the recess',
            },
          ]
        : [],
    ),
  ];
};
