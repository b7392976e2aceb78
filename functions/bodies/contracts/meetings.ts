import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { DayOff } from '../terms/programme-settings.ts';
import { Meetings, OwnElection, Recess } from '../terms/record-schemas.ts';

const GivenMeetings = z.strictObject({
  recess: z.array(Recess).max(200),
  college: Meetings.optional(),
  council: Meetings.optional(),
  board: Meetings.optional(),
  elections: z.array(OwnElection).max(50).optional(),
});
const MeetingsView = z.strictObject({ partnerId: z.string(), meetings: GivenMeetings }).meta({ id: 'PartnerMeetings' });

const DaysOff = z.strictObject({ daysOff: z.array(DayOff).max(100) });

const conflicts = { 'registry-changed': 'Somebody changed the registry at the same moment.' };

const meetings = {
  recess: [{ from: '2027-07-17', until: '2027-08-29' }],
  college: { weekday: 2, from: '2027-01-05' },
  council: { dates: ['2027-09-09', '2027-10-14'] },
};
const daysOff = [{ name: 'Carnavalsmaandag', daysFromEaster: -48 }];

/** The API contracts of the days on which bodies meet, and of the days off of the programme. */
export const meetingContracts = {
  changeMeetings: contract({
    summary: 'Record when the bodies of a partner meet',
    description:
      'Everything that is known of it: the rhythm or the days of each body, its recesses, and elections of its own. It replaces what was known; open rounds keep their terms. Recording it again changes nothing (200). For the programmabureau.',
    body: GivenMeetings,
    answers: { 200: MeetingsView, 201: MeetingsView },
    conflicts,
    example: { body: meetings, answer: { partnerId: 'stein', meetings } },
  }),
  changeDaysOff: contract({
    summary: 'Record the days off of the programme',
    description:
      'The days off of the region beside the public holidays, all of them. They count in terms that are set from then on. Recording them again changes nothing (200). For the programmabureau.',
    body: DaysOff,
    answers: { 200: DaysOff.meta({ id: 'DaysOff' }), 201: DaysOff.meta({ id: 'DaysOff' }) },
    conflicts,
    example: { body: { daysOff }, answer: { daysOff } },
  }),
};
