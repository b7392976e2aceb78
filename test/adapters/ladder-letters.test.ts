import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryEntity, ranges } from '#functions/decisions/records.ts';
import { Decision } from '#functions/decisions/terms/decision.ts';
import { decisionOfEscalation } from '#functions/escalations/decisions/decider.ts';
import { moveEscalation } from '#functions/escalations/operations/move-escalation.ts';
import { endWithAlliance } from '#functions/escalations/reactions/end-with-alliance.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { type Fact, type FactOf, fact } from '#shared/events/catalogue.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { committed, money, registryWithApps } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { afterTerms, called } from './support/governance.ts';
import { answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { delivered, mailDeps } from './support/mail-deps.ts';
import { registering } from './support/register.ts';
import { verified } from './support/verified.ts';
import { factsOfType, imported, lastingWorld, type World } from './support/world.ts';

type Step = FactOf<'nl.regiodeal.escalation.stage-entered.v1'>;

describe('each step of an escalation', () => {
  let world: World;
  let sent: Letter[] = [];
  beforeAll(async () => {
    world = await lastingWorld();
  });
  afterAll(() => world.client.destroy());

  const send = async (about: Fact) => {
    const failed = await delivered(
      mailDeps(
        world,
        async (letter) => {
          sent.push(letter);
          return `message-${sent.length}`;
        },
        now,
      ),
      world,
      about,
    );
    expect(failed).toEqual([]);
  };
  const open = (programmeId: string) =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })({
      programmeId,
      matter: 'escalation',
      matterId: 'escalation-1',
    });
  const climb = async (programmeId: string, answer: string | undefined): Promise<void> => {
    await open(programmeId);
    await answered(world, await escalationNow(world, programmeId), answer);
    await laddersOf(world).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
  };
  const stepsOf = async (programmeId: string): Promise<Step[]> => {
    const escalationId = 'escalation-1';
    const history = await world.ladderDeps.escalations.history({ programmeId, escalationId });
    return history.map(({ stage, visit }) =>
      fact('nl.regiodeal.escalation.stage-entered.v1', now, { programmeId, escalationId, stage, visit }),
    );
  };
  // Where a quoted line breaks is no part of what it says.
  const flat = ({ message }: Letter): string => message.text.replace(/\n> ?/g, ' ').replace(/\s+/g, ' ');

  test('is told to whoever leads the alliance and to the programmabureau, once, in plain Dutch', async () => {
    const programmeId = 'brieven';
    sent = [];
    await withMember(world, programmeId);
    await raise(world, programmeId, raised('budget-overrun', 8));
    for (const said of ['solution', 'not-sufficient', 'for']) await climb(programmeId, said);
    const steps = await stepsOf(programmeId);
    expect(steps.map(({ data }) => data.stage)).toEqual(['solution', 'verdict', 'ruling', 'watched']);
    for (const step of [...steps, ...steps]) await send(step);
    expect(sent.map(({ addressee }) => addressee)).toEqual(steps.flatMap(() => ['alfa', 'programmabureau']));
    expect(new Set(sent.map(({ to }) => to.email))).toEqual(
      new Set(['portfolio-holder@alfa.example', 'bureau@proefland.example']),
    );
    const texts = sent.filter(({ addressee }) => addressee === 'alfa').map(flat);
    for (const text of eachOf(texts)) {
      expect(text).toContain('Het budget wordt naar verwachting met 8 procent overschreden');
      expect(text).toContain('U hoeft op deze e-mail niet te antwoorden.');
      expect(text).not.toMatch(/budget-overrun|within|ruling|undefined/);
    }
    const [atBureau, offered, atRegiegroep, watched] = texts;
    expect(atBureau).toContain('Stap: Bij het programmabureau');
    expect(offered).toContain('De alliantie zegt of de oplossing voldoende is.');
    expect(atRegiegroep).toContain('De alliantie vindt de voorgestelde oplossing niet voldoende.');
    expect(atRegiegroep).toContain('tot en met 10 procent besluit de regiegroep');
    expect(watched).toContain('De regiegroep heeft besloten zoals geadviseerd.');
    expect(watched).toContain('De volgende rapportage van de alliantie laat zien of de afwijking is opgelost.');
  });

  test('is told to every partner and, once sounded, to the klankbordgroep with what was done with its remarks', async () => {
    const programmeId = 'gesondeerd';
    sent = [];
    const ids = await withMember(world, programmeId);
    await committed(world, ids, 'school', money(10_000));
    await raise(world, programmeId, raised('budget-overrun', 15));
    for (const said of ['no-solution', 'positive', 'for']) await climb(programmeId, said);
    const steps = await stepsOf(programmeId);
    expect(steps.map(({ data }) => data.stage)).toEqual(['solution', 'sounding', 'ruling', 'watched']);
    const toldOf = async (step: Step | undefined): Promise<Map<string, string>> => {
      sent = [];
      if (step) await send(step);
      return new Map(sent.map((letter) => [letter.addressee, flat(letter)]));
    };
    const below = ['alfa', 'programmabureau', 'school'];
    expect([...(await toldOf(steps[0])).keys()].sort()).toEqual(below);
    expect([...(await toldOf(steps[1])).keys()].sort()).toEqual(below);
    const municipalities = ['alfa', 'beta', 'delta', 'gamma'];
    const atRuling = await toldOf(steps[2]);
    expect([...new Set([...below, ...municipalities])].sort()).toEqual([...atRuling.keys()].sort());
    expect(atRuling.get('delta')).not.toContain('Wat is er met uw inbreng gedaan?');
    const ruled = await toldOf(steps[3]);
    expect([...ruled.keys()].sort()).toEqual([...atRuling.keys()].sort());
    expect(ruled.get('delta')).toContain('Wat is er met uw inbreng gedaan?');
    expect(ruled.get('delta')).toContain('Omdat het zo is: positive.');
    expect(ruled.get('delta')).toContain('Omdat het zo is: for.');
    expect(ruled.get('school')).not.toContain('Wat is er met uw inbreng gedaan?');
  });

  test('is told once to a mailbox of several of them, and names each; after a ruling on a sounding to each apart', async () => {
    const programmeId = 'gedeeld';
    const ids = await withMember(world, programmeId);
    await committed(world, ids, 'school', money(10_000));
    const registry = registryWithApps(programmeId);
    const shared = ['alfa-portfolio-holder', 'school-board-contact', 'delta-portfolio-holder'];
    const people = registry.people.map((one) =>
      shared.includes(one.personId) ? { ...one, email: 'post@samen.example' } : one,
    );
    await imported(world, { ...registry, people });
    await raise(world, programmeId, raised('budget-overrun', 15));
    for (const said of ['no-solution', 'positive', 'for']) await climb(programmeId, said);
    const [atBureau, , , watched] = await stepsOf(programmeId);
    const toldAtOnce = async (step: Step | undefined): Promise<string[]> => {
      sent = [];
      for (const _twice of [1, 2]) if (step) await send(step);
      return sent.filter(({ to }) => to.email === 'post@samen.example').map(flat);
    };
    const [told = '', ...more] = await toldAtOnce(atBureau);
    expect(more).toEqual([]);
    const nameOf = (partner: string) => registry.partners.find(({ partnerId }) => partnerId === partner)?.name ?? '';
    expect(told).toContain(`Voor: ${nameOf('alfa')}; ${nameOf('school')}`);
    expect(await toldAtOnce(watched)).toHaveLength(3);
  });

  test('that ends it is told to the seats that decided on it too, with the reason, and says for whom and about what it is', async () => {
    const programmeId = 'afgelopen';
    sent = [];
    await withMember(world, programmeId);
    await raise(world, programmeId, raised('budget-overrun', 8, true));
    await climb(programmeId, 'for');
    const { visit } = await escalationNow(world, programmeId);
    await called(
      moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
      { programmeId, escalationId: 'escalation-1' },
      { visit, move: 'withdraw', motivation: 'De aannemer maakt een doorstart.' },
      `alfa-${programmeId}`,
    );
    const [, , ended] = await stepsOf(programmeId);
    expect(ended?.data.stage).toBe('withdrawn');
    if (ended) await send(ended);
    expect(sent.map(({ addressee }) => addressee).sort()).toEqual(['alfa', 'beta', 'gamma', 'programmabureau']);
    const letter = sent.find(({ addressee }) => addressee === 'beta');
    expect(letter?.message.subject).toMatch(/Escalatie: ingetrokken \(.*: een budget dat wordt overschreden\)$/);
    expect(letter && flat(letter)).toContain('Voor: Beta');
    expect(letter && flat(letter)).toContain('De aannemer maakt een doorstart.');
  });

  test('that the framework is adjusted does not blame the mandate when the regiegroep kept silent', async () => {
    const programmeId = 'stilte';
    sent = [];
    await withMember(world, programmeId);
    await raise(world, programmeId, raised('budget-overrun', 8));
    for (let rung = 0; rung < 4; rung += 1) await climb(programmeId, undefined);
    const last = (await stepsOf(programmeId)).at(-1);
    expect(last?.data.stage).toBe('adjustment');
    if (last) await send(last);
    const [letter] = sent.map(flat);
    expect(letter).toContain('De regiegroep heeft binnen de termijn geen besluit genomen.');
    // No framework cycle runs for it yet, and another one may run that knows nothing of it.
    expect(letter).toContain('Voor deze afwijking worden de kaders aangepast.');
    expect(letter).not.toContain('loopt nu');
    expect(letter).not.toContain('mandaat te boven');
  });

  test('that takes a question back tells whoever was asked why, and who took it back', async () => {
    const withdrawnFrom = async (programmeId: string, end: () => Promise<unknown>): Promise<string[]> => {
      await withMember(world, programmeId);
      await raise(world, programmeId, raised('budget-overrun', 8, true));
      await open(programmeId);
      const { roundId = '' } = await escalationNow(world, programmeId);
      await end();
      await withdrawRound(world.roundDeps, roundId, now);
      sent = [];
      for (const withdrawnFact of await factsOfType(world, 'rounds', 'task.withdrawn'))
        if (withdrawnFact.data['programmeId'] === programmeId) await send(withdrawnFact as unknown as Fact);
      expect(sent).toHaveLength(3);
      return sent.map(flat);
    };
    const deps = { ...world.ladderDeps, rounds: world.roundDeps.rounds };
    const alliance = (programmeId: string) =>
      called(
        moveEscalation(deps),
        { programmeId, escalationId: 'escalation-1' },
        { visit: 1, move: 'withdraw', motivation: 'De aannemer maakt een doorstart.' },
        `alfa-${programmeId}`,
      );
    for (const letter of eachOf(await withdrawnFrom('ingetrokken', () => alliance('ingetrokken')))) {
      expect(letter).toContain('Ingetrokken door: alliantie');
      expect(letter).toContain('De aannemer maakt een doorstart.');
    }
    const closed = { ...world.ladderDeps.alliances };
    closed.standing = async (...ids) => ({ ...(await world.ladderDeps.alliances.standing(...ids)), closed: true });
    const ended = { programmeId: 'gesloten', allianceId: 'samen-bewegen' };
    const end = () => endWithAlliance({ ...world.ladderDeps, alliances: closed }, ended, now);
    for (const letter of eachOf(await withdrawnFrom('gesloten', end))) {
      expect(letter).toContain('Ingetrokken door: programmabureau');
      expect(letter).toContain('De alliantie is afgesloten.');
    }
  });

  /** What stands in the register after every step was told three times. */
  const registered = async (programmeId: string): Promise<Decision[]> => {
    const sources = { ...world.ladderDeps, rounds: world.roundDeps.rounds };
    const register = registering(world);
    const steps = await stepsOf(programmeId);
    for (const step of [...steps, ...steps, ...steps]) {
      const decision = await decisionOfEscalation(sources, step);
      if (decision) await register(Decision.parse(decision));
    }
    const entries = await world.tables.decisions.query(entryEntity, ranges.entries(programmeId));
    return entries.map(({ decision }) => decision);
  };

  test.each([
    ['decided', 'for', 'decided', 'De regiegroep heeft besloten zoals geadviseerd.'],
    ['handed back', 'hand-back', 'handed-back', 'De regiegroep heeft de escalatie teruggelegd'],
    ['left undecided', undefined, 'not-decided', 'De regiegroep heeft binnen de termijn geen besluit genomen.'],
  ])('on which the regiegroep %s is registered once, with its ground and the clause of the mandate', async (...row) => {
    const [name, said, outcome, motivation] = row;
    const programmeId = `register-${name.replaceAll(' ', '-')}`;
    await withMember(world, programmeId);
    await raise(world, programmeId, raised('budget-overrun', 8, true));
    await climb(programmeId, said);
    const decisions = await registered(programmeId);
    expect(decisions).toHaveLength(1);
    expect((await verified(world, afterTerms, programmeId)).unfounded).toEqual([]);
    const [decision] = decisions;
    expect(decision).toMatchObject({
      decisionId: `${programmeId}.escalation-1.ruling.1.outcome`,
      matter: 'escalation',
      matterId: 'escalation-1',
      kind: 'ruling',
      body: 'regiegroep',
      outcome,
      // Rule 1, row by row: who decides on the second rung.
      ground: expect.stringMatching(/second rung.*regiegroep.*within its mandate/),
      roundId: `${programmeId}.escalation-1.ruling.1`,
      silent: said === undefined ? expect.arrayContaining([expect.stringContaining('alfa')]) : [],
    });
    expect(decision?.motivation).toContain(motivation);
    expect(decision?.mandate).toBe(
      'Kaders versie 1, mandaat, een budget dat wordt overschreden: tot en met 5 procent beslist de alliantie zelf, tot en met 10 procent besluit de regiegroep, tot en met 20 procent besluit de regiegroep na sondering van de klankbordgroep, daarboven worden de kaders aangepast.',
    );
  });
});
