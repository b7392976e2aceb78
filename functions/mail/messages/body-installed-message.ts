import { roomInWords } from '#functions/alliances/terms/room.ts';
import { isOpenCondition, moneyOf } from '#functions/members/terms/handed-on.ts';
import type { Handover } from '#functions/members/terms/handover.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, euros, lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { type Block, facts, heading, list, paragraph, when } from './letter.ts';
import type { Message } from './views.ts';

export interface BodyInstalledMailView extends FrameView {
  readonly addresseeName: string;
  /** The name of the municipality. */
  readonly municipality: string;
  /** The first day of the body. */
  readonly installedOn: string;
  /** Nobody of the municipality has the role that gets this: the programmabureau reads it. */
  readonly isVacant: boolean;
  readonly handover: Handover;
  /** The address that opens all of it. */
  readonly link: string;
}

const bodies = {
  council: {
    name: 'gemeenteraad',
    new: 'de nieuwe gemeenteraad',
    give: 'Geeft u dit aan de nieuwe raad?',
    role: 'griffier',
  },
  college: {
    name: 'college',
    new: 'het nieuwe college',
    give: 'Geeft u dit aan het nieuwe college?',
    role: 'secretaris',
  },
} as const;

const approvedInWords = ({ frameworks }: Handover): string | undefined => {
  const inForce = frameworks.find(({ status }) => status === 'in-force');
  if (!inForce) return undefined;
  const on = inForce.decision ? `, besluit van ${dutchDate(inForce.decision.decidedOn)}` : '';
  return `${inForce.title}, versie ${inForce.cycleId}${on}`;
};

const roomLeft = ({ grants }: Handover): string | undefined => {
  const granted = grants.filter(({ status }) => status === 'granted').flatMap(({ years }) => years);
  if (granted.length === 0) return undefined;
  const left = granted.reduce(
    (sum, { left: { cents, hours } }) => ({ cents: sum.cents + cents, hours: sum.hours + hours }),
    { cents: 0, hours: 0 },
  );
  return `nog ${roomInWords(left)} over`;
};

const essentials = (handover: Handover): Block => {
  const { committed, promised, paid } = moneyOf(handover);
  const open = handover.conditions.filter(isOpenCondition).length;
  return facts([
    ['Goedgekeurde kaders', approvedInWords(handover) ?? 'geen kaders in werking'],
    ['Besloten bijdragen in geld', committed > 0 ? `${euros(committed)}, daarvan betaald ${euros(paid)}` : 'geen'],
    ['Toegezegd, nog niet besloten', promised > 0 ? euros(promised) : undefined],
    ['Ruimte van de raad', roomLeft(handover)],
    ['Voorwaarden die nog openstaan', open > 0 ? String(open) : undefined],
    ['Allianties', handover.alliances.map(({ title }) => title).join('; ')],
  ]);
};

/** Hands a new council or college what stands for its municipality, in short and with a link to all of it (rule 18). */
export const bodyInstalledMessage = (view: BodyInstalledMailView): Message => {
  const { handover, municipality, installedOn } = view;
  const body = bodies[handover.body];
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Overdracht aan ${body.new} van ${municipality}`,
    heading: `Wat er staat voor ${body.new} van ${municipality}`,
    blocks: [
      paragraph(
        `${municipality} heeft vanaf ${dutchDate(installedOn)} een nieuw${handover.body === 'council' ? 'e' : ''} ${body.name}. ${view.isVacant ? 'Deze' : 'Uw'} gemeente doet mee aan de ${programmeTitle(view.programmeName)}. Wat eerder is besloten, blijft gelden. Hieronder staat wat er nu ligt.${view.isVacant ? '' : ` ${body.give}`}`,
      ),
      ...when(
        view.isVacant,
        heading('Wat vragen wij u?'),
        paragraph(
          `Van ${municipality} is geen ${body.role} bekend. Daarom krijgt u deze brief. Vraag de gemeente wie het is, leg die persoon vast in de werkbank, bij de partner, en geef door wat hieronder staat.`,
        ),
      ),
      essentials(handover),
      ...when(
        handover.questions.length > 0,
        heading(view.isVacant ? 'Deze vragen liggen nu bij de gemeente' : 'Deze vragen liggen nu bij uw gemeente'),
        list(
          handover.questions.map(
            ({ question, addressee, dueAt }) => `${question} Gevraagd aan: ${addressee}. Uiterlijk ${lastDay(dueAt)}.`,
          ),
        ),
      ),
      { kind: 'link', label: 'Lees of druk af wat er staat', url: view.link },
      paragraph(
        `De pagina toont steeds de stand van het moment waarop u haar opent. De link werkt een jaar, zolang ${view.isVacant ? 'niemand' : 'u'} deze rol heeft. U hoeft niet te antwoorden.`,
      ),
    ],
  });
};
