import { seesMatter } from '#shared/authority/levels.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { cycleContracts } from '../contracts/cycles.ts';
import { textContracts } from '../contracts/texts.ts';
import { askedApprovalView, cycleView } from '../cycle-view.ts';
import type { Deps } from '../deps.ts';
import { differences } from '../domain/difference.ts';
import { openMoves } from '../domain/move.ts';
import { forecastFor } from '../forecast.ts';
import { membersOf } from '../members-of.ts';
import { noSuchText } from '../reader.ts';
import { cycleEntity, ranges, visitEntity } from '../records.ts';
import { cycleSeenBy, isPreparer, textSeenBy, withTextSeenBy } from '../seen-by.ts';
import type { Cycle } from '../terms/cycle.ts';
import { isRoundStage, type RoundStage } from '../terms/stages.ts';
import { isSubmitted } from '../terms/submitted.ts';

/** The versions of a programme's framework and the stage of each. */
export const listCycles = (deps: Deps) =>
  operation('listCycles', {
    contract: cycleContracts.listCycles,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const cycles = await deps.table.query(cycleEntity, ranges.cycles(programmeId));
      const seen = cycles.filter(
        (cycle) =>
          seesMatter(standing, 'framework-cycle', cycle.cycleId) && (isPreparer(standing) || isSubmitted(cycle)),
      );
      const matching = seen.filter(({ status }) => query.status === undefined || status === query.status);
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/framework-cycles`,
        query,
        orders: { startedAt: ({ startedAt }) => startedAt, cycleId: ({ cycleId }) => cycleId.padStart(20, '0') },
        nameOf: ({ cycleId }) => cycleId.padStart(20, '0'),
      });
      const rows = part.map(({ cycleId, title, status, stage, visit, startedAt, endedAt, renewalDue }) => ({
        cycleId,
        title,
        status,
        stage,
        visit,
        startedAt,
        ...(endedAt ? { endedAt } : {}),
        ...(renewalDue ? { renewalDue } : {}),
      }));
      return { status: 200, body: { cycles: rows, ...(next ? { next } : {}) } };
    },
  });

/** One cycle: stage, history, open moves, and whose answers it waits for. */
export const readCycle = (deps: Deps) =>
  operation('readCycle', {
    contract: cycleContracts.readCycle,
    act: 'see the programme',
    answer: async ({ params, standing }) => {
      const cycle = await withTextSeenBy(deps, await cycleSeenBy(deps, params, standing), standing);
      const [visits, round, tasks, adjustments, askedApprovals] = await Promise.all([
        deps.table.query(visitEntity, ranges.ofCycle(cycle, 'VISIT#')),
        cycle.roundId ? deps.rounds.round(cycle.roundId) : undefined,
        cycle.roundId ? deps.rounds.tasks(cycle.roundId) : [],
        deps.frameworks.escalationsOf(cycle),
        deps.frameworks.askedApprovals(cycle.programmeId, cycle.cycleId),
      ]);
      const escalations = adjustments
        .map(({ escalationId }) => escalationId)
        .filter((escalationId) => seesMatter(standing, 'escalation', escalationId));
      const waiting = tasks.filter(({ status, awaited }) => status === 'open' && awaited);
      const awaits = waiting.map(({ taskId, addressee, partnerId, dueAt, undeliverable }) => ({
        taskId,
        addressee,
        partnerId,
        dueAt: round?.termEnd ?? dueAt,
        undeliverable,
      }));
      const shownRound = round && {
        roundId: round.roundId,
        kind: round.kind,
        status: round.status,
        openedAt: round.openedAt,
        termEnd: round.termEnd,
        addressees: round.addressees,
        answers: round.answers,
        outcome: round.outcome,
      };
      return {
        status: 200,
        body: {
          ...cycleView(cycle, visits),
          ...(shownRound ? { round: shownRound, awaits } : { awaits: [] }),
          ...(escalations.length > 0 ? { escalations } : {}),
          ...(askedApprovals.length > 0 ? { askedApprovals: askedApprovals.map(askedApprovalView) } : {}),
        },
      };
    },
  });

/** When the last answer of a round can be expected, before it starts (rule 13). */
export const forecastRound = (deps: Deps) =>
  operation('forecastRound', {
    contract: cycleContracts.forecastRound,
    act: 'see the programme',
    answer: async ({ params, query, standing, now }) => {
      const cycle = await cycleSeenBy(deps, params, standing);
      const stage = query.stage ?? upcoming(cycle);
      return { status: 200, body: { stage, ...(await forecastFor(deps, cycle, stage, now, { reader: standing })) } };
    },
  });

/**
 * The next round, if the preparers proceed: the current one while it is open. A text that not all colleges approved is put to them again
 * while it is the adopted one, and otherwise first to the seats.
 */
const upcoming = ({ stage, after, adopted, text }: Cycle): RoundStage => {
  if (isRoundStage(stage)) return stage;
  const asksAgain = after === 'approval' && adopted?.hash === text.hash;
  const on = asksAgain ? 'ask-again' : stage === 'draft' ? 'submit' : 'proceed';
  const next = openMoves({ stage, after }).find((move) => move.on === on)?.to;
  return next !== undefined && isRoundStage(next) ? next : 'approval';
};

/** The complete text of a version. */
export const readText = (deps: Deps) =>
  operation('readText', {
    contract: textContracts.readText,
    act: 'see the programme',
    answer: async ({ params, standing }) => {
      const { programmeId, cycleId } = await cycleSeenBy(deps, params, standing);
      const number = textNumberIn(params.textNumber);
      return { status: 200, body: await textSeenBy(deps, { programmeId, cycleId, number }, standing) };
    },
  });

/** The number of a text from a path. @throws {NotFound} when it is not a number. */
export const textNumberIn = (given: string): number => {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new NotFound(noSuchText);
};

/** The differences between one text and another, of this version or of an earlier one. */
export const compareTexts = (deps: Deps) =>
  operation('compareTexts', {
    contract: textContracts.compareTexts,
    act: 'see the programme',
    answer: async ({ params, query, standing }) => {
      const cycle = await withTextSeenBy(deps, await cycleSeenBy(deps, params, standing), standing);
      const text = (name: string) => {
        const [number = '', cycleId = cycle.cycleId] = name.split('.').reverse();
        return textSeenBy(deps, { programmeId: cycle.programmeId, cycleId, number: Number(number) }, standing);
      };
      const [from, to] = await inOrder([text(query.from), text(query.to ?? String(cycle.text.number))]);
      const named = ({ cycleId, number, hash }: typeof from) => ({ cycleId, number, hash });
      return {
        status: 200,
        body: { from: named(from), to: named(to), differences: differences(from.content, to.content) },
      };
    },
  });

/** The complete framework in force, with the date by which it must be renewed. */
export const readFramework = (deps: Deps) =>
  operation('readFramework', {
    contract: textContracts.readFramework,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, now }) => {
      const found = await deps.frameworks.inForce(programmeId);
      if (!found) throw new NotFound('No framework is in force yet.');
      const { cycle, text } = found;
      const { endedAt, renewalDue } = cycle;
      return {
        status: 200,
        body: {
          version: cycle.cycleId,
          inForceSince: endedAt,
          renewalDue,
          textNumber: text.number,
          hash: text.hash,
          content: text.content,
          members: await membersOf(deps, cycle, now),
        },
      };
    },
  });
