import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { StakesOf } from '#functions/frameworks/terms/stakes.ts';
import type { CalledRound, Matter } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { earlierRounds, type RoundAndTasks, withoutQuotesOf } from '#functions/rounds/terms/earlier-rounds.ts';
import type { Askers } from '#functions/rounds/terms/round-kinds.ts';
import { dutchSize } from '#shared/vocabulary/breach.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import { dutchTransfer } from '#shared/vocabulary/money-transfer.ts';
import { dossierNow, mandateNow } from '../deps.ts';
import { byClosingOf } from '../domain/closed-alliance.ts';
import { sizeAtStake } from '../domain/dispensation.ts';
import { questionOf } from '../domain/question.ts';
import { onlyReason } from '../domain/why.ts';
import type { EscalationsReader } from '../reader.ts';
import type { AllianceFacts } from '../terms/alliance-facts.ts';
import { dossierHash, type Escalation, type StageVisit } from '../terms/escalation.ts';
import { isOwnMandate, mayBeDecided } from '../terms/mandate.ts';
import { isRoundStage, roundOfStage } from '../terms/stages.ts';
import { dossierView, sourceInWords } from './dossier-view.ts';
import { transferForm } from './transfer-form.ts';

/** Longest advice in a mail; the page has the whole of it. */
const mostAdvice = 400;

const shortened = (text: string): string => (text.length > mostAdvice ? `${text.slice(0, mostAdvice - 1)}…` : text);

/** What mails say about a breach: what threatens, how large it is, by which report, and what the alliance advises (rule 20). */
const essentialsOf = ({ dossier, report, stage }: Escalation): NonNullable<CalledRound['essentials']> => {
  const { breach, size, unit, figures, account, transfer } = dossier;
  const moved = stage === 'ruling' ? 'Over te hevelen' : 'Over te hevelen, alleen als de regiegroep zo besluit';
  return {
    short: dutchSize(size, unit),
    rows: [
      ['Dreigende afwijking', breachInWords(breach, size, figures)],
      ['Volgens', sourceInWords(figures?.report ?? report)],
      ...(transfer === undefined ? [] : [[moved, dutchTransfer(transfer)] as [string, string]]),
      ...(account?.recommendation === undefined
        ? []
        : [['Advies van de alliantie', shortened(account.recommendation)] as [string, string]]),
    ],
  };
};

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly alliances: AllianceFacts;
  readonly rounds: RoundsReader;
  readonly stakes: StakesOf;
}

/** Why a rung asks, without what its text and the earlier rounds say. */
const whyAsked = (entered: StageVisit, motivation: string, before: RoundAndTasks | undefined): string => {
  const { from, dossier, mandate } = entered;
  if (from === 'start') return onlyReason(motivation, { from: entered.stage, said: [], dossier, mandate });
  const said = (before?.tasks ?? []).flatMap(({ addressee, answer }) =>
    answer ? [{ addressee, remarks: answer.remarks, measures: answer.measures }] : [],
  );
  return onlyReason(motivation, { from, sentence: before?.round.outcome?.sentence, said, dossier, mandate });
};

/** The ladder itself asks for the sounding of the klankbordgroep: the regiegroep has not seen the escalation yet. */
export const ladderAskers: Askers = { sounding: 'programmabureau' };

/** A threatened breach, put to the alliance, the programmabureau, the klankbordgroep and the regiegroep. */
export const escalationMatter = ({ frameworks, escalations, alliances, rounds, stakes }: Deps): Matter => {
  const textOf = async (programmeId: string, version: string) => {
    const { text } = await frameworks.cycle(programmeId, version);
    return frameworks.text(programmeId, version, text.number);
  };
  return {
    askedBy: ladderAskers,
    tellsItsSteps: true,
    fixedTerm: true,
    called: async ({ programmeId, matterId }) => {
      const escalation = await escalations.escalation(programmeId, matterId);
      const { roundId, stage, title, visit, dossier } = escalation;
      if (roundId === undefined || !isRoundStage(stage)) return undefined;
      const entered = await escalations.visit(escalation, visit);
      const kind = roundOfStage[stage];
      return {
        roundId,
        kind,
        // The account at the moment when this stage was entered: its number is the visit's.
        subject: { title, textNumber: visit, hash: dossierHash(dossier) },
        question: questionOf(kind, dossier),
        names: [],
        essentials: essentialsOf(escalation),
        ...(entered?.motivation ? { motivation: entered.motivation } : {}),
      };
    },
    namedPartners: async ({ programmeId, matterId, kind }) => {
      if (kind !== 'raising' && kind !== 'verdict') return [];
      const { allianceId } = await escalations.escalation(programmeId, matterId);
      return (await alliances.standing(programmeId, allianceId)).voices;
    },
    isWithdrawn: async ({ programmeId, matterId }) =>
      (await escalations.escalation(programmeId, matterId)).stage === 'withdrawn',
    withdrawal: async ({ programmeId, matterId }) => {
      const escalation = await escalations.escalation(programmeId, matterId);
      const last = await escalations.visit(escalation, escalation.visit);
      const wasClosed = last?.by === byClosingOf(escalation.allianceId);
      return { by: wasClosed ? programmabureau : 'alliantie', reason: last?.motivation };
    },
    allianceOf: async ({ programmeId, matterId }) => (await escalations.escalation(programmeId, matterId)).allianceId,
    rounds: async ({ programmeId, matterId }) => (await escalations.escalation(programmeId, matterId)).rounds,
    lastRound: async ({ programmeId, matterId }) => (await escalations.escalation(programmeId, matterId)).rounds.at(-1),
    // Every stage asks again: earlier answers are in the account.
    standing: async () => [],
    facts: async ({ programmeId, matterId }) => {
      const escalation = await escalations.escalation(programmeId, matterId);
      const [{ partners }, dossier] = await Promise.all([
        alliances.standing(programmeId, escalation.allianceId),
        dossierNow({ alliances }, escalation),
      ]);
      const mandate = await mandateNow({ frameworks }, programmeId, { ...dossier, size: sizeAtStake(dossier) });
      return {
        alliancePartners: partners,
        withinMandate: mayBeDecided(mandate, escalation.sounded),
        withinOwnMandate: isOwnMandate(mandate),
      };
    },
    briefing: async ({ programmeId, matterId, roundId }) => {
      const escalation = await escalations.escalation(programmeId, matterId);
      const withTasks = await rounds.withTasks(escalation.rounds.filter((one) => one !== roundId));
      const { account, solution } = escalation.dossier;
      const shown = [account?.cause, solution].filter((text) => text !== undefined);
      const earlier = earlierRounds(withTasks).map(withoutQuotesOf(shown));
      return { changes: [], earlier, stakes: await stakes(programmeId), documents: [] };
    },
    filling: transferForm({ frameworks, escalations, alliances }),
    content: async ({ programmeId, matterId, subject }) => {
      const [escalation, entered] = await Promise.all([
        escalations.escalation(programmeId, matterId),
        escalations.visit({ programmeId, escalationId: matterId }, subject.textNumber),
      ]);
      if (!entered) return undefined;
      const [now, { content: framework }, [before]] = await Promise.all([
        entered.visit === escalation.visit ? dossierNow({ alliances }, escalation) : undefined,
        textOf(programmeId, entered.mandate.framework),
        rounds.withTasks(entered.outOf === undefined ? [] : [entered.outOf]),
      ]);
      const shown = dossierView(entered, { newest: now, framework, report: escalation.report });
      return entered.motivation === undefined
        ? shown
        : { ...shown, why: whyAsked(entered, entered.motivation, before) };
    },
  };
};
