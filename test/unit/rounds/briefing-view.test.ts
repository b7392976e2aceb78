import { describe, expect, test } from 'vitest';
import { briefingView } from '#functions/rounds/answering/briefing-view.ts';
import type { Briefing } from '#functions/rounds/terms/briefing.ts';
import { earlierRounds } from '#functions/rounds/terms/earlier-rounds.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { hiddenFrom } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { answered, openTask, recorded } from '../../support/rounds.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';

const changes: Briefing['changes'] = [
  { version: 1, textNumber: 4, inForce: true, lines: ['Budget: was 1, wordt 2'], left: 0 },
  { version: 2, textNumber: 1, inForce: false, lines: ['Samenvatting: was “a”, wordt “b”'], left: 3 },
];
const earlier = (kind: Round['kind'], textNumber: number, askedPartners: string[]): Briefing['earlier'][number] => ({
  roundId: `proefland.2.${kind}.1`,
  kind,
  textNumber,
  closedAt: now,
  outcome: 'Zo liep het af.',
  asked: askedPartners,
  voices: [],
  left: 0,
});
const briefing: Briefing = {
  roundId: 'proefland.2.approval.1',
  compiledAt: now,
  changes,
  earlier: [earlier('input', 1, ['alfa', 'beta']), earlier('vote', 2, ['beta'])],
  stakes: { alfa: [['Alliantie Samen bewegen', 'besloten € 1.000']] },
  documents: [{ title: 'Tussentijdse evaluatie', url: 'https://proef.example/evaluatie' }],
};
const shownTo = (partnerId: string, standing: Standing = { bureau: false }, textNumber = 2) =>
  briefingView(
    briefing,
    {
      registry: smallRegistry() as Parameters<typeof briefingView>[1]['registry'],
      round: { subject: { title: 'Kaders', version: 2, textNumber, hash: 'a' } } as Round,
      task: openTask('approval', 'college', partnerId),
      standing,
    },
    [],
  );

describe('what one addressee reads beside the text (rule 20)', () => {
  test('has what changed against the version in force, and since the text that this partner saw last', () => {
    const [inForce, seen] = shownTo('alfa').changes;
    expect(inForce).toMatchObject({ against: 'Vergeleken met versie 1, die nu geldt', lines: changes[0]?.lines });
    expect(seen).toMatchObject({
      against: 'Sinds de inbreng, waarbij u tekst 1 zag',
      lines: changes[1]?.lines,
      left: 3,
    });
  });

  test('says that nothing changed to whoever saw this very text', () => {
    expect(shownTo('beta').changes[1]).toEqual({
      against: 'Sinds de stemming, waarbij u dezelfde tekst zag',
      lines: [],
      left: 0,
    });
  });

  test('says nothing of a text that was not compared with the one that this partner saw', () => {
    expect(shownTo('beta', undefined, 3).changes).toHaveLength(1);
  });

  test('has no second comparison for whoever was not asked before', () => {
    expect(shownTo('gamma').changes).toHaveLength(1);
  });

  test('has what it means for this partner and no other', () => {
    expect(shownTo('alfa').stakes).toEqual(briefing.stakes['alfa']);
    expect(shownTo('beta').stakes).toEqual([]);
  });
});

describe('the documents beside the text (rule 19)', () => {
  const level = {
    matter: 'document',
    matterId: 'https://proef.example/evaluatie',
    level: 'confidential',
    until: '2028-01-01',
    sharedWith: ['beta'],
  } as const;
  const titlesFor = (partnerId: string): string[] => {
    const standing: Standing = { bureau: false, partner: { partnerId, kind: 'municipality' } };
    const hidden = hiddenFrom([level], standing, '2027-06-01');
    return shownTo(partnerId, { ...standing, hidden }).documents.map(({ title }) => title);
  };

  test('leave out a confidential one for whoever does not see it, although it is asked about the text', () => {
    expect(titlesFor('alfa')).toEqual([]);
    expect(titlesFor('beta')).toEqual(['Tussentijdse evaluatie']);
  });
});

describe('the earlier rounds', () => {
  const round = {
    roundId: 'r',
    kind: 'input',
    subject: { title: 'Kaders', textNumber: 1, hash: 'a' },
    openedAt: now,
    closedAt: now,
    outcome: { sentence: 'De inbreng is gesloten.' },
  } as Round;
  const withWords = (name: string, remarks: string) => {
    const task = answered(openTask('input', 'partner', name), 'input');
    return { ...task, answer: recorded('input', { remarks }) };
  };

  test('have each answer with words, with what was done with it (rule 7)', () => {
    const tasks = [withWords('alfa', 'Meer groen.'), answered(openTask('input', 'partner', 'beta'), 'no-input')];
    const [found] = earlierRounds([{ round, tasks }], ({ partnerId }) => `Antwoord aan ${partnerId}.`);
    expect(found).toMatchObject({ outcome: 'De inbreng is gesloten.', asked: ['alfa', 'beta'], left: 0 });
    expect(found?.voices).toMatchObject([{ remarks: 'Meer groen.', reply: 'Antwoord aan alfa.' }]);
  });

  test('count what they do not show, and show what they cut', () => {
    const tasks = Array.from({ length: 40 }, (_, at) => withWords(`p${at}`, 'a'.repeat(2000)));
    const [found] = earlierRounds([{ round, tasks }]);
    expect((found?.voices.length ?? 0) + (found?.left ?? 0)).toBe(40);
    expect(found?.voices[0]?.remarks).toMatch(/a{500} \[…\]$/);
  });

  test('without an outcome are left out: a withdrawn round says nothing', () => {
    const { outcome: _outcome, ...withdrawn } = round;
    expect(earlierRounds([{ round: withdrawn as Round, tasks: [] }])).toEqual([]);
  });
});
