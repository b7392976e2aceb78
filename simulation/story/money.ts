import type { AnswerOf } from '#client/client.ts';
import { dateOf } from './agenda.ts';
import { firstYear, lines, municipality } from './region.ts';
import type { Stage } from './stage.ts';
import { lineBudget, overSources, sources } from './texts.ts';

/** What each source decides to give, on the first day of the programme: the whole of the framework. */
export const recordGrants = async (stage: Stage): Promise<void> => {
  const { years } = stage.options;
  const whole = lineBudget * lines.length * years;
  for (const { source, amountCents } of overSources(whole)) {
    await stage.tried(() =>
      stage.bureau('recordMoney', {
        body: {
          kind: 'grant',
          entryId: `beschikking-${source}`,
          source,
          amountCents,
          on: stage.today(),
          reference: `GR-${source}`,
          period: { from: `${firstYear}-01-01`, until: `${firstYear + years}-01-01` },
          cashierId: municipality(0).partnerId,
          conditions: ['Elk jaar een verantwoording voor 15 juli.'],
          ...(source === 'state' ? { cofinancing: { demands: 'share', percent: 100 } as const } : {}),
        },
      }),
    );
  }
};

/** An advance of each source, for the year that comes. */
export const recordAdvances = async (stage: Stage, year: number): Promise<void> => {
  for (const { source, amountCents } of overSources(lineBudget * lines.length)) {
    const advance = { kind: 'advance', source, reference: `VS-${year}-${source}`, on: stage.today() } as const;
    const entryId = `voorschot-${year}-${source}`;
    await stage.tried(() => stage.bureau('recordMoney', { body: { ...advance, entryId, amountCents } }));
    if (!stage.chance.happens(0.2, `advance/${entryId}`)) continue;
    // Typed wrongly: the correction counts in its place.
    await stage.tried(() =>
      stage.bureau('recordMoney', {
        body: {
          ...advance,
          entryId: `${entryId}-goed`,
          amountCents: amountCents - 1_001,
          corrects: entryId,
          reason: 'Verkeerd overgenomen.',
        },
      }),
    );
  }
};

/** What is paid to every alliance at work in a quarter; now and then one payment is wrong and corrected. */
export const recordPayments = async (stage: Stage): Promise<void> => {
  const alliances = await stage.all('listAlliances', {}, (part) => part.alliances);
  const quarter = dateOf(stage.now()).slice(0, 7);
  for (const { allianceId, phase, members } of alliances) {
    if (phase !== 'execution' && phase !== 'completion') continue;
    for (const source of sources) {
      const entryId = `betaling-${quarter}-${allianceId}-${source}`;
      const amountCents = stage.chance.between(100_000, 9_999_999, entryId);
      const payment = { kind: 'payment', source, on: stage.today(), allianceId, reference: entryId } as const;
      const to = members[0] ? { partnerId: members[0] } : {};
      const paid = await stage.tried(() =>
        stage.bureau('recordMoney', { body: { ...payment, ...to, entryId, amountCents } }),
      );
      if (!paid || !stage.chance.happens(0.06, `wrong/${entryId}`)) continue;
      await stage.tried(() =>
        stage.bureau('recordMoney', {
          body: {
            ...payment,
            ...to,
            entryId: `${entryId}-goed`,
            amountCents: Math.floor(amountCents / 3),
            corrects: entryId,
            reason: 'Een post telde dubbel.',
          },
        }),
      );
    }
  }
  // More than was received: it is refused, and the money stays as it is.
  await stage.tried(() =>
    stage.bureau('recordMoney', {
      body: {
        kind: 'payment',
        entryId: `te-veel-${quarter}`,
        source: 'state',
        amountCents: 900_000_000_000,
        on: stage.today(),
        allianceId: alliances[0]?.allianceId ?? 'geen',
        reference: 'Te veel',
      },
    }),
  );
};

type Contribution = AnswerOf<'readAlliance'>['contributions'][number];

/** What is open of a contribution of money for a year, in euro cents. */
const openOf = ({ offer, status, paid }: Contribution, year: number): number => {
  if (offer.kind !== 'money' || (status !== 'committed' && status !== 'committed-with-conditions')) return 0;
  return (offer.years.find((one) => one.year === year)?.amountCents ?? 0) - (paid[String(year)] ?? 0);
};

/** Pays what contributions promised for a year; some stay open, and are asked about. */
export const payContributions = async (stage: Stage, year: number): Promise<void> => {
  const alliances = await stage.all('listAlliances', {}, (part) => part.alliances);
  for (const { allianceId } of alliances.filter((one) => one.members.length > 0 && one.phase !== 'closed')) {
    const { contributions } = await stage.read('readAlliance', { path: { allianceId } });
    for (const contribution of contributions) {
      const { contributionId } = contribution;
      const amount = openOf(contribution, year);
      if (amount <= 0 || !stage.chance.happens(0.8, `paid/${contributionId}/${year}`)) continue;
      const paymentId = `betaling-${year}`;
      const body = { paymentId, year, amount, paidOn: stage.today(), reference: `F-${contributionId}-${year}` };
      await stage.tried(() => stage.bureau('recordPayment', { path: { allianceId, contributionId }, body }));
    }
  }
};
