import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { GivenFollowUp } from '#shared/conditions/condition.ts';
import { listed, next } from '#shared/http/lists.ts';
import { GivenExclusion } from '../domain/acceptance.ts';
import { Condition } from '../domain/condition.ts';
import { GivenVerdict } from '../domain/input-answer.ts';
import { ConditionView, ExclusionView, InputAnswerView, InputView } from './views.ts';

const contribution = {
  taskId: 'zuid-limburg.1.input.1.partner-stein',
  kind: 'input',
  partnerId: 'stein',
  addressee: 'gemeente Stein',
  given: 'input',
  remarks: 'Neem de kleine kernen op.',
  givenAt: '2027-03-15T13:20:00.000Z',
};

const verdict = { verdict: 'adopted', reason: 'De kleine kernen staan nu bij het eerste doel.' };

const condition = {
  programmeId: 'zuid-limburg',
  cycleId: '1',
  conditionId: 'zuid-limburg.1.approval.1.college-stein.1',
  taskId: 'zuid-limburg.1.approval.1.college-stein',
  addressee: 'college van Stein',
  text: 'De gemeenteraad krijgt elk half jaar de cijfers.',
  textHash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  binding: true,
};

const followUp = { status: 'in-progress', explanation: 'De eerste cijfers komen in september.' };

const exclusion = {
  conditions: ['zuid-limburg.1.approval.1.college-beek.1', 'zuid-limburg.1.approval.1.college-stein.1'] as [
    string,
    string,
  ],
  excludes: true,
  why: 'Stein vraagt één locatie, Beek vraagt er twee.',
};

/** The API contracts of contributions to a cycle, and of the conditions of colleges. */
export const inputContracts = {
  listInput: contract({
    summary: 'List the input on a version',
    description: 'The remarks of addressees in every round so far, each with what was done with it, a part at a time.',
    query: z.strictObject(listed('givenAt', 'taskId')),
    answers: { 200: InputView },
    example: { query: { limit: 100 }, answer: { received: [contribution], unanswered: 1 } },
  }),
  printInput: contract({
    summary: 'Read the input on a version as a document to print',
    description:
      'One Dutch document (HTML) that prints well. It says, in the order of the rounds, who said what and what was done with it. It loads nothing.',
    produces: 'text/html',
    carries: ['Content-Security-Policy'],
    answers: { 200: z.string() },
    example: {
      answer:
        '<!doctype html>\n<html lang="nl">\n<head><title>Inbreng op de kaders, versie 1 - Regio Deal Zuid-Limburg</title></head>…',
    },
  }),
  answerInput: contract({
    summary: 'Answer the input of an addressee',
    description:
      'Adopted, partly adopted or not, and why; the giver is informed by e-mail. The same answer again changes nothing (200); another answer is refused, because the giver was informed already.',
    body: GivenVerdict,
    answers: { 200: InputAnswerView, 201: InputAnswerView },
    conflicts: { 'already-answered': 'It has another answer already.' },
    example: {
      body: verdict,
      answer: {
        programmeId: 'zuid-limburg',
        cycleId: '1',
        roundId: 'zuid-limburg.1.input.1',
        taskId: contribution.taskId,
        ...verdict,
        answeredAt: '2027-04-01T08:00:00.000Z',
        answeredBy: 'programmabureau-zuid-limburg',
      },
    },
  }),
  listConditions: contract({
    summary: 'List the conditions of colleges',
    description: 'The conditions that colleges attached to their approval of a version, each with its follow-up.',
    query: z.strictObject({ status: Condition.shape.status.optional(), ...listed('conditionId', 'status') }),
    answers: { 200: z.strictObject({ conditions: z.array(ConditionView), next }).meta({ id: 'Conditions' }) },
    example: { answer: { conditions: [{ ...condition, status: 'open', followUps: [] }] } },
  }),
  markExclusion: contract({
    summary: 'Mark two conditions as excluding each other',
    description:
      'Nobody can meet both, so they are shown together to the seats that decide on them. If both are accepted, neither approval counts, and both colleges are asked again. A later marking replaces an earlier one; every marking stays on record.',
    body: GivenExclusion,
    answers: { 201: ExclusionView },
    conflicts: {
      'exclusion-changed': 'These conditions or their cycle changed at the same moment.',
      'exclusion-too-late': 'The version is in force or ended: its approvals stand.',
      'exclusion-full': 'They were marked so often that no more is kept.',
    },
    example: {
      body: exclusion,
      answer: {
        programmeId: 'zuid-limburg',
        cycleId: '1',
        one: exclusion.conditions[0],
        other: exclusion.conditions[1],
        excludes: true,
        marks: [
          {
            excludes: true,
            why: exclusion.why,
            at: '2027-09-01T08:00:00.000Z',
            by: 'programmabureau-zuid-limburg',
          },
        ],
      },
    },
  }),
  followUpCondition: contract({
    summary: 'Follow up a condition',
    description:
      'Adds a follow-up; earlier ones stay. Of a condition that is not met the college, the seats and the programmabureau get a letter; the approval stands until its college takes it back.',
    body: GivenFollowUp,
    answers: { 201: ConditionView },
    conflicts: {
      'condition-changed': 'Somebody recorded another follow-up at the same moment.',
      'condition-full': 'The condition has the maximum number of follow-ups.',
      'condition-void':
        'It binds nobody, as it came with a decision or a version that does not stand: it is not recorded as not met.',
      'condition-not-accepted': 'Whoever asked for the decision has not accepted it, so it is not recorded as not met.',
    },
    example: {
      body: followUp,
      answer: {
        ...condition,
        status: 'in-progress',
        followUps: [{ ...followUp, at: '2027-09-01T08:00:00.000Z', by: 'programmabureau-zuid-limburg' }],
      },
    },
  }),
};
