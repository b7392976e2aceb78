import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { indicatorAt, measurementsOf } from '../indicator/page.ts';
import { lastOf, type MeasurementAbout, measurementForm, seenField } from './view.ts';

/** The programmabureau records a measurement of an indicator. */
export const measurement = formScreen({
  ...measurementForm,
  load: async (visit): Promise<MeasurementAbout> => {
    const { indicatorId = '' } = visit.params;
    const [indicator, measurements] = await Promise.all([indicatorAt(visit), measurementsOf(visit, indicatorId)]);
    return { indicator, measurements };
  },
  read: (reader, about) => {
    const value =
      about.indicator?.direction === 'yes-no'
        ? Number(reader.choice('waarde', ['1', '0'], 'Kies ja of nee.'))
        : reader.number('waarde');
    const day = reader.day('dag');
    const source = reader.text('bron', 'Zeg waar het getal vandaan komt.');
    return { value, day, source, basedOn: lastOf(about, day, reader.values[seenField] ?? '') };
  },
  send: async ({ api, programmeId, params: { indicatorId = '' }, here }, body) => {
    await api.call('recordMeasurement', { path: { programmeId, indicatorId }, body });
    return withDone(here(`indicatoren/${indicatorId}`), 'meting');
  },
});
