import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dateOf, day, momentOn } from './agenda.ts';
import { firstYear, lines } from './region.ts';
import type { Stage } from './stage.ts';
import { goalIdOf, lineBudget, planTarget, planText } from './texts.ts';

type Alliance = AnswerOf<'readAlliance'>;

export const allianceIdOf = (at: number): string => `alliantie-${at + 1}`;

/** The alliances that the programmabureau thinks of, spread over the months after the framework came in force. */
export const planAlliances = (stage: Stage): void => {
  for (let at = 0; at < stage.options.alliances; at += 1) {
    const after =
      at === 0 ? 3 : stage.chance.between(3, 60 + 150 * Math.min(1, stage.options.years - 1), `pitch/${at}`);
    stage.agenda.plan(stage.now() + after * day, `the pitch of ${allianceIdOf(at)}`, () => pitch(stage, at));
  }
};

const costOf = (stage: Stage, allianceId: string): number => {
  const most = Math.floor((lineBudget * lines.length) / (stage.options.alliances + 1));
  return stage.chance.between(Math.floor(most / 3), Math.floor(most / 1.3), `cost/${allianceId}`);
};

const years = (stage: Stage): number[] => {
  const now = Number(stage.today().slice(0, 4));
  return Array.from({ length: firstYear + stage.options.years - now }, (_, at) => now + at);
};

const pitch = async (stage: Stage, at: number): Promise<void> => {
  const allianceId = allianceIdOf(at);
  const { id: lineId } = lines[at % lines.length] ?? lines[0];
  const goalId = goalIdOf(lineId, Math.floor(at / lines.length));
  const cost = costOf(stage, allianceId);
  const members = invited(stage, at);
  const lead = members[0] ?? '';
  await stage.tried(() =>
    stage.bureau('pitchAlliance', {
      body: {
        allianceId,
        title: `Alliantie ${at + 1}`,
        summary: 'Samen aan het werk voor een doel van de deal.',
        lineId,
        goalId,
        estimate: years(stage).map((year) => ({ year, amountCents: cost })),
        lead: { partnerId: lead },
      },
    }),
  );
  const path = { allianceId };
  const asks = members.map((partnerId) => ({ partnerId, offer: offerOf(stage, allianceId, partnerId) }));
  await stage.tried(() => stage.bureau('callForContributions', { path, body: { message: 'Wie doet mee?', asks } }));
  await stage.tried(() => stage.bureau('moveAlliance', { path, body: { visit: 1, move: 'explore' } }));
  for (const partnerId of members) {
    const late = stage.chance.between(2, 30, `proposes/${allianceId}/${partnerId}`);
    stage.agenda.plan(stage.now() + late * day, `${partnerId} promises`, () => promise(stage, allianceId, partnerId));
  }
};

/** Those who take part: some municipalities and some others, in a fixed turn so that everybody does somewhere. */
const invited = (stage: Stage, at: number): string[] => {
  const here = [...stage.partners.keys()];
  const first = (at * 3) % here.length;
  return [0, 1, 2, 5]
    .flatMap((step) => here[(first + step) % here.length] ?? [])
    .filter((id, n, all) => all.indexOf(id) === n);
};

const offerOf = (stage: Stage, allianceId: string, partnerId: string): BodyOf<'proposeContribution'>['offer'] => {
  const kind = stage.chance.pick({ money: 7, hours: 2, knowledge: 1 }, `offer/${allianceId}/${partnerId}`);
  const description = 'Wat wij bijdragen.';
  if (kind === 'hours') return { kind, description, years: years(stage).map((year) => ({ year, hours: 120 })) };
  if (kind === 'knowledge') return { kind, description, years: years(stage).map((year) => ({ year })) };
  const amountCents = stage.chance.between(50_000, 3_000_000, `gives/${allianceId}/${partnerId}`);
  return { kind, description, years: years(stage).map((year) => ({ year, amountCents })) };
};

const promise = async (stage: Stage, allianceId: string, partnerId: string): Promise<void> => {
  const contributionId = `bijdrage-${partnerId}`;
  const offer = offerOf(stage, allianceId, partnerId);
  const path = { allianceId };
  const done = await stage.tried(() =>
    stage.partner(partnerId, 'proposeContribution', { path, body: { contributionId, offer } }),
  );
  if (!done) return;
  await stage.tried(() =>
    stage.partner(partnerId, 'moveContribution', {
      path: { ...path, contributionId },
      body: { change: 1, move: 'put' },
    }),
  );
};

/** What an alliance and the programmabureau do regularly to bring it on. */
export const keepAlliances = async (stage: Stage): Promise<void> => {
  const alliances = await stage.all('listAlliances', {}, (part) => part.alliances);
  for (const { allianceId, phase } of alliances) {
    if (phase === 'closed' || phase === 'idea') continue;
    for (let moved = true; moved; )
      moved = await keepAlliance(stage, await stage.read('readAlliance', { path: { allianceId } }));
  }
};

/** @returns whether it moved on, so that more can be done. */
const keepAlliance = async (stage: Stage, alliance: Alliance): Promise<boolean> => {
  const { allianceId, members, visit, phase } = alliance;
  const path = { allianceId };
  const lead = alliance.lead?.partnerId;
  if (members[0] !== undefined && (lead === undefined || !members.includes(lead)))
    await stage.tried(() =>
      stage.partner(members[0] ?? '', 'nameLead', { path, body: { partnerId: members[0] ?? '' } }),
    );
  const speaks = lead !== undefined && members.includes(lead) ? lead : members[0];
  if (phase === 'formation' || phase === 'execution') await keepPlans(stage, alliance, speaks);
  const move = wantedMove(stage, alliance);
  const open = alliance.moves.find((one) => one.move === move);
  if (!move || !open || open.missing.length > 0) return false;
  const body = { visit, move, ...(open.motivationNeeded ? { motivation: 'Zo is het afgesproken.' } : {}) };
  return stage.tried(() =>
    open.by.includes('alliance') && speaks !== undefined
      ? stage.partner(speaks, 'moveAlliance', { path, body })
      : stage.bureau('moveAlliance', { path, body }),
  );
};

/** Two thirds of the alliances run until the programme ends; the others are completed in their third year. */
const wantedMove = (
  stage: Stage,
  { allianceId, phase }: Alliance,
): 'form' | 'execute' | 'complete' | 'close' | undefined => {
  if (phase === 'exploration') return 'form';
  if (phase === 'formation') return 'execute';
  const third = stage.today() >= `${firstYear + 2}-09-01` && stage.chance.happens(0.34, `completed/${allianceId}`);
  if (phase === 'execution' && third) return 'complete';
  if (phase === 'completion' && stage.today() >= `${firstYear + 3}-02-01`) return 'close';
  return undefined;
};

const keepPlans = async (stage: Stage, alliance: Alliance, speaks: string | undefined): Promise<void> => {
  if (speaks === undefined) return;
  const { allianceId, lineId, goalId } = alliance;
  const now = Number(stage.today().slice(0, 4));
  const plannedYears = stage.today().slice(5, 7) === '12' ? [now, now + 1] : [now];
  for (const year of plannedYears.filter((one) => one < firstYear + stage.options.years)) {
    const standing = alliance.plans[String(year)];
    const path = { allianceId };
    if (standing?.status === 'submitted') continue;
    if (standing?.status === 'fits' && standing.unfitSince === undefined) continue;
    const basedOn = standing?.version ?? 0;
    const content = planText(lineId, goalId, year, costOf(stage, allianceId) - basedOn * 1_000);
    const sent = await stage.tried(() =>
      stage.partner(speaks, 'submitPlan', { path, body: { year, basedOn, content } }),
    );
    if (!sent) continue;
    const version = basedOn + 1;
    const returned = basedOn === 0 && stage.chance.happens(0.15, `returned/${allianceId}/${year}`);
    const body = returned
      ? {
          version,
          verdict: 'returned' as const,
          grounds: [{ ground: 'monitoring' as const, explanation: 'Hoe meet u dit?' }],
        }
      : { version, verdict: 'fits' as const };
    await stage.tried(() => stage.bureau('testPlan', { path: { allianceId, year: String(year) }, body }));
  }
};

interface Period {
  readonly from: string;
  readonly until: string;
}

/** What becomes of a report that is asked for. */
const fates = { 'on time': 68, late: 20, never: 12 } as const;

/** An alliance is asked for a report: it reports in time, late, or never. */
export const planReport = (stage: Stage, allianceId: string, period: Period): void => {
  const name = `${allianceId}/${period.from}`;
  const fate = stage.chance.pick(fates, `fate/${name}`);
  if (fate === 'never') return;
  const wait =
    fate === 'late' ? stage.chance.between(36, 75, `late/${name}`) : stage.chance.between(4, 27, `soon/${name}`);
  stage.agenda.plan(stage.now() + wait * day, `${allianceId} reports`, () => giveReport(stage, allianceId, period, 0));
};

/** What a report forecasts to go wrong: mostly nothing. */
const troubles = {
  none: 66,
  budget: 9,
  'much budget': 6,
  'far too much budget': 2,
  goal: 9,
  'much goal': 4,
  late: 4,
} as const;
const overruns: Readonly<Record<string, number>> = { budget: 0.08, 'much budget': 0.16, 'far too much budget': 0.3 };
const misses: Readonly<Record<string, number>> = { goal: 0.18, 'much goal': 0.4 };

const giveReport = async (stage: Stage, allianceId: string, period: Period, basedOn: number): Promise<void> => {
  const alliance = await stage.read('readAlliance', { path: { allianceId } });
  const year = period.from.slice(0, 4);
  const standing = alliance.plans[year];
  const speaks = alliance.lead?.partnerId ?? alliance.members[0];
  if (standing?.fitting === undefined || speaks === undefined) return;
  const { content } = await stage.read('readPlan', {
    path: { allianceId, year, version: String(standing.fitting) },
  });
  const name = `${allianceId}/${period.from}`;
  const trouble = stage.chance.pick(troubles, `trouble/${name}`);
  const quarter = Math.ceil(Number(period.until.slice(5, 7)) / 3) - 1 || 4;
  const over = 1 + (overruns[trouble] ?? 0);
  const forecast = Math.round(planTarget * (1 - (misses[trouble] ?? 0)));
  const lesson = stage.chance.happens(0.25, `lesson/${name}`);
  const body = {
    period,
    basedOn,
    ...(basedOn > 0 ? { correction: 'Een post telde dubbel.' } : {}),
    goals: content.goals.map(({ planGoalId }) => ({
      planGoalId,
      reached: Math.floor((forecast * quarter) / 4),
      forecast,
      ...(trouble === 'late' ? { expectedOn: dateOf(momentOn(`${year}-12-31`) + 60 * day) } : {}),
    })),
    budget: content.budget.map(({ budgetLineId, amountCents }) => ({
      budgetLineId,
      spentCents: Math.floor((amountCents * quarter) / 4) - basedOn,
      forecastCents: Math.round(amountCents * over),
    })),
    risks: [{ description: 'Te weinig begeleiders.', measure: 'Eerder werven.' }],
    lessons: lesson ? [{ title: `Les over ${period.from}`, text: 'Begin eerder met werven.' }] : [],
  };
  const done = await stage.tried(() => stage.partner(speaks, 'submitReport', { path: { allianceId }, body }));
  if (!done || basedOn > 0 || !stage.chance.happens(0.08, `corrected/${name}`)) return;
  stage.agenda.plan(stage.now() + 9 * day, `${allianceId} corrects its report`, () =>
    giveReport(stage, allianceId, period, 1),
  );
};

/** A breach that its alliance answered with "not needed" is raised by the programmabureau now and then, with its reason. */
export const raiseBuried = async (stage: Stage, escalationId: string): Promise<void> => {
  const found = await stage.read('readEscalation', { path: { escalationId } });
  if (found.stage !== 'dismissed' || !stage.chance.happens(0.5, `buried/${escalationId}`)) return;
  const { breach, about, size, unit, year } = found;
  const { planGoal: _named, ...goal } = about.kind === 'goal' ? about : { ...about, planGoal: undefined };
  await stage.tried(() =>
    stage.bureau('raiseEscalation', {
      path: { allianceId: found.allianceId },
      body: {
        breach,
        about: goal as BodyOf<'raiseEscalation'>['about'],
        size,
        unit,
        ...(year === undefined ? {} : { year }),
        cause: 'De rapportage voorspelt het.',
        consequences: 'Het doel komt te laat.',
        options: 'Meer begeleiders.',
        recommendation: 'Besluit over meer begeleiders.',
        reason: 'De alliantie laat het liggen.',
      },
    }),
  );
};

/** Lessons that are open: alliances say whether they use them, and the programmabureau ends or parks them. */
export const keepLessons = async (stage: Stage): Promise<void> => {
  const lessons = await stage.all('listLessons', {}, (part) => part.lessons);
  const alliances = await stage.all('listAlliances', {}, (part) => part.alliances);
  const working = alliances.filter(({ phase, members }) => phase === 'execution' && members.length > 0);
  for (const { lessonId, standing } of lessons.filter((one) => one.standing === 'due')) {
    for (const { allianceId, members } of working.slice(0, 2)) {
      const uses = stage.chance.happens(0.6, `uses/${lessonId}/${allianceId}`);
      await stage.tried(() =>
        stage.partner(members[0] ?? '', 'answerLesson', {
          path: { allianceId },
          body: { lessonId, uses, reason: 'Past het bij ons?' },
        }),
      );
    }
    const { version: cycleId } = await stage.read('readFramework');
    // Each answer about it is a change.
    const { change } = await stage.read('readLesson', { path: { lessonId } });
    const parked = stage.chance.happens(0.4, `parked/${lessonId}/${change}/${standing}`);
    const body = parked
      ? {
          change,
          as: 'parked' as const,
          until: dateOf(stage.now() + 120 * day),
          why: 'Eerst het volgende kwartaal zien.',
        }
      : { change, as: 'framework' as const, cycleId, why: 'Staat in de tekst.' };
    await stage.tried(() => stage.bureau('endLesson', { path: { lessonId }, body }));
  }
};
