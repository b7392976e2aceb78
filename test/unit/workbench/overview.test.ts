import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { overviewView } from '#functions/workbench/screens/overview/view.ts';
import { namesIn } from '#functions/workbench/words/names.ts';

type Overview = AnswerOf<'readOverview'>;
const example = overviewContracts.readOverview.example.answer as Overview;
const [rung, round] = [
  example.ladder[0] as Overview['ladder'][number],
  example.rounds[0] as Overview['rounds'][number],
];

const shown = async (overview: Partial<Overview>): Promise<string> =>
  String(
    await overviewView({ ...example, ...overview }, namesIn({ partners: [], lines: [] }), {
      here: (path) => `/${path}`,
      standing: { actsFor: 'programmabureau', party: 'programmabureau' } as never,
      now: '2028-08-02T09:00:00.000Z',
    }),
  );

test('only an escalation whose breach needs another framework waits for one', async () => {
  const { until: _until, ...withoutClock } = rung;
  expect(await shown({ ladder: [{ ...withoutClock, stage: 'adjustment' }] })).toContain('wacht op de kaders');
  // Between the step to a rung and the opening of its round, and after that round closed.
  for (const stage of ['proposed', 'solution', 'verdict', 'sounding', 'ruling'] as const) {
    const page = await shown({ ladder: [{ ...withoutClock, stage }] });
    expect(page).not.toContain('wacht op de kaders');
    expect(page).toMatch(/<td[^>]*>\s*–\s*<\/td>/);
  }
});

test('a round that names nobody whom it waits for says how many they are', async () => {
  const waitsFor = (awaited: number, waiting: Overview['rounds'][number]['waiting']): Promise<string> =>
    shown({ rounds: [{ ...round, addressees: 120, answers: 120 - awaited, awaited, waiting }] });
  expect(await waitsFor(5, [])).toMatch(/<td[^>]*>\s*5 geadresseerden\s*<\/td>/);
  expect(await waitsFor(1, [])).toMatch(/<td[^>]*>\s*één geadresseerde\s*<\/td>/);
  expect(await waitsFor(5, round.waiting)).toContain('college van Stein en 4 andere');
  expect(await waitsFor(0, [])).toContain('niemand meer');
  // An addressee has a comma of its own.
  const [one] = round.waiting as [Overview['rounds'][number]['waiting'][number]];
  const members = ['Alfa', 'Beta'].map((name) => ({ ...one, addressee: `${name}, lid van de klankbordgroep` }));
  expect(await waitsFor(2, members)).toContain('Alfa, lid van de klankbordgroep; Beta, lid van de klankbordgroep');
});
