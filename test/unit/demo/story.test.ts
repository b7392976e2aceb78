import { describe, expect, test } from 'vitest';
import { parseProgrammeFile, termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { contentFor, contentHash } from '#functions/frameworks/terms/content.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { whoToBe } from '#infra/start/who-to-be.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { afterInput, afterRegiegroep, firstDraft } from '../../../demo/framework.ts';
import { programmeText, withShortTerms } from '../../../demo/programme.ts';
import { accountedOn, plannedOn } from '../../../demo/story/alliances/periods.ts';
import { alliances } from '../../../demo/story/alliances/play.ts';
import * as ladder from '../../../demo/story/escalations/script.ts';
import * as review from '../../../demo/story/review/script.ts';
import * as script from '../../../demo/story/script.ts';
import { changedRule, leftLying, merger, putUp, refusedCondition } from '../../../demo/story/second-year/script.ts';
import { eachOf } from '../../support/each-of.ts';

const registryOf = (text: string): Registry => {
  const parsed = parseProgrammeFile(text, termsOfAnyLength);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.registry;
};
const registry = registryOf(programmeText());
/** A day on which the programme runs. */
const day = '2026-11-24';

describe('the story of the demo', () => {
  test('has texts that fit the programme, and that differ', () => {
    const texts = [firstDraft, afterRegiegroep(firstDraft), afterInput(afterRegiegroep(firstDraft))];
    for (const text of eachOf(texts)) expect(contentFor(registry.programme, text)).toBe(text);
    expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
  });

  test('is the same programme with other terms, reminders and days off, and reports over periods of its own', () => {
    const hurried = registryOf(withShortTerms(programmeText()));
    const { calendar, terms, reminders, ...rest } = hurried.programme.settings;
    const {
      calendar: _calendar,
      terms: _terms,
      reminders: _reminders,
      reportingPeriod: _period,
      ...restBefore
    } = registry.programme.settings;
    expect(rest).toEqual(restBefore);
    expect({ ...hurried, programme: { ...hurried.programme, settings: registry.programme.settings } }).toEqual(
      registry,
    );
    for (const { length } of eachOf(Object.values(terms))) expect(length).toMatch(/^PT\d+S$/);
    expect(reminders).toHaveLength(1);
    expect(calendar).toEqual({ workingWeekdays: [1, 2, 3, 4, 5, 6, 7], publicHolidays: 'none' });
  });

  test.each<[RoundKind, readonly string[]]>([
    ['input', [...script.input.map(({ addressee }) => addressee), ...script.withoutInput]],
    ['sounding', script.sounded.map(({ addressee }) => addressee)],
    ['consultation', [...script.consulted.map(({ addressee }) => addressee), script.passedOn.addressee]],
    ['vote', [script.abstention.addressee, script.curious, script.mistypist]],
    ['composition', [review.adding.addressee]],
    ['approval', [script.conditional.addressee, script.late, script.refusing.addressee]],
  ])('lets only people answer who are asked: %s', (kind, people) => {
    const askedAddressees = audienceOf(kind, registry, day).map(({ addresseeId }) => addresseeId);
    expect(askedAddressees).toEqual(expect.arrayContaining([...people]));
    expect(new Set(people).size).toBe(people.length);
  });
  test('knows the partners and applications that it speaks of', () => {
    const partners = registry.partners.map(({ partnerId }) => partnerId);
    const { partnerId, by } = review.represented;
    expect(partners).toEqual(expect.arrayContaining([review.preferred, partnerId, by]));
    const apps = registry.apps.map(({ clientId }) => clientId);
    expect(apps).toEqual(
      expect.arrayContaining([review.formerSeat.app, ladder.withinMandate.app, ladder.beyondMandate.app]),
    );
  });

  test('sends people to the workbench as somebody of the programme', () => {
    const given = whoToBe.map(({ email, who }) => {
      const person = registry.people.find((one) => one.email === email);
      return { role: person?.role, isNamed: person !== undefined && who.includes(person.name) };
    });
    const roles = ['bureau', 'portfolio-holder', 'college-secretary'];
    expect(given).toEqual(roles.map((role) => ({ role, isNamed: true })));
  });

  test('has a second year that fits the first', () => {
    const partners = registry.partners.map(({ partnerId }) => partnerId);
    expect(partners).toEqual(expect.arrayContaining([...merger(day).predecessors]));
    expect(registry.people.map(({ email }) => email)).toContain(leftLying.seatEmail);
    const alliance = alliances.find(({ allianceId }) => allianceId === leftLying.allianceId);
    expect(putUp(2026).about).toEqual({ kind: 'budget-line', lineId: alliance?.lineId });
    const given = alliance?.contributions.find(
      ({ contributionId }) => contributionId === refusedCondition.contributionId,
    );
    expect(given).toMatchObject({ partnerId: refusedCondition.partnerId, app: refusedCondition.app });
    expect(given?.decided).toBeUndefined();
    const { vote } = registry.programme.settings;
    expect(vote).not.toMatchObject(changedRule.changes.vote);
    expect(vote.quorum).not.toBe(changedRule.quorumInFile);
  });

  test.each(alliances)('has an alliance that fits the framework and the programme: $title', (script) => {
    const content = afterInput(afterRegiegroep(firstDraft));
    const line = content.lines.find(({ lineId }) => lineId === script.lineId);
    expect(line?.goals.map(({ goalId }) => goalId)).toContain(script.goalId);
    for (const { serves } of eachOf(script.plan.goals)) expect(serves).toBe(script.goalId);
    const cost = script.plan.budget.reduce((sum, { amountCents }) => sum + amountCents, 0);
    for (const { amountCents } of eachOf(line?.budget ?? [])) expect(cost).toBeLessThanOrEqual(amountCents);
    const given = script.contributions.flatMap((one) => [one, ...(one.returns ? [one.returns] : [])]);
    for (const { app, partnerId } of eachOf(given))
      expect(registry.apps).toContainEqual({ programmeId: 'zuid-limburg', clientId: app, actsFor: partnerId });
    const lead = registry.people.find(({ personId }) => personId === script.lead.personId);
    expect(lead).toMatchObject({ partnerId: script.lead.partnerId, role: 'alliance-lead' });
  });

  test.each([
    ['2026-11-24', 2026, '2026-07-01', '2026-11-24'],
    ['2027-03-01', 2027, '2027-01-30', '2027-03-01'],
    ['2027-01-01', 2026, '2026-07-01', '2027-01-01'],
    ['2027-01-03', 2027, '2027-01-02', '2027-01-03'],
  ])('accounts on %s for two periods of one year that are over', (today, year, middle, until) => {
    const accounted = accountedOn(today);
    expect(accounted).toEqual({
      year,
      first: { from: `${year}-01-01`, until: middle },
      next: { from: middle, until },
    });
    expect(plannedOn(today)).toEqual([...new Set([year, Number(today.slice(0, 4))])]);
  });
});
