import type { BodyOf } from '#client/client.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { newIdOf } from '../../forms/new-id.ts';
import { withDone } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { readRoom } from './form.ts';
import { otherRoomForm, type RoomAsking, roomAskingForm } from './view.ts';

const load = async ({ api, programmeId, standing, now }: Visit): Promise<RoomAsking> => {
  const { actsFor: partnerId } = standing;
  const { lines, partners } = await api.call('readProgramme', { path: { programmeId } });
  const isMunicipality = partners.some((one) => one.partnerId === partnerId && one.kind === 'municipality');
  return { partnerId, isMunicipality, lines, today: localDate(now), newId: newIdOf(partnerId) };
};

const send = async ({ api, programmeId, here }: Visit, body: BodyOf<'askGrant'>) => {
  await api.call('askGrant', { path: { programmeId }, body });
  return withDone(here('ruimte'), 'ruimte');
};

/** A college asks its council for room. */
export const roomAsking = formScreen({ ...roomAskingForm, load, read: readRoom, send });

/** A college asks its council for other room in the place of what it gave. */
export const otherRoom = formScreen({
  ...otherRoomForm,
  load: async (visit: Visit): Promise<RoomAsking> => {
    const { api, programmeId, params } = visit;
    const path = { programmeId, grantId: params['grantId'] ?? '' };
    const [about, replaced] = await Promise.all([load(visit), api.call('readGrant', { path })]);
    return { ...about, replaced };
  },
  read: readRoom,
  send,
});
