import * as z from 'zod';
import { Dispensation, type NumberedDispensation } from '#functions/alliances/terms/dispensation.ts';
import { Unit } from '#shared/vocabulary/breach.ts';
import { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { Measures } from '#shared/vocabulary/measures.ts';
import { ObligationView } from './obligation-views.ts';
import {
  Account,
  Dossier,
  type Escalation,
  Growth,
  StageName,
  StageVisit,
  ThreatenedBreach,
} from './terms/escalation.ts';
import { clauseInWords, isOwnMandate, Mandate } from './terms/mandate.ts';
import { isEndStage, reaches } from './terms/stages.ts';

const instant = z.iso.datetime();

/** An escalation as a list shows it. */
export const EscalationRow = z.strictObject({
  escalationId: z.string(),
  allianceId: z.string(),
  title: z.string(),
  ...ThreatenedBreach.shape,
  figures: Dossier.shape.figures.meta({
    description: 'The forecast of the report beside the plan, and which report it is; absent without such a report.',
  }),
  notNeeded: Dossier.shape.notNeeded.meta({
    description: 'Why the alliance did not raise it, and what it does about it: who does what by when.',
  }),
  reach: z.enum(reaches).meta({ description: 'How far it reaches under the framework in force at its last step.' }),
  stage: StageName,
  visit: z.int(),
  raisedAt: instant,
  endedAt: instant.optional(),
});
export const EscalationList = z.strictObject({ escalations: z.array(EscalationRow) });

const Visit = StageVisit.omit({ programmeId: true, escalationId: true, dossier: true });

/** An escalation as the API shows it: its stage, its dossier, the clause, and its history. */
export const EscalationView = EscalationRow.extend({
  mandate: Mandate.extend({ words: z.string().meta({ description: 'The clause, quoted in Dutch.' }) }),
  account: Account.partial().optional(),
  urgent: z.string().optional(),
  solution: z.string().optional().meta({ description: 'What the programmabureau offered last.' }),
  measures: Measures.optional().meta({ description: 'Who does what by when, as offered with the solution.' }),
  dispensation: DispensationTerms.optional().meta({
    description:
      'What the regiegroep is asked to allow, or allowed last: up to which size, until which day, under which conditions.',
  }),
  transfer: Dossier.shape.transfer,
  report: z.string().optional().meta({ description: 'The report from which the system proposed it.' }),
  watchedSince: instant.optional(),
  watchedUntil: instant
    .optional()
    .meta({ description: 'Unless a report confirms the solution by then, the escalation moves up.' }),
  roundId: z.string().optional(),
  sounded: z.boolean().meta({ description: 'Whether the klankbordgroep was sounded on it.' }),
  rounds: z.array(z.string()),
  moves: z.array(z.strictObject({ move: z.string(), to: z.string(), motivationNeeded: z.boolean() })),
  history: z.array(Visit).meta({ description: 'Each step, with why the rung below could not settle it.' }),
});
export const EscalationReadView = EscalationView.extend({
  asOf: z.iso.date().meta({ description: 'The day whose state it shows.' }),
  until: instant.optional().meta({
    description:
      'When the clock of its rung ends: the term of its round, or the end of the watch; absent without a clock.',
  }),
  growths: z
    .array(Growth.omit({ programmeId: true, escalationId: true, revision: true }))
    .meta({ description: 'Each time that a later report forecast a larger breach, with the size before.' }),
  dispensations: z
    .array(
      z.strictObject({
        ...DispensationTerms.shape,
        unit: Unit,
        transfer: Dispensation.shape.transfer,
        decisionId: z.string(),
        number: z.int().optional().meta({ description: 'The number of the decision in the register.' }),
        decidedAt: instant,
      }),
    )
    .meta({ description: 'What each ruling on it allowed.' }),
  obligations: z
    .array(ObligationView)
    .meta({ description: 'Its measures and the conditions of its dispensations, with what became of each.' }),
  adjustments: z
    .array(z.strictObject({ cycleId: z.string(), visit: z.int() }))
    .meta({ description: 'The framework cycles that it led to.' }),
});

export const escalationSummary = ({
  escalationId,
  allianceId,
  title,
  dossier: { breach, about, size, unit, year, figures, notNeeded },
  mandate,
  stage,
  visit,
  raisedAt,
  endedAt,
}: Escalation): z.output<typeof EscalationRow> => ({
  escalationId,
  allianceId,
  title,
  breach,
  about,
  size,
  unit,
  ...(year === undefined ? {} : { year }),
  ...(figures ? { figures } : {}),
  ...(notNeeded ? { notNeeded } : {}),
  reach: mandate.reach,
  stage,
  visit,
  raisedAt,
  ...(endedAt ? { endedAt } : {}),
});

export const escalationView = (
  escalation: Escalation,
  history: readonly StageVisit[],
): z.output<typeof EscalationView> => {
  const { mandate, dossier, sounded, roundId, rounds, watchedSince, watchedUntil, report, stage } = escalation;
  const { account, urgent, solution, measures, dispensation, transfer } = dossier;
  return {
    ...escalationSummary(escalation),
    mandate: { ...mandate, words: clauseInWords(dossier.breach, mandate) },
    ...(account ? { account } : {}),
    ...(urgent ? { urgent } : {}),
    ...(solution ? { solution } : {}),
    ...(measures?.length ? { measures } : {}),
    ...(dispensation ? { dispensation } : {}),
    ...(transfer ? { transfer } : {}),
    ...(report ? { report } : {}),
    ...(watchedSince ? { watchedSince } : {}),
    ...(watchedUntil ? { watchedUntil } : {}),
    ...(roundId ? { roundId } : {}),
    sounded,
    rounds,
    moves:
      isEndStage(stage) || !isOwnMandate(mandate)
        ? []
        : [{ move: 'withdraw', to: 'withdrawn', motivationNeeded: true }],
    history: history.map(
      ({ programmeId: _programme, escalationId: _escalation, dossier: _dossier, ...visit }) => visit,
    ),
  };
};

/** What a ruling on an escalation allowed, with the number of the decision. */
export const dispensationView = ({
  upTo,
  until,
  conditions,
  unit,
  transfer,
  decisionId,
  number,
  decidedAt,
}: NumberedDispensation): z.output<typeof EscalationReadView>['dispensations'][number] => ({
  upTo,
  until,
  conditions,
  unit,
  ...(transfer ? { transfer } : {}),
  decisionId,
  ...(number === undefined ? {} : { number }),
  decidedAt,
});
