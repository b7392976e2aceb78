import type { Authority } from '../../api/answers.ts';
import { DemoFailure } from '../../failure.ts';
import { firstDraft } from '../../framework.ts';
import { reasonOf } from '../round.ts';
import { mustBeRefused, type Story } from '../story.ts';
import { formerSeat } from './script.ts';

const act = 'prepare a framework';

/** Who passed its seat on may no longer prepare a framework, and can read why: the rule, and the facts it rests on. */
export const explaining = async ({ as, show, today }: Story): Promise<void> => {
  const api = await as(formerSeat.app);
  const refusal = await mustBeRefused('preparing a framework without a seat', 'not-entitled', () =>
    api.startCycle(firstDraft),
  );
  show.refused(`${formerSeat.name}'s own system starts a next framework: refused. ${reasonOf(refusal)}`);
  show.event('It asks why, and gets the facts that the rule rests on, then and now:');
  const days = [dayBefore(today), today];
  const standings = await Promise.all(days.map((day) => api.registry.authority(day)));
  show.table(
    [{ title: 'on' }, { title: 'acts for' }, { title: 'ring' }, { title: 'seat' }, { title: `may ${act}` }],
    standings.map(({ asOf, facts, acts }) => [asOf, facts.actsFor, facts.ring, facts.seat, said(acts)]),
  );
};

const said = (acts: Authority['acts']): string => {
  const found = acts.find((one) => one.act === act);
  if (!found) throw new DemoFailure(`The table of authority has no "${act}".`);
  return found.allowed ? 'yes' : 'no';
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
