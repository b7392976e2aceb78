import type { BodyOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { doneOf, withDone } from '../../words/done-words.ts';
import { type ExclusionAbout, exclusionForm, verdicts } from './view.ts';

const read = (reader: Reader, { conditions }: ExclusionAbout): BodyOf<'markExclusion'> => {
  const ids = conditions.map(({ conditionId }) => conditionId);
  const one = reader.choice('eerste', ids, 'Kies een voorwaarde.');
  const other = reader.choice('tweede', ids, 'Kies de andere voorwaarde.');
  const collegeOf = (id: string): string | undefined =>
    conditions.find(({ conditionId }) => conditionId === id)?.taskId;
  if (reader.faults.length === 0 && collegeOf(one) === collegeOf(other))
    reader.fault(
      'tweede',
      'Kies een voorwaarde van een ander college: voorwaarden van één college zijn samen besloten.',
    );
  const verdict = reader.choice('oordeel', verdicts, 'Kies of de voorwaarden samengaan.');
  const why = reader.text('waarom', 'Schrijf waarom.');
  return { conditions: [one, other], excludes: verdict === 'excludes', why };
};

/** Marks two conditions of approvals as excluding each other, or as going together after all. */
export const exclusion = formScreen({
  ...exclusionForm,
  load: async (visit): Promise<ExclusionAbout> => {
    const { api, programmeId, params } = visit;
    const { cycleId = '' } = params;
    const path = { programmeId, cycleId };
    const [cycle, conditions] = await Promise.all([
      api.call('readCycle', { path }),
      everyPart(api, 'listConditions', { path }, (part) => part.conditions),
    ]);
    return { cycle, conditions, done: doneOf(visit) };
  },
  read,
  send: async ({ api, programmeId, here }, body, { cycle: { cycleId } }) => {
    await api.call('markExclusion', { path: { programmeId, cycleId }, body });
    return withDone(here(`kader/${cycleId}/onverenigbaar`), 'onverenigbaar');
  },
});
