import * as z from 'zod';
import { roundKindNames } from '#functions/bodies/domain/programme-settings.ts';

/** The answers of the API, as far as the story needs them. */

export const Imported = z.object({
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  ended: z.number(),
});

export const Programme = z.object({
  name: z.string(),
  lines: z.array(z.object({ lineId: z.string(), name: z.string() })),
  settings: z.object({
    terms: z.record(z.string(), z.object({ length: z.string(), counts: z.string() })),
    vote: z.object({ quorum: z.number(), majority: z.string() }),
  }),
  partners: z.array(z.object({ partnerId: z.string(), name: z.string(), kind: z.string() })),
});

export const Bodies = z.object({
  bodies: z.array(z.object({ bodyId: z.string(), body: z.string(), members: z.array(z.string()) })),
});

const Visit = z.object({
  visit: z.number(),
  stage: z.string(),
  enteredAt: z.string(),
  trigger: z.string(),
  by: z.string(),
  motivation: z.string().optional(),
});

export const Cycle = z.object({
  cycleId: z.string(),
  title: z.string(),
  status: z.string(),
  stage: z.string(),
  visit: z.number(),
  after: z.string().optional(),
  roundId: z.string().optional(),
  text: z.object({ number: z.number(), hash: z.string() }),
  negativeSoundings: z.number(),
  renewalDue: z.string().optional(),
  moves: z.array(z.object({ move: z.string(), to: z.string(), motivationNeeded: z.boolean() })),
  history: z.array(Visit),
});
export type Cycle = z.output<typeof Cycle>;

export const Text = z.object({ number: z.number(), hash: z.string() });

export const Comparison = z.object({
  from: Text,
  to: Text,
  differences: z.array(
    z.object({
      where: z.array(z.string()),
      change: z.enum(['added', 'removed', 'changed']),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
});
export type Difference = z.output<typeof Comparison>['differences'][number];

export const Forecast = z.object({
  stage: z.string(),
  termEnd: z.string(),
  lastExpectedOn: z.string(),
  tooLate: z.array(z.string()),
  warnings: z.array(z.string()),
});

const Task = z.object({
  taskId: z.string(),
  addresseeId: z.string(),
  partnerId: z.string(),
  addressee: z.string(),
  awaited: z.boolean(),
  status: z.string(),
  remindersSent: z.number(),
  answer: z.object({ answer: z.string(), representedBy: z.string().optional() }).optional(),
});
export type Task = z.output<typeof Task>;

export const Round = z.object({
  roundId: z.string(),
  kind: z.enum(roundKindNames),
  subject: z.object({ title: z.string(), hash: z.string() }),
  status: z.string(),
  openedAt: z.string(),
  termEnd: z.string(),
  addressees: z.number(),
  awaited: z.number(),
  answers: z.number(),
  outcome: z
    .object({
      verdict: z.string(),
      tally: z.record(z.string(), z.number()),
      silent: z.array(z.string()),
      negative: z.array(z.string()),
      sentence: z.string(),
    })
    .optional(),
  tasks: z.array(Task),
});
export type Round = z.output<typeof Round>;

export const Input = z.object({
  received: z.array(
    z.object({
      taskId: z.string(),
      kind: z.string(),
      partnerId: z.string(),
      addressee: z.string(),
      remarks: z.string(),
      answer: z.object({ verdict: z.string(), reason: z.string() }).optional(),
    }),
  ),
  unanswered: z.number(),
});
export type Contribution = z.output<typeof Input>['received'][number];

const Condition = z.object({
  conditionId: z.string(),
  addressee: z.string(),
  text: z.string(),
  status: z.string(),
  followUps: z.array(z.object({ status: z.string(), explanation: z.string() })),
});
export const Conditions = z.object({ conditions: z.array(Condition) });
export const FollowedUp = Condition;

export const Decisions = z.object({
  /** Where the next part is, when there is more. */
  next: z.string().optional(),
  decisions: z.array(
    z.object({
      sequence: z.number(),
      hash: z.string(),
      decision: z.object({
        kind: z.string(),
        body: z.string(),
        partnerId: z.string().optional(),
        outcome: z.string(),
        decidedAt: z.string(),
        reference: z.string().optional(),
        conditions: z.array(z.string()).optional(),
        textHash: z.string(),
        roundId: z.string().optional(),
        registration: z.object({ via: z.string() }),
      }),
    }),
  ),
});
export type Entry = z.output<typeof Decisions>['decisions'][number];

export const Verification = z.object({ whole: z.boolean(), entries: z.number(), lastHash: z.string() });

/** An answer of which only the arrival matters. */
export const Anything = z.unknown();

export const InForce = z.object({
  version: z.string(),
  inForceSince: z.string(),
  renewalDue: z.string(),
  textNumber: z.number(),
  hash: z.string(),
});
