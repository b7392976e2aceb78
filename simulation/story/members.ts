import { dateOf, day } from './agenda.ts';
import { appOf, contactsOf, firstYear, meetingsOf, municipality, type Partner } from './region.ts';
import type { Stage } from './stage.ts';

/** A partner that joins while the programme runs, with an application. */
export const join = async (stage: Stage, partner: Partner, at: number): Promise<void> => {
  const { partnerId, name, kind } = partner;
  const { college, council } = meetingsOf(at, Number(stage.today().slice(0, 4)));
  const from = dateOf(stage.now() + day);
  const joined = await stage.tried(() =>
    stage.bureau('admitPartner', {
      body: {
        partnerId,
        name,
        kind,
        ring: 'middle',
        from,
        contacts: contactsOf(partner),
        ...(kind === 'municipality' ? { meetings: { recess: [], college, council } } : {}),
      },
    }),
  );
  if (!joined) return;
  stage.partners.set(partnerId, { kind });
  await stage.tried(() => stage.bureau('recordApp', { body: { clientId: appOf(partnerId), actsFor: partnerId } }));
};

/** A partner that leaves at the end of the month; what it committed ends with what was paid. */
export const leave = async (stage: Stage, partnerId: string): Promise<void> => {
  const on = dateOf(stage.now() + 30 * day);
  const done = await stage.tried(() =>
    stage.bureau('endMembership', { path: { partnerId }, body: { on, ground: 'Andere plannen.' } }),
  );
  if (done) stage.partners.delete(partnerId);
};

/** Two municipalities that become one on the first day of a year: recorded months ahead. */
export const merge = async (stage: Stage, predecessors: readonly string[], year: number): Promise<void> => {
  const partnerId = 'gemeente-samen';
  const done = await stage.tried(() =>
    stage.bureau('recordSuccession', {
      body: {
        successionId: 'herindeling',
        kind: 'merge',
        on: `${year}-01-01`,
        ground: { reference: `Wet herindeling ${year}` },
        predecessors,
        successors: [
          {
            partnerId,
            name: 'Gemeente Samen',
            ring: 'middle',
            contacts: contactsOf({ partnerId, kind: 'municipality' }),
            meetings: (({ college, council }) => ({ recess: [], college, council }))(meetingsOf(5, year)),
          },
        ],
      },
    }),
  );
  if (!done) return;
  const takesEffect = Date.parse(`${year}-01-02T09:00:00Z`);
  stage.agenda.plan(takesEffect, 'the successor gets its application', async () => {
    for (const gone of predecessors) stage.partners.delete(gone);
    stage.partners.set(partnerId, { kind: 'municipality' });
    await stage.tried(() => stage.bureau('recordApp', { body: { clientId: appOf(partnerId), actsFor: partnerId } }));
  });
};

/** A partner that lets another one answer for it in the coalition, for a year. */
export const represent = async (stage: Stage, represented: string, by: string): Promise<void> => {
  const from = dateOf(stage.now() + day);
  const until = dateOf(stage.now() + 366 * day);
  const done = await stage.tried(() =>
    stage.bureau('recordRepresentation', {
      body: { body: 'coalition', representedPartnerId: represented, byPartnerId: by, from, until },
    }),
  );
  if (!done) return;
  stage.agenda.plan(Date.parse(`${from}T00:00:00Z`), 'a representation begins', async () => {
    stage.representedBy.set(represented, by);
  });
  stage.agenda.plan(Date.parse(`${until}T00:00:00Z`), 'a representation ends', async () => {
    stage.representedBy.delete(represented);
  });
};

/** After the election every municipality has other people. */
export const newPeople = async (stage: Stage): Promise<void> => {
  const people = await stage.all('listPeople', {}, (part) => part.people);
  for (const { personId, partnerId, role, until } of people) {
    if (role !== 'portfolio-holder' || partnerId === undefined || until !== undefined) continue;
    await stage.tried(() =>
      stage.bureau('recordPerson', {
        body: {
          partnerId,
          role,
          name: `Nieuwe wethouder van ${partnerId}`,
          email: `wethouder-2@${partnerId}.example`,
          from: dateOf(stage.now() + day),
          succeeds: personId,
        },
      }),
    );
  }
};

/** The yearly review of the regiegroep: the seat that rotates goes to whoever waited longest, or stays. */
export const review = async (stage: Stage): Promise<void> => {
  const { proposal, seats } = await stage.read('readComposition');
  const rotating = seats.find(({ kind, until }) => kind === 'rotating' && until === undefined);
  const { partnerId } = proposal;
  const from = dateOf(stage.now() + 45 * day);
  const over = from >= `${firstYear + stage.options.years}-01-01`;
  const keep =
    over || partnerId === undefined || rotating === undefined || stage.chance.happens(0.2, `keeps/${stage.today()}`);

  await stage.tried(() =>
    stage.bureau('callReview', {
      body: keep
        ? { keep: true, motivation: 'Het gaat goed zo.' }
        : {
            from,
            partnerId,
            succeeds: rotating.seatId,
            formerHolderRing: 'middle',
            motivation: 'De volgende wacht het langst.',
          },
    }),
  );
};

/** The seats are asked to change a rule of the game. */
export const changeRules = async (stage: Stage): Promise<void> => {
  await stage.tried(() =>
    stage.bureau('proposeRuleChange', {
      body: {
        from: dateOf(stage.now() + 60 * day),
        changes: { vote: { majority: 'two-thirds' } },
        motivation: 'Grote besluiten verdienen een ruime meerderheid.',
      },
    }),
  );
};

/** The comings and goings of a programme of these years. */
export const planMembers = (stage: Stage): void => {
  const { years, partners } = stage.options;
  const plan = (year: number, monthDay: string, what: string, run: () => Promise<void>): void => {
    if (year < years) stage.agenda.plan(Date.parse(`${firstYear + year}-${monthDay}T09:00:00Z`), what, run);
  };
  const municipalities = [...stage.partners].filter(([, { kind }]) => kind === 'municipality').map(([id]) => id);
  const companies = [...stage.partners].filter(([, { kind }]) => kind === 'company').map(([id]) => id);
  const more = municipality(municipalities.length);
  const [by, represented] = [...stage.partners.keys()].slice(-2);
  if (by && represented)
    plan(0, '01-02', 'a partner lets itself be represented', () => represent(stage, represented, by));
  plan(0, '10-04', 'a company joins', () =>
    join(stage, { partnerId: 'bedrijf-erbij', name: 'Bedrijf Erbij', kind: 'company', ring: 'middle' }, 0),
  );
  plan(1, '02-07', 'a municipality joins', () => join(stage, more, municipalities.length));
  plan(1, '06-06', 'a partner leaves', () => leave(stage, companies[0] ?? 'bedrijf-erbij'));
  plan(1, '09-04', 'the seats are asked about a rule', () => changeRules(stage));
  if (municipalities.length >= 6 && partners >= 8)
    plan(2, '05-08', 'a merger is recorded', () => merge(stage, municipalities.slice(-2), firstYear + 3));
  plan(3, '04-09', 'new people after the election', () => newPeople(stage));
};
