import { paint } from '../../terminal/text.ts';
import { reasonOf } from '../round.ts';
import { mustBeRefused, type Story } from '../story.ts';
import type { AllianceScript, Given } from './alliance-script.ts';
import { accountedOn, plannedOn } from './periods.ts';

/** The alliance plans; the programmabureau tests that against the framework and cannot change a word of it (rule 1). */
export const planning = async (story: Story, script: AllianceScript, visit: number): Promise<void> => {
  const { api, as, show, today } = story;
  const { allianceId, title, app, plan } = script;
  const alliance = await as(app);
  const refusal = await mustBeRefused('a plan that the programmabureau makes', 'not-entitled', () =>
    api.alliances.plan(allianceId, accountedOn(today).year, plan),
  );
  show.refused(`${title} · the programmabureau writes the plan itself: refused. ${reasonOf(refusal)}`);
  for (const year of plannedOn(today)) {
    const { version } = await alliance.alliances.plan(allianceId, year, plan);
    await api.alliances.testPlan(allianceId, year, version);
    show.good(
      `${title} · plan ${year}, version ${version}, fits the framework: that is all the programmabureau tests.`,
    );
  }
  const { phase, members } = await alliance.alliances.move(allianceId, visit, 'execute');
  show.good(`${paint('bold', title)} · phase ${phase}, with ${members.join(', ')}: exactly who committed something.`);
};

/** What was paid or delivered so far; the programmabureau keeps the overview. */
export const paying = async (
  { api, today }: Story,
  script: AllianceScript,
  decided: readonly Given[],
): Promise<void> => {
  const { year } = accountedOn(today);
  for (const { contributionId, paid: amount } of decided) {
    if (amount === undefined) continue;
    const payment = {
      paymentId: 'eerste-termijn',
      year,
      amount,
      paidOn: today,
      reference: `F-${year}-${contributionId}`,
    };
    await api.alliances.pay(script.allianceId, contributionId, payment);
  }
};
