import { expect, test } from 'vitest';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { now } from '../support/small-programme.ts';
import { committed, money } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { visiting } from './support/workbench.ts';
import { emptyWorld, type World } from './support/world.ts';

const programmeId = 'proefland';
const ladder = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;

/** A breach that the klankbordgroep is sounded about, on which nobody of it answered yet. */
const soundedOn = async (world: World) => {
  const ids = await withMember(world);
  await committed(world, ids, 'zorg', money(20_000));
  await raise(world, programmeId, raised('budget-overrun', 15));
  const open = openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
  const next = async (given: string) => {
    await answered(world, await escalationNow(world, programmeId), given);
    await laddersOf(world).advance({ ...ladder, generation: 1 });
    await open(ladder);
  };
  await open(ladder);
  await next('no-solution');
  return { next, roundId: (await escalationNow(world, programmeId)).roundId ?? '' };
};

test('a member of the klankbordgroep reads what it said and what became of it, and is offered nothing that it may not do', async () => {
  const world = await emptyWorld();
  const { next, roundId } = await soundedOn(world);
  const as = await visiting(world, programmeId, [
    'portfolio-holder@delta.example',
    'college-secretary@delta.example',
    'portfolio-holder@beta.example',
  ]);
  const [delta, beta] = [await as('delta', 'portfolio-holder'), await as('beta', 'portfolio-holder')];
  const taskId = `${roundId}.klankbordgroep-delta`;
  const { page: work } = await delta('werk');
  expect(work).toContain(`taken/${taskId}"`);
  // The question does not name the alliance that it is about.
  expect(work).toContain('Samen bewegen: een budget dat wordt overschreden');
  expect((await delta(`taken/${taskId}`)).page).toContain(
    'href="/werkbank/proefland/delta-portfolio-holder/escalaties/escalation-1"',
  );
  expect((await delta('escalaties/escalation-1')).page).toContain(
    'De sondering van de klankbordgroep: uiterlijk maandag 22 maart 2027',
  );
  const { page: taskPage } = await delta(`taken/${taskId}`);
  // The clause stands with who decides on it; what the lower rung said stands with its round (rule 20).
  expect(taskPage.split('Kaders versie 1, mandaat')).toHaveLength(2);
  expect(taskPage.split('Omdat het zo is: no-solution.')).toHaveLength(2);
  expect(taskPage).toMatch(
    /Waarom wij dit vragen<\/h2>\s*<p[^>]*>Het programmabureau ziet op trede 1 geen oplossing\.<\/p>/,
  );
  const secretary = await as('delta', 'college-secretary');
  expect((await secretary(`taken/${taskId}`)).page).toContain('Een collega van u kreeg de e-mail en antwoordt.');
  // The question goes to the portfolio holder: the secretary is not told that it may answer it.
  expect((await secretary('rechten')).page).toMatch(/gesondeerd worden <span[^>]*>alleen als u wordt gevraagd</);
  expect((await delta('rechten')).page).toMatch(/gesondeerd worden <span[^>]*>ja</);
  expect((await secretary('werk')).page).not.toContain('met de link in de e-mail');

  await next('negative');
  // What was asked is another account than that of the sounding, which nobody compared.
  const ruling = `${(await escalationNow(world, programmeId)).roundId}.seat-beta`;
  const { page: vote } = await beta(`taken/${ruling}`);
  expect(vote).toContain('Sondering, gesloten op');
  expect(vote).not.toContain('Er is niets veranderd.');
  expect((await beta('morgen')).page.split('Kaders versie 1, mandaat')).toHaveLength(2);
  const { page: task } = await delta(`taken/${taskId}`);
  // The words of an answer outlast its round.
  expect(task).toMatch(/Antwoord<\/dt>\s*<dd[^>]*>Negatief</);
  const { page: story } = await delta('escalaties/escalation-1');
  // What the seats are asked to allow is not allowed yet.
  expect(story).toContain('Gevraagde afwijking');
  expect(story).not.toContain('Toegestane afwijking');
  expect(story).toContain('Er is op trede 1 geen oplossing voorgesteld.');
  // Only the programmabureau and the seats set who sees it.
  expect(story).not.toContain('openbaarheid');
  expect((await beta('escalaties/escalation-1')).page).toContain('escalaties/escalation-1/openbaarheid');

  await next('for');
  const { page: ruled } = await delta('escalaties/escalation-1');
  expect(ruled).toContain('Toegestane afwijking');
  expect(ruled).not.toContain('Gevraagde afwijking');
});

test('a partner reads the framework in force, and is offered to record a lesson and money only where it may', async () => {
  const world = await emptyWorld();
  await committed(world, await withMember(world), 'zorg', money(20_000));
  const as = await visiting(world, programmeId, ['board-contact@zorg.example', 'board-contact@bedrijf.example']);
  const [zorg, bedrijf] = [await as('zorg', 'board-contact'), await as('bedrijf', 'board-contact')];
  const own = (await zorg('ons-deel/samen-bewegen/bijdrage-zorg')).page;
  expect(own).toContain('Stel een andere bijdrage voor');
  expect(own).not.toContain('niets meer veranderen');
  const text = 'kader/1/tekst/1';
  expect((await bedrijf('overzicht')).page).toContain(`/${text}"`);
  expect(await bedrijf(text)).toMatchObject({ status: 200, page: expect.stringContaining('Doel bewegen') });
  const document = await bedrijf(`${text}/document`);
  expect(document).toMatchObject({ status: 200, page: expect.stringMatching(/^<!doctype html>[\s\S]*Doel bewegen/) });
  expect((await bedrijf(text)).page).toContain(`/${text}/document"`);
  expect((await zorg('lessen')).page).toContain('lessen/nieuw"');
  const { page: lessons } = await bedrijf('lessen');
  expect(lessons).not.toContain('lessen/nieuw"');
  expect(lessons).toContain('Partners van een alliantie en het programmabureau leggen lessen vast.');
  expect((await bedrijf('geld')).page).not.toContain('Leg eerst een beschikking vast');
});
