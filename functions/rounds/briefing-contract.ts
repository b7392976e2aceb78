import * as z from 'zod';
import { FromSources } from '#shared/vocabulary/funding-source.ts';

const Row = z.strictObject({
  label: z.string().meta({ description: 'What it is, in Dutch.' }),
  value: z.string().meta({ description: 'Its value, in Dutch.' }),
});

const Line = z.strictObject({
  name: z.string().meta({ description: 'The name of the programme line.' }),
  goals: z.array(
    z.strictObject({
      title: z.string().meta({ description: 'The goal, in a few words.' }),
      description: z.string().meta({ description: 'The goal, in full.' }),
      activities: z.array(z.string()).optional().meta({ description: 'The activities for it.' }),
      indicators: z.array(z.string()).meta({ description: 'How it is measured, one Dutch sentence each.' }),
    }),
  ),
  budget: z.array(
    z.strictObject({
      year: z.int(),
      amountCents: z.int(),
      sources: FromSources.optional(),
    }),
  ),
});

/** The text of a question, as its addressees read it. */
export const AskedText = z
  .strictObject({
    framework: z
      .strictObject({
        summary: z.string(),
        lines: z.array(Line),
        groundRules: z.strictObject({ monitoring: z.string(), accountability: z.string(), organisation: z.string() }),
        mandate: z
          .array(z.string())
          .meta({ description: 'What the regiegroep may decide by itself, one Dutch sentence each.' }),
      })
      .optional()
      .meta({ description: 'The text of a framework; absent where something else is asked.' }),
    sections: z
      .array(
        z.strictObject({
          heading: z.string().meta({ description: 'The heading of the section.' }),
          text: z.string().optional().meta({ description: 'The text of the section.' }),
          rows: z.array(Row).meta({ description: 'The figures of the section.' }),
        }),
      )
      .meta({ description: 'The sections of every other text; none for a framework.' }),
    why: z.string().optional().meta({
      description:
        'Why it is asked, without what the sections and the earlier rounds say: shown in the place of the motivation of the round, if it is there.',
    }),
  })
  .meta({ id: 'AskedText' });

/** What whoever decides must know besides the text, for one addressee (rule 20). */
export const TaskBriefing = z
  .strictObject({
    compiledAt: z.iso.datetime().meta({ description: 'When it was compiled: as its round opened.' }),
    changes: z
      .array(
        z.strictObject({
          against: z.string().meta({ description: 'With which text it is compared, in Dutch.' }),
          lines: z.array(z.string()).meta({ description: 'One difference a line, in Dutch.' }),
          left: z.int().min(0).meta({ description: 'How many differences are not in the lines.' }),
        }),
      )
      .meta({
        description:
          'What changed since the version in force, and since the text that this partner was asked about last.',
      }),
    earlier: z
      .array(
        z.strictObject({
          name: z.string().meta({ description: 'What kind of round it was, in Dutch.' }),
          closedAt: z.iso.datetime(),
          outcome: z.string().meta({ description: 'How it ended, in Dutch.' }),
          voices: z
            .array(
              z.strictObject({
                addressee: z.string(),
                answer: z.string().meta({ description: 'The answer as people read it, in Dutch.' }),
                remarks: z.string().optional(),
                reply: z.string().optional().meta({ description: 'What was done with it.' }),
              }),
            )
            .meta({ description: 'What was answered with an explanation.' }),
          left: z.int().min(0).meta({ description: 'How many answers are not in the voices.' }),
        }),
      )
      .meta({ description: 'The earlier rounds about the same matter.' }),
    evaluation: z.strictObject({ title: z.string(), summary: z.string() }).optional(),
    evaluated: z
      .strictObject({
        evaluationId: z.string(),
        version: z.int().min(1).meta({ description: 'Its version.' }),
        title: z.string().meta({ description: 'What it is about, in Dutch.' }),
      })
      .optional()
      .meta({ description: 'The last established evaluation of what is in force; absent without one.' }),
    partnerName: z.string().meta({ description: 'The partner that is asked.' }),
    stakes: z.array(Row).meta({ description: 'What it means for that partner.' }),
    documents: z
      .array(
        z.strictObject({
          title: z.string(),
          url: z.string().meta({ description: 'Where it is.' }),
        }),
      )
      .meta({ description: 'Where more can be read.' }),
  })
  .meta({ id: 'TaskBriefing' });
