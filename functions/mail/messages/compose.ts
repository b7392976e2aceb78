import { programmeTitle } from '#shared/pages/words.ts';
import { htmlPart } from './html-part.ts';
import { type Letter, oneLine } from './letter.ts';
import { textPart } from './text-part.ts';
import type { Message } from './views.ts';

/** Writes a letter as plain text and HTML, under a subject that always starts the same way. */
export const compose = (letter: Letter): Message => {
  const programme = oneLine(programmeTitle(letter.programmeName));
  const whole = { ...letter, programmeName: programme, contactOfBureau: oneLine(letter.contactOfBureau) };
  return {
    subject: `[${programme}] ${oneLine(letter.subject)}`,
    text: textPart(whole),
    html: htmlPart(whole),
    ...(letter.contactOfBureau.includes('@') ? { replyTo: oneLine(letter.contactOfBureau) } : {}),
  };
};
