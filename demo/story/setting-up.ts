import { bureauApp, programmeFile, programmeText, shortTerms, withShortTerms } from '../programme.ts';
import { counted } from '../terminal/text.ts';
import type { Story } from './story.ts';

/** The programme gets into the system: one file, through the API. */
export const settingUp = async ({ api, show }: Story, operator: Story['api']): Promise<void> => {
  show.chapter('The programme', 'wie doet mee');
  const first = await operator.importProgramme(programmeText());
  show.event(`Imported ${programmeFile}: ${counted(first.created, 'fact')} recorded.`);
  show.detail(`An operator may create a programme; from here on its own programmabureau keeps it, as ${bureauApp}.`);
  const repeatedImport = await api.importProgramme(programmeText());
  show.event(
    `The same file once more: ${repeatedImport.created + repeatedImport.changed} changed, ${repeatedImport.unchanged} as they were.`,
  );
  const { name, partners, lines, settings } = await api.programme();
  const { bodies } = await api.bodies();
  const municipalities = partners.filter(({ kind }) => kind === 'municipality').length;
  show.event(
    `${name}: ${counted(municipalities, 'municipality', 'municipalities')}, ${counted(partners.length - municipalities, 'other partner')}, ${counted(lines.length, 'programme line')}.`,
  );
  const seats = bodies.find(({ body }) => body === 'regiegroep')?.members ?? [];
  show.detail(
    `Bodies follow from the membership: regiegroep (${seats.join(', ')}), klankbordgroep, coalition, ${counted(municipalities, 'college')} and ${counted(municipalities, 'council')}. A vote needs ${settings.vote.quorum} seats and a ${settings.vote.majority} majority.`,
  );
};

/** The terms become seconds: a change of the programme's settings by its own programmabureau, nothing else. */
export const inAHurry = async ({ api, show }: Story): Promise<void> => {
  const { changed, unchanged } = await api.importProgramme(withShortTerms(programmeText()));
  show.event(
    `For this story the terms become seconds: the same file with other settings. ${counted(changed, 'fact')} changed, ${unchanged} as they were.`,
  );
  show.detail(
    `Input ${shortTerms.input} s, every other round ${shortTerms.others} s or less; a reminder after ${shortTerms.reminder} s in the approval.`,
  );
};
