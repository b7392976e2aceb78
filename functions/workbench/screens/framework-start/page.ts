import { refusalWords } from '../../pages/refusal.ts';
import { versionInForce } from '../../words/names.ts';
import { textFaults } from '../concept/fault-words.ts';
import { withMore } from '../concept/fields.ts';
import { type Typed, typedIn } from '../concept/typed.ts';
import { refusedBy } from '../refused-by.ts';
import type { Screen, Shown, Visit } from '../screen.ts';
import { fieldAt, firstIn, nextIn, placeOf } from './form.ts';
import { type StartPage, startView } from './view.ts';

const refusals: Readonly<Record<string, string>> = {
  'cycle-running': 'Er loopt al een versie. Ga daarmee verder, of trek haar eerst in.',
};

const read = async (visit: Visit) => {
  const { api, programmeId } = visit;
  const path = { programmeId };
  const [inForce, { lines }, { cycles }] = await Promise.all([
    versionInForce(visit),
    api.call('readProgramme', { path }),
    api.call('listCycles', { path, query: { status: 'running' } }),
  ]);
  return { inForce, lines, running: cycles[0]?.cycleId };
};

type Read = Awaited<ReturnType<typeof read>>;
type Rest = Partial<Pick<StartPage, 'typed' | 'faults' | 'refused'>>;

const shown = (visit: Visit, page: Read, rest: Rest = {}): Shown => {
  const title = page.inForce ? 'Begin een nieuwe versie van de kaders' : 'Begin de eerste kaders';
  const typed: Typed = page.inForce ? { title: page.inForce.content.title } : {};
  return { title, main: startView({ typed, faults: [], ...page, ...rest, visit }) };
};

/** The beginning of the first framework of a programme, or of a next version. */
export const frameworkStart: Screen = {
  path: 'kader/nieuw',
  who: 'bureau',
  show: async (visit) => shown(visit, await read(visit)),
  send: async (visit, form) => {
    const { api, programmeId, here } = visit;
    const page = await read(visit);
    const typed = typedIn(form);
    if (form.has('meer')) return shown(visit, page, { typed: withMore(typed) });
    const body = page.inForce ? nextIn(typed, page.inForce.content) : firstIn(typed, page.lines);
    let cycleId = '';
    const refusal = await refusedBy(async () => {
      ({ cycleId } = await api.call('startCycle', { path: { programmeId }, body }));
    });
    if (!refusal) return { goTo: here(`kader/${cycleId}/concept?gedaan=begonnen`) };
    const faults = textFaults(refusal, (pointer) => fieldAt(pointer, typed)).toSorted(
      (one, other) => placeOf(one.field) - placeOf(other.field),
    );
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    return { ...shown(visit, await read(visit), { typed, faults, refused }), status: 422, faulty: true };
  },
};
