import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import type { FrameworksReader } from '../reader.ts';
import { tookBackOn } from '../terms/approval.ts';
import type { LastEvaluationOf } from '../terms/last-evaluation-of.ts';
import { isRoundStage, roundOfStage } from '../terms/stages.ts';
import type { StakesOf } from '../terms/stakes.ts';
import { frameworkBriefing } from './briefing.ts';
import { questionOf } from './question.ts';
import { standingApprovals } from './standing-approvals.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly stakes: StakesOf;
  readonly evaluated: LastEvaluationOf;
}

/** The text of a framework version, put to partners, councils, the klankbordgroep, the regiegroep and the colleges. */
export const frameworkCycleMatter = ({ registry, frameworks, rounds, stakes, evaluated }: Deps): Matter => ({
  called: async ({ programmeId, matterId }) => {
    const cycle = await frameworks.cycle(programmeId, matterId);
    const { roundId, stage, title, text } = cycle;
    if (roundId === undefined || !isRoundStage(stage)) return undefined;
    const kind = roundOfStage[stage];
    const [programme, entered] = await Promise.all([
      registry.programme(programmeId),
      frameworks.visit(programmeId, matterId, cycle.visit),
    ]);
    return {
      roundId,
      kind,
      subject: { title, version: Number(matterId), textNumber: text.number, hash: text.hash },
      ...questionOf(kind, programme.name, matterId),
      ...(entered?.motivation ? { motivation: entered.motivation } : {}),
      ...(entered?.shorterTerm ? { shorterTerm: entered.shorterTerm } : {}),
    };
  },
  namedPartners: async () => [],
  isWithdrawn: async ({ programmeId, matterId }) =>
    (await frameworks.cycle(programmeId, matterId)).stage === 'withdrawn',
  withdrawal: async ({ programmeId, matterId }) => {
    const { visit } = await frameworks.cycle(programmeId, matterId);
    return { by: programmabureau, reason: (await frameworks.visit(programmeId, matterId, visit))?.motivation };
  },
  isInputAnswered: async ({ programmeId, matterId, taskId }) =>
    (await frameworks.inputAnswer(programmeId, matterId, taskId)) !== undefined,
  isSuperseded: async ({ programmeId, matterId, kind, subject }) =>
    // The answers of the other rounds lead to the next text, and stay valid for it.
    roundKind(kind).asksAgain === true && (await frameworks.cycle(programmeId, matterId)).text.hash !== subject.hash,
  rounds: async ({ programmeId, matterId }) => (await frameworks.cycle(programmeId, matterId)).rounds,
  lastRound: async ({ programmeId, matterId }) => (await frameworks.cycle(programmeId, matterId)).rounds.at(-1),
  standing: async ({ programmeId, matterId, roundId, kind, subject }) => {
    if (kind !== 'approval') return [];
    const cycle = await frameworks.cycle(programmeId, matterId);
    const before = { ...cycle, rounds: cycle.rounds.filter((id) => id !== roundId) };
    return standingApprovals({ rounds, frameworks }, before, subject.hash);
  },
  // Who may answer about a framework follows from membership alone.
  facts: async () => ({}),
  writtenAt: async ({ programmeId, matterId, subject }) =>
    (await frameworks.text(programmeId, matterId, subject.textNumber)).writtenAt,
  tookBackOn: async ({ programmeId, matterId: cycleId, kind, subject }, partnerId) =>
    kind === 'approval'
      ? tookBackOn(await frameworks.askedApproval({ programmeId, cycleId, partnerId }), subject.hash)
      : undefined,
  briefing: (round) => frameworkBriefing({ frameworks, rounds, stakes, evaluated }, round),
  content: async ({ programmeId, matterId, subject }) => {
    const { content } = await frameworks.text(programmeId, matterId, subject.textNumber);
    return frameworkContentView(content);
  },
});
