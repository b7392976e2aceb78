import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import { pitched } from '#functions/alliances/domain/pitch.ts';
import type { Partner } from '#functions/bodies/terms/registry.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';

/** An idea in the small programme, led by alfa. Parts of it can be replaced. */
export const ideaOf = (parts: Partial<Alliance> = {}): Alliance => ({
  ...pitched(
    'proefland',
    {
      allianceId: 'samen-bewegen',
      title: 'Samen bewegen',
      summary: 'Een uur bewegen voor ieder kind.',
      lineId: 'gezond',
      goalId: 'bewegen',
      estimate: [{ year: 2027, amountCents: 100_000 }],
      lead: { partnerId: 'alfa' },
    },
    { version: '1', content: exampleText },
    now,
  ),
  ...parts,
});

/** A partner of the small programme. */
export const partnerNamed = (partnerId: string): Partner => {
  const found = smallRegistry().partners.find((partner) => partner.partnerId === partnerId);
  if (!found) throw new Error(`no partner ${partnerId}`);
  return found;
};
