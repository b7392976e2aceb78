import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { HandedBody, HandoverWithPast } from './terms/handover.ts';

const decision = { decidedOn: '2027-02-02', reference: 'B&W 2027-031' };
const room = (cents: number) => ({ cents, hours: 0 });

/** The API contracts about members that come and go. */
export const memberContracts = {
  readHandover: contract({
    summary: 'Read what stands for a municipality',
    description:
      'What a new council or college is handed after an election: approved, promised, committed, conditional and open, as it stands now. The clerk or the secretary gets it by e-mail on the first day of the body, with a page to print. With what the body was asked before and what it answered, what each alliance asked of the municipality, and the first meeting in which it can decide. For the municipality itself and the programmabureau.',
    query: z.strictObject({
      body: HandedBody.optional().meta({ description: 'The body that reads it; the council when it is left out.' }),
    }),
    answers: { 200: HandoverWithPast.meta({ id: 'Handover' }) },
    example: {
      query: { body: 'council' },
      answer: {
        partnerId: 'stein',
        body: 'council',
        at: '2030-03-28T06:00:00.000Z',
        frameworks: [
          {
            cycleId: '2',
            title: 'Uitvoeringsprogramma 2029-2030',
            status: 'in-force',
            inForceSince: '2029-03-01',
            decision,
            underConditions: true,
          },
        ],
        contributions: [
          {
            allianceId: 'buurtwerkplaatsen',
            alliance: 'Buurtwerkplaatsen',
            contributionId: 'stein-werkplaatsen',
            description: 'Bijdrage aan de werkplaats in Stein.',
            status: 'committed',
            unit: 'cents',
            decidedBy: 'council',
            decision,
            years: [{ year: 2030, offered: 6_000_000, paid: 2_000_000 }],
          },
        ],
        conditions: [
          {
            conditionId: 'zuid-limburg.2.approval.1.college-stein.1.1',
            of: 'framework',
            about: 'Uitvoeringsprogramma 2029-2030, versie 2',
            text: 'Eén loket in onze gemeente.',
            status: 'in-progress',
            accepted: 'accepted',
          },
        ],
        grants: [
          {
            grantId: 'stein-ruimte-2030',
            description: 'Ruimte voor buurtwerkplaatsen.',
            status: 'granted',
            until: '2030-12-31',
            decision,
            years: [
              {
                year: '2030',
                given: room(10_000_000),
                used: room(6_000_000),
                held: room(0),
                left: room(4_000_000),
              },
            ],
          },
        ],
        questions: [
          {
            taskId: 'zuid-limburg.3.input.1.council-stein',
            kind: 'input',
            capacity: 'council',
            addressee: 'gemeenteraad van Stein',
            question: 'Wat wilt u meegeven voor deze kaders?',
            openedAt: '2030-03-11T08:00:00.000Z',
            firstMeeting: '2030-04-18',
            dueAt: '2030-05-15T21:59:59.000Z',
          },
        ],
        alliances: [{ allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen', phase: 'execution', lead: true }],
        seats: [{ seatId: 'rotating-stein-2029-01-01', kind: 'rotating', from: '2029-01-01', until: '2031-01-01' }],
        people: [{ personId: 'stein-council-clerk', role: 'council-clerk' }],
        firstMeeting: '2030-04-25',
        askedBefore: [
          {
            taskId: 'zuid-limburg.buurtwerkplaatsen.stein-werkplaatsen.contribution.1.council-stein',
            kind: 'contribution',
            capacity: 'council',
            addressee: 'gemeenteraad van Stein',
            question: 'Wat heeft de raad besloten over de bijdrage aan Buurtwerkplaatsen?',
            openedAt: '2026-12-14T08:00:00.000Z',
            status: 'answered',
            answer: 'Er is besloten bij te dragen',
            decision,
            outcome: 'De gemeenteraad van Stein heeft besloten bij te dragen.',
          },
        ],
        figures: [
          {
            allianceId: 'buurtwerkplaatsen',
            alliance: 'Buurtwerkplaatsen',
            year: 2030,
            asked: { cents: 8_000_000, hours: 0, items: 0 },
            promised: { cents: 6_000_000, hours: 0, items: 0 },
            decided: { cents: 6_000_000, hours: 0, items: 0 },
            paid: { cents: 2_000_000, hours: 0, items: 0 },
          },
        ],
      },
    },
  }),
};
