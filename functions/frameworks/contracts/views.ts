import * as z from 'zod';
import { PutOverView } from '#functions/rounds/terms/put-over.ts';
import { Outcome, RoundKindName } from '#functions/rounds/terms/round.ts';
import { Acceptance, Exclusion } from '../domain/acceptance.ts';
import { Condition } from '../domain/condition.ts';
import { InputAnswer } from '../domain/input-answer.ts';
import { Move } from '../domain/move.ts';
import { AskedApproval } from '../terms/approval.ts';
import { BoundMember } from '../terms/bound-members.ts';
import { FrameworkContent } from '../terms/content.ts';
import { Cycle, RoundStageName, StageName, StageVisit } from '../terms/cycle.ts';

const instant = z.iso.datetime();

const OpenMove = z.strictObject({
  move: Move.shape.move,
  to: StageName,
  motivationNeeded: z.boolean(),
});

/** A cycle as the API shows it: its stage, its history, and its open moves. */
export const CycleView = Cycle.omit({ revision: true, roundsHeld: true })
  .extend({
    moves: z.array(OpenMove).meta({ description: 'What the preparers can do now.' }),
    history: z
      .array(StageVisit.omit({ programmeId: true, cycleId: true }))
      .meta({ description: 'The stages that were entered, in order.' }),
  })
  .meta({ id: 'FrameworkCycle' });

export const CycleRow = Cycle.pick({
  cycleId: true,
  title: true,
  status: true,
  stage: true,
  visit: true,
  startedAt: true,
  endedAt: true,
  renewalDue: true,
}).meta({ id: 'FrameworkCycleRow' });

/** When the answers of a round can be expected. */
export const ForecastView = z
  .strictObject({
    termEnd: instant,
    expected: z.array(
      z.strictObject({
        addresseeId: z.string(),
        expectedOn: z.iso.date(),
        basis: z.enum(['meeting', 'term']).meta({ description: 'Whether it rests on a meeting or only on the term.' }),
        afterTermEnd: z.boolean(),
      }),
    ),
    lastExpectedOn: z.iso.date(),
    tooLate: z.array(z.string()).meta({ description: 'Whose answer comes after the term ends.' }),
    withoutMeeting: z.array(z.string()).meta({ description: 'Whose calendar names no meeting any more.' }),
    warnings: z.array(z.string()).meta({ description: 'What is wrong with this term, in words.' }),
    over: PutOverView,
  })
  .meta({ id: 'Forecast' });

/** A summary of the round of the current stage. */
export const AskedApprovalView = AskedApproval.omit({ programmeId: true, revision: true }).meta({
  id: 'AskedApproval',
});

const PresentRound = z.strictObject({
  roundId: z.string(),
  kind: RoundKindName,
  status: z.enum(['open', 'closed', 'withdrawn']),
  openedAt: instant,
  termEnd: instant,
  addressees: z.int(),
  answers: z.int(),
  outcome: Outcome.optional(),
});

const Awaited = z.strictObject({
  taskId: z.string(),
  addressee: z.string(),
  partnerId: z.string(),
  dueAt: instant,
  undeliverable: z.boolean().meta({ description: 'Whether its e-mail came back.' }),
});

export const CycleReadView = CycleView.extend({
  round: PresentRound.optional(),
  awaits: z.array(Awaited).meta({ description: 'Whom the cycle waits for.' }),
  escalations: z
    .array(z.string())
    .optional()
    .meta({ description: 'The escalations that it adjusts the framework for.' }),
  askedApprovals: z.array(AskedApprovalView).optional().meta({
    description: 'The approvals that colleges were asked to take back, with what they and the seats decided.',
  }),
}).meta({ id: 'FrameworkCycleNow' });

export const CycleMovedView = CycleView.extend({
  forecast: ForecastView.optional().meta({ description: 'The forecast of the round that the move opens.' }),
}).meta({ id: 'FrameworkCycleMoved' });

export const StageForecastView = ForecastView.extend({ stage: RoundStageName }).meta({ id: 'StageForecast' });

/** A complete, immutable text of a version. */
export const TextView = z
  .strictObject({
    programmeId: z.string(),
    cycleId: z.string(),
    number: z.int().min(1),
    hash: z
      .string()
      .meta({ description: 'SHA-256 over the canonical content (RFC 8785): what an approval stands for.' }),
    content: FrameworkContent.meta({ id: 'FrameworkContent' }),
    writtenAt: instant,
    writtenBy: z.string(),
  })
  .meta({ id: 'FrameworkText' });

export const WrittenTextView = TextView.pick({ programmeId: true, cycleId: true, number: true, hash: true }).meta({
  id: 'WrittenText',
});

const NamedText = z.strictObject({ cycleId: z.string(), number: z.int(), hash: z.string() });

export const ComparisonView = z
  .strictObject({
    from: NamedText,
    to: NamedText,
    differences: z.array(
      z.strictObject({
        where: z.array(z.string()).meta({ description: 'The road to the place: line, goal, indicator, field.' }),
        change: z.enum(['added', 'removed', 'changed', 'moved']),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    ),
  })
  .meta({ id: 'TextComparison' });

export const FrameworkView = z
  .strictObject({
    version: z.string(),
    inForceSince: instant.optional(),
    renewalDue: z.iso.date().optional(),
    textNumber: z.int(),
    hash: z.string(),
    content: TextView.shape.content,
    members: z.array(BoundMember),
  })
  .meta({ id: 'FrameworkInForce' });

const Contribution = z
  .strictObject({
    taskId: z.string(),
    kind: RoundKindName,
    partnerId: z.string(),
    addressee: z.string(),
    given: z.string().optional(),
    remarks: z.string().optional(),
    givenAt: instant.optional(),
    answer: InputAnswer.pick({ verdict: true, reason: true, answeredAt: true }).optional(),
  })
  .meta({ id: 'InputContribution' });

export const InputView = z
  .strictObject({
    received: z.array(Contribution),
    unanswered: z.int().meta({ description: 'How many of all have no answer yet; none may be left at adoption.' }),
    next: z.string().optional().meta({ description: 'Where the next part is, when there is more.' }),
  })
  .meta({ id: 'Input' });

export const InputAnswerView = InputAnswer.meta({ id: 'InputAnswer' });

export const ConditionView = Condition.omit({ revision: true })
  .extend({
    binding: z.boolean().meta({
      description:
        'Whether the approval that it came with counts. It no longer does once the text changes, its conditions are refused, its college takes it back or approves again, or it is accepted together with conditions that it excludes.',
    }),
    acceptance: Acceptance.shape.status.optional().meta({
      description:
        'What the regiegroep answered; its approval counts once they are accepted. Absent while the approval round is open, and for approvals of an earlier release, which count.',
    }),
    putIn: z.string().optional().meta({ description: 'The round in which the seats are asked about it.' }),
    excludes: z.array(z.string()).optional().meta({ description: 'The conditions that it excludes.' }),
  })
  .meta({ id: 'Condition' });

export const ExclusionView = Exclusion.omit({ revision: true })
  .extend({ excludes: z.boolean().meta({ description: 'Whether they exclude each other, by the last marking.' }) })
  .meta({ id: 'Exclusion' });
