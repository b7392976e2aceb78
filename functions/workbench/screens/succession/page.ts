import type { PageFault } from '#shared/pages/page-fault.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { seenName } from '../../forms/form-view.ts';
import { withDone } from '../../words/done-words.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import { aboutSuccession, toDivide } from './about.ts';
import { type Body, shareField, toField, wholeField } from './fields.ts';
import { readDivisions, readSuccession, type ToDivide } from './form.ts';
import type { Preview } from './preview-view.ts';
import { givenNames, successionForm, trialOf } from './view.ts';

/** A succession of one kind in steps: what happens, then everything that moves and who takes over what, then its recording (rule 18). */
const successionScreen = (kind: SuccessionKind) =>
  formScreen({
    ...successionForm(kind),
    load: (visit) => aboutSuccession(visit, kind),
    read: (reader, { programme }) => readSuccession(reader, programme, kind),
    // What is divided follows from what the succession moves, so it is read after a first preview.
    tried: async (visit, given, about, reader) => {
      const { api, programmeId } = visit;
      const path = { programmeId };
      const begun = await api.call('previewSuccession', { path, body: given });
      const divide = await toDivide(visit, about, begun);
      const successors = (given.successors ?? []).map(({ partnerId }) => partnerId);
      const divisions = readDivisions(reader, divide, successors, givenNames(about, given));
      const body: Body = Object.keys(divisions).length > 0 ? { ...given, divisions } : given;
      const isFaulty = reader.faults.length > 0;
      const preview = body === given || isFaulty ? begun : await api.call('previewSuccession', { path, body });
      const isAnswer = (reader.values[seenName] ?? '') !== '';
      if (isAnswer && !isFaulty)
        for (const { field, message } of stillOpen(preview, divide, given)) reader.fault(field, message);
      return trialOf(about, { body, preview, divide });
    },
    send: async ({ api, programmeId, here }, body) => {
      await api.call('recordSuccession', { path: { programmeId }, body });
      return withDone(here('herindelingen'), 'herindeling');
    },
  });

/** What people still divide, at its field. */
const stillOpen = ({ undivided }: Preview, { contributions }: ToDivide, { successors = [] }: Body): PageFault[] =>
  undivided.flatMap(({ what, id }): PageFault[] => {
    if (what === 'seat') return [{ field: toField('zetel', id), message: 'Kies wie deze zetel krijgt.' }];
    if (what === 'lead') return [{ field: toField('trekker', id), message: 'Kies wie de trekker wordt.' }];
    if (what === 'representation')
      return [{ field: toField('vertegenwoordiging', id), message: 'Kies wie de vertegenwoordiging voortzet.' }];
    const found = contributions.find((one) => `${one.allianceId}/${one.contributionId}` === id);
    const [first] = found?.years ?? [];
    if (!found || !first) return [];
    const { allianceId, contributionId, unit } = found;
    const field =
      unit === 'items'
        ? wholeField(allianceId, contributionId, first.year)
        : shareField(allianceId, contributionId, first.year, successors[0]?.partnerId ?? '');
    return [{ field, message: `Verdeel de bijdrage aan ${found.title}.` }];
  });

export const merger = successionScreen('merge');
export const split = successionScreen('split');
export const otherName = successionScreen('rename');
