import { describe, expect, test } from 'vitest';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import type { Registry, RoundKind } from '#functions/bodies/domain/registry.ts';
import { contentFor, contentHash } from '#functions/frameworks/domain/content.ts';
import { audienceOf } from '#functions/rounds/domain/audience.ts';
import { afterInput, afterRegiegroep, firstDraft } from '../../../demo/framework.ts';
import { programmeText, withShortTerms } from '../../../demo/programme.ts';
import * as review from '../../../demo/story/review/script.ts';
import * as script from '../../../demo/story/script.ts';

const registryOf = (text: string): Registry => {
  const parsed = parseProgrammeFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.registry;
};
const registry = registryOf(programmeText());
/** A day on which the programme runs. */
const day = '2026-11-24';

describe('the story of the demo', () => {
  test('has texts that fit the programme, and that differ', () => {
    const texts = [firstDraft, afterRegiegroep(firstDraft), afterInput(afterRegiegroep(firstDraft))];
    for (const text of texts) expect(contentFor(registry.programme, text)).toBe(text);
    expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
  });

  test('is the same programme with other terms, reminders and days off', () => {
    const hurried = registryOf(withShortTerms(programmeText()));
    const { calendar, terms, reminders, ...rest } = hurried.programme.settings;
    const { calendar: _calendar, terms: _terms, reminders: _reminders, ...restBefore } = registry.programme.settings;
    expect(rest).toEqual(restBefore);
    expect({ ...hurried, programme: { ...hurried.programme, settings: registry.programme.settings } }).toEqual(
      registry,
    );
    for (const { length } of Object.values(terms)) expect(length).toMatch(/^PT\d+S$/);
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
    const asked = audienceOf(kind, registry, day).map(({ addresseeId }) => addresseeId);
    expect(asked).toEqual(expect.arrayContaining([...people]));
    expect(new Set(people).size).toBe(people.length);
  });
  test('knows the partners and applications that it speaks of', () => {
    const partners = registry.partners.map(({ partnerId }) => partnerId);
    const { partnerId, by } = review.represented;
    expect(partners).toEqual(expect.arrayContaining([review.preferred, partnerId, by]));
    const apps = registry.apps.map(({ clientId }) => clientId);
    expect(apps).toContain(review.formerSeat.app);
  });
});
