import type { APIGatewayProxyResult } from 'aws-lambda';
import { type ApiProblem, Client } from '#client/client.ts';
import type { Deps } from './deps.ts';
import { goTo, pageAnswer } from './http/answer.ts';
import type { WorkbenchRequest } from './http/request.ts';
import { layout } from './pages/layout.ts';
import { type FirstFile, firstFileView } from './screens/first-file/view.ts';
import { refusedBy } from './screens/refused-by.ts';
import { faultsInDutch } from './screens/registry-file/fault-words.ts';
import type { Open } from './sessions/sessions.ts';
import { base } from './sign-in/own-path.ts';

const shown = (page: FirstFile, { given, session }: Open): APIGatewayProxyResult => {
  const faulty = page.faults !== undefined;
  const who = { name: given.name, hasChoice: true, csrf: session.csrf };
  return pageAnswer(
    faulty ? 422 : 200,
    layout({ title: 'Begin een programma', faulty, who, main: firstFileView(page, session.csrf) }),
  );
};

const typedIn = (form: URLSearchParams): Pick<FirstFile, 'programmeId' | 'file'> => ({
  programmeId: (form.get('programma') ?? '').trim(),
  file: (form.get('bestand') ?? '').replace(/\r\n/g, '\n'),
});

const unfilled = 'Vul het kenmerk van het programma in, en plak de tekst van het bestand.';
const notYours =
  'U mag dit programma niet beginnen. Wie dat mag, staat in de instellingen van deze omgeving (operators). Vraag het aan wie de omgeving uitrolt.';

const faultsOf = (refusal: ApiProblem): FirstFile['faults'] =>
  refusal.problem.code === 'not-found' ? [{ words: notYours }] : faultsInDutch(refusal);

/**
 * The first file of a programme, by whoever the environment names: from then on the programme is kept by its own programmabureau. It is outside
 * the screens, which are each for a role in a programme that is there. Sent twice it begins one programme.
 */
export const firstFile = async (deps: Deps, request: WorkbenchRequest, open: Open): Promise<APIGatewayProxyResult> => {
  const typed = typedIn(request.typedBefore ?? request.form);
  if (!request.sends) return shown(typed, open);
  const { programmeId, file } = typed;
  if (programmeId === '' || file.trim() === '') return shown({ ...typed, faults: [{ words: unfilled }] }, open);
  const api = new Client({ url: deps.apiUrl, token: () => open.given.accessToken });
  const refusal = await refusedBy(() => api.call('importProgramme', { path: { programmeId }, body: file }));
  const faults = refusal && faultsOf(refusal);
  return faults ? shown({ ...typed, faults }, open) : goTo(base);
};
