import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { idleTime, longestTime } from '#functions/workbench/sessions/sessions.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { eachOf } from '../../support/each-of.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { withAlliance, working } from '../support/alliances.ts';
import { type Falsify, falseIssuer } from '../support/false-issuer.ts';
import { called } from '../support/governance.ts';
import { csrfIn, provider, site, workbenchOn } from '../support/workbench.ts';
import { staffed } from '../support/workbench-alliances.ts';
import { emptyWorld, factsOfType, imported } from '../support/world.ts';

const email = 'jan@proef.example';
const els = 'els@proef.example';
const programmeId = 'proefland';
const session = '__Host-werkbank';

const roleOf = (personId: string, parts: Partial<Person>): Person => ({
  programmeId,
  personId,
  name: 'Jan Proef',
  role: 'portfolio-holder',
  email,
  from: '2026-01-01',
  ...parts,
});
const roles = [
  roleOf('jan-alfa', { partnerId: 'alfa' }),
  roleOf('jan-bureau', { role: 'bureau', function: 'strategy' }),
  roleOf('els-bureau', { name: 'Els Proef', email: els, role: 'bureau', function: 'strategy' }),
];
const work = (personId: string): string => `/werkbank/${programmeId}/${personId}/werk`;

/** A workbench of a small programme in which one person has two roles, with the providers of two organisations. */
const place = async () => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  const people = [...registry.people, ...roles];
  await imported(world, { ...registry, people }, '2026-06-01T09:00:00.000Z');
  const [own, other] = [await provider('eigen', [email, els]), await provider('ander', [email])];
  const workbench = await workbenchOn(world, own, other);
  const withRoles = (...left: Person[]) => imported(world, { ...registry, people: [...registry.people, ...left] });
  return { world, withRoles, ...workbench, browser: workbench.browser };
};
const signInAt = '/werkbank/aanmelden/eigen';

describe('signing in to the workbench', () => {
  test('leads back to the page that was asked for, and to no other site', async () => {
    const { browser } = await place();
    const signInPath = `${signInAt}?terug=${encodeURIComponent(work('jan-alfa'))}`;
    const { status, page, at } = await browser().signIn(email, signInPath);
    expect({ status, path: at.pathname }).toEqual({ status: 200, path: work('jan-alfa') });
    expect(page).toContain('portefeuillehouder, Alfa');
    const elsewhere = [
      'https://kwaad.example',
      '//kwaad.example',
      '/\\kwaad.example',
      '/besluit/x',
      '/werkbank/../v1',
      '/werkbank//kwaad.example',
    ];
    for (const address of eachOf(elsewhere)) {
      const back = await browser().leave(email, `${signInAt}?terug=${encodeURIComponent(address)}`);
      expect(back.origin, address).toBe(site);
      const { at: found } = await browser().signIn(email, `${signInAt}?terug=${encodeURIComponent(address)}`);
      expect(found.href, address).toBe(`${site}/werkbank`);
    }
  });

  test('gives a new cookie that no script, no other site and no plain HTTP gets, and ends the session that was there (fixation)', async () => {
    const { browser } = await place();
    const victim = browser();
    const attacker = browser();
    await attacker.signIn(email, signInAt);
    const planted = attacker.own.get(session) ?? '';
    victim.own.set(session, planted);
    const back = await victim.open(await victim.leave(email, signInAt));
    const [cookie = ''] = back.cookies;
    expect(cookie).toMatch(/^__Host-werkbank=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect(victim.own.get(session)).not.toBe(planted);
    // Whoever planted it holds nothing.
    expect((await attacker.open(work('jan-alfa'))).location?.pathname).toBe('/werkbank/aanmelden');
    const made = browser();
    made.own.set(session, 'a'.repeat(43));
    await made.signIn(email, signInAt);
    expect(made.own.get(session)).not.toBe('a'.repeat(43));
  });

  test('is for the browser that began it, once, and not too late', async () => {
    const { browser, later } = await place();
    const attacker = browser();
    const link = await attacker.leave(email, signInAt);
    // The link of an attacker signs nobody else in as the attacker.
    expect((await browser().open(link)).status).toBe(403);
    expect((await attacker.open(link)).status).toBe(303);
    expect((await attacker.open(link)).status).toBe(403);
    const slow = browser();
    const late = await slow.leave(email, signInAt);
    later(16 * 60_000);
    expect((await slow.open(late)).status).toBe(403);
  });

  test('can be under way in two tabs of one browser, which both come back', async () => {
    const { browser } = await place();
    const tabs = browser();
    const begun = async (person: string) => {
      const { location } = await tabs.open(`${signInAt}?terug=${encodeURIComponent(work(person))}`);
      return location ?? '';
    };
    const [first, second] = [await begun('jan-alfa'), await begun('jan-bureau')];
    expect((await tabs.open(await tabs.leave(email, first))).location?.pathname).toBe(work('jan-alfa'));
    expect((await tabs.open(await tabs.leave(email, second))).location?.pathname).toBe(work('jan-bureau'));
  });

  test('takes no answer of one issuer for that of another (mix-up)', async () => {
    const { browser } = await place();
    const victim = browser();
    const answer = await victim.leave(email, signInAt);
    const elsewhere = new URL(`/werkbank/aangemeld/ander${answer.search}`, site);
    expect((await victim.open(elsewhere)).status).toBe(403);
    expect(victim.own.get(session)).toBeUndefined();
    const secondSignIn = await victim.leave(email, signInAt);
    secondSignIn.searchParams.set('iss', 'http://localhost:1');
    expect((await victim.open(secondSignIn)).status).toBe(403);
  });

  test('takes no ID token for another client, of another issuer, for another sign-in, that is over, or of a weak sign-in', async () => {
    const world = await emptyWorld();
    let falsify: Falsify = (claims) => claims;
    const { browser } = await workbenchOn(world, await falseIssuer('vals', () => falsify));
    const signIn = async (change: Falsify) => {
      falsify = (claims) => change({ ...claims, acr: 'streng' });
      const somebody = browser();
      const { location } = await somebody.open((await somebody.open('/werkbank/aanmelden/vals')).location ?? '');
      return (await somebody.open(location ?? '')).status;
    };
    expect(await signIn((claims) => claims)).toBe(303);
    const wrong: Falsify[] = [
      (claims) => ({ ...claims, aud: 'andere-applicatie' }),
      (claims) => ({ ...claims, aud: ['werkbank', 'andere-applicatie'], azp: 'andere-applicatie' }),
      (claims) => ({ ...claims, iss: 'https://ander.example' }),
      (claims) => ({ ...claims, nonce: 'van-een-ander' }),
      (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 }),
      (claims) => ({ ...claims, acr: 'wachtwoord' }),
    ];
    for (const [at, change] of eachOf([...wrong.entries()])) expect(await signIn(change), String(at)).toBe(403);
  });

  test('keeps nothing by which a reader of the table could act', async () => {
    const { browser, world, name } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    const { Items } = await world.client.send(new ScanCommand({ TableName: name }));
    const stored = JSON.stringify(Items);
    expect(stored).toContain('sealed');
    expect(stored).not.toContain(jan.own.get(session));
    expect(stored).not.toMatch(/eyJ|jan@proef/);
  });
});

describe('a session', () => {
  test('ends for somebody who does nothing, for everybody in the end, and at both places by signing out', async () => {
    const { browser, later } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    later(idleTime - 60_000);
    expect((await jan.open(work('jan-alfa'))).status).toBe(200);
    later(idleTime);
    expect((await jan.open(work('jan-alfa'))).location?.pathname).toBe('/werkbank/aanmelden');
    const { page } = await jan.signIn(email, signInAt);
    const copy = browser();
    copy.own.set(session, jan.own.get(session) ?? '');
    const left = await jan.open('/werkbank/afmelden', { csrf: csrfIn(page) });
    expect(left.page).toContain('Afmelden bij uw organisatie');
    expect(jan.own.get(session)).toBeUndefined();
    // A copy of the cookie that somebody stole opens nothing any more.
    expect((await copy.open(work('jan-alfa'))).location?.pathname).toBe('/werkbank/aanmelden');
  });

  test('ends after its longest time, however busy', async () => {
    const { browser, later } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    const steps = Math.ceil(longestTime / (idleTime - 60_000));
    const seen: number[] = [];
    for (let step = 1; step <= steps; step += 1) {
      later(idleTime - 60_000);
      seen.push((await jan.open('/werkbank')).status);
    }
    expect(seen.slice(0, -1).every((status) => status === 200)).toBe(true);
    expect(seen.at(-1)).toBe(303);
  });

  test('takes no form without its secret, with that of another session, or from another site (CSRF)', async () => {
    const { browser } = await place();
    const [jan, other] = [browser(), browser()];
    const { page } = await jan.signIn(email, signInAt);
    const { page: ofOther } = await other.signIn(email, signInAt);
    const away = async (csrf: string, origin?: string) =>
      (await jan.open('/werkbank/afmelden', { csrf }, origin)).status;
    expect(await away('')).toBe(403);
    expect(await away(csrfIn(ofOther))).toBe(403);
    expect(await away(csrfIn(page), 'https://kwaad.example')).toBe(403);
    expect(await away(csrfIn(page), 'null')).toBe(403);
    expect((await jan.open('/werkbank')).status).toBe(200);
    expect(await away(csrfIn(page))).toBe(200);
  });

  test('of several requests at once renews its token once, and goes on', async () => {
    const { browser, later } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    later(5 * 60_000);
    const all = await Promise.all([1, 2, 3, 4].map(() => jan.open(work('jan-alfa'))));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    later(5 * 60_000);
    expect((await jan.open(work('jan-alfa'))).status).toBe(200);
  });
});

describe('a form that came after its session was over', () => {
  const path = `/werkbank/${programmeId}/jan-bureau/kader/nieuw`;
  /** A browser in which Jan typed a form and sent it too late. */
  const lateForm = async () => {
    const { browser, later, world } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    const form = { csrf: csrfIn((await jan.open(path)).page), title: 'Kaders "2027" <b>' };
    later(idleTime + 60_000);
    const late = await jan.open(path, form);
    /** Nobody is signed in at the provider any more. */
    const leave = (): void => {
      for (const at of [...jan.jars.keys()].filter((one) => one !== site)) jan.jars.delete(at);
    };
    return { jan, form, late, later, leave, world };
  };
  const typed = 'value="Kaders &quot;2027&quot; &lt;b&gt;"';

  test('is shown again to the same person, also after a second time, and recorded by a new form alone', async () => {
    const { jan, form, late, later, world } = await lateForm();
    expect(late.status).toBe(401);
    expect(late.page).toContain(typed);
    await jan.signIn(email, signInAt);
    later(idleTime + 60_000);
    expect((await jan.open(path, form)).status).toBe(401);
    await jan.signIn(email, signInAt);
    const reopened = await jan.open(path, form);
    expect(reopened.status).toBe(409);
    expect(reopened.page).toContain(typed);
    expect(reopened.page).toContain('Wat u typte, staat hieronder.');
    expect(csrfIn(reopened.page)).not.toBe(form.csrf);
    expect(await world.deps.frameworks.cycles(programmeId)).toEqual([]);
    // What is wrong with it is now for the API to say.
    expect((await jan.open(path, { ...form, csrf: csrfIn(reopened.page) })).status).toBe(422);
  });

  test('is not for another person who signs in in the same browser, nor for the first one after that', async () => {
    const { jan, form, leave } = await lateForm();
    leave();
    await jan.signIn(els, signInAt);
    for (const address of eachOf([path, path.replace('jan-bureau', 'els-bureau')])) {
      const { status, page } = await jan.open(address, form);
      expect({ status, shows: page.includes('Kaders') }).toEqual({ status: 403, shows: false });
    }
    leave();
    await jan.signIn(email, signInAt);
    expect((await jan.open(path, form)).status).toBe(403);
  });

  test('is gone once its person signed out', async () => {
    const { jan, form } = await lateForm();
    const { page } = await jan.signIn(email, signInAt);
    await jan.open('/werkbank/afmelden', { csrf: csrfIn(page) });
    await jan.signIn(email, signInAt);
    expect((await jan.open(path, form)).status).toBe(403);
  });

  test('of another site is neither shown nor taken, with or without a session', async () => {
    const { jan, form } = await lateForm();
    const away = await jan.open(path, form, 'https://kwaad.example');
    expect({ status: away.status, shows: away.page.includes('Kaders &quot;') }).toEqual({ status: 401, shows: false });
    await jan.signIn(email, signInAt);
    expect((await jan.open(path, form, 'https://kwaad.example')).status).toBe(403);
    expect((await jan.open(path, { ...form, csrf: 'a'.repeat(43) })).status).toBe(403);
  });
});

describe('a role', () => {
  test('is that of the path: two tabs with two roles never mix', async () => {
    const { browser } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    const [alfa, bureau] = await Promise.all([jan.open(work('jan-alfa')), jan.open(work('jan-bureau'))]);
    expect(alfa.page).toContain('portefeuillehouder, Alfa');
    expect(bureau.page).toContain('medewerker van het programmabureau');
    expect(alfa.page).not.toContain('jan-bureau');
    expect(bureau.page).not.toContain('jan-alfa');
  });

  test('that ended a moment ago, of another person or of another programme, opens nothing', async () => {
    const { browser, withRoles } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    expect((await jan.open(work('jan-bureau'))).status).toBe(200);
    const today = localDate(new Date().toISOString());
    const [ofAlfa, ofBureau] = roles as [Person, Person];
    await withRoles(ofAlfa, { ...ofBureau, until: today });
    expect((await jan.open(work('jan-bureau'))).status).toBe(403);
    expect((await jan.open(work('jan-alfa'))).status).toBe(200);
    expect((await jan.open(work('alfa-portfolio-holder'))).status).toBe(403);
    expect((await jan.open('/werkbank/elders/jan-alfa/werk')).status).toBe(403);
    await withRoles({ ...ofAlfa, until: today }, { ...ofBureau, until: today });
    const left = await jan.open('/werkbank');
    expect(left.page).toContain('geen programma kent uw e-mailadres');
  });

  test('of one tab lends nothing to the form of the other, however they are mixed', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world, 'samen-bewegen', programmeId);
    const { signedIn } = await staffed(world);
    const registry = await world.deps.registry.registry(programmeId);
    const [jan] = registry.people.filter(({ personId }) => personId === 'jan-alfa');
    const bureau = { personId: 'jan-bureau', role: 'bureau', function: 'strategy', email: jan?.email ?? '' } as const;
    await imported(world, { ...registry, people: [...registry.people, roleOf('jan-bureau', bureau)] });
    const tabs = await signedIn('jan-alfa');
    const call = 'allianties/samen-bewegen/oproep';
    const typed = {
      ...{ bericht: 'Wie doet mee?', 'vraag-1-partner': 'beta', 'vraag-1-soort': 'money' },
      ...{ 'vraag-1-wat': 'Cofinanciering.', 'vraag-1-jaar': '2027', 'vraag-1-bedrag': '1.000' },
    };
    const ofAlfa = () => tabs.send(call, { ...typed, bericht: 'Van de verkeerde rol.' });
    const sent = await Promise.all([ofAlfa(), tabs.send(`../jan-bureau/${call}`, typed), ofAlfa(), ofAlfa()]);
    expect(sent.map(({ status }) => status)).toEqual([403, 303, 403, 403]);
    const { body } = await called(readAlliance(world.allianceDeps), ids);
    expect((body as { calls: { message: string }[] }).calls.map(({ message }) => message)).toEqual(['Wie doet mee?']);
  });

  test('of somebody who signs in in the other tab takes over no form that stands in the first one', async () => {
    const { browser, world } = await place();
    const jan = browser();
    await jan.signIn(email, signInAt);
    const form = (person: string): string => `/werkbank/${programmeId}/${person}/kader/nieuw`;
    const csrf = csrfIn((await jan.open(form('jan-bureau'))).page);
    for (const at of [...jan.jars.keys()].filter((one) => one !== site)) jan.jars.delete(at);
    await jan.signIn(els, signInAt);
    for (const person of eachOf(['jan-bureau', 'jan-alfa', 'els-bureau']))
      expect((await jan.open(form(person), { csrf, title: 'Van Jan' })).status, person).toBe(403);
    expect(await world.deps.frameworks.cycles(programmeId)).toEqual([]);
  });
});

describe('the report of an alliance', () => {
  const form = 'allianties/samen-bewegen/rapportage/2027-01-01_2027-02-01';
  const typed = {
    'bereikt-bewegende-kinderen': '81',
    'verwacht-bewegende-kinderen': '90',
    'uitgegeven-begeleiding': '100',
    'kosten-begeleiding': '1.060',
    'risico-1-omschrijving': 'De huur stijgt.',
    versie: '0',
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  test('posted eight times at once is one report with one breach, and two that differ are one and a refusal that keeps what was typed', async () => {
    vi.setSystemTime(now);
    const world = await emptyWorld();
    const ids = await working(world);
    const { signedIn } = await staffed(world);
    const jan = await signedIn('jan-alfa');
    const all = await Promise.all(Array.from({ length: 8 }, () => jan.send(form, typed)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(all.map(({ to }) => to)).size).toBe(1);
    const reported = async () => (await factsOfType(world, 'alliances', 'alliance.reported')).length;
    expect(await reported()).toBe(1);
    expect(await factsOfType(world, 'alliances', 'alliance.breach-forecast')).toHaveLength(1);
    const other = await signedIn('jan-alfa');
    const corrected = { ...typed, versie: '1', reden: 'Een post telde dubbel.' };
    const two = await Promise.all([
      jan.send(form, { ...corrected, 'kosten-begeleiding': '1.000' }),
      other.send(form, { ...corrected, 'kosten-begeleiding': '1.010' }),
    ]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(two.find(({ status }) => status === 409)?.page).toMatch(/value="1\.0[01]0"/);
    expect(await reported()).toBe(2);
    expect((await world.allianceDeps.alliances.alliance(ids.programmeId, ids.allianceId)).report?.version).toBe(2);
  });
});
