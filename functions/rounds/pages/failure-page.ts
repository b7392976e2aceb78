import { html } from 'hono/html';
import type { FrameView } from '#shared/pages/views.ts';
import { layout } from './layout.ts';

export type FailureKind = 'try-again' | 'bad-request' | 'too-large' | 'moved-enough';

const words: Record<FailureKind, { readonly heading: string; readonly paragraphs: readonly string[] }> = {
  // It is unknown here whether the answer was stored, so the page must not say either.
  'try-again': {
    heading: 'Er ging bij ons iets mis',
    paragraphs: [
      'Dit ligt niet aan u. Wacht een paar minuten en open dan de link uit uw e-mail opnieuw.',
      'U ziet dan of uw antwoord al is vastgelegd. Zo niet, dan kunt u het opnieuw geven. Hetzelfde antwoord twee keer geven kan geen kwaad.',
    ],
  },
  'bad-request': {
    heading: 'Wij konden uw formulier niet lezen',
    paragraphs: [
      'Dit formulier is niet vastgelegd. Misschien stond de pagina te lang open, of staat uw browser geen cookies toe.',
      'Open de link uit uw e-mail opnieuw. U ziet dan of er al een antwoord van u vastligt. Zo niet, vul het formulier dan nog een keer in.',
    ],
  },
  'too-large': {
    heading: 'Uw antwoord is te lang',
    paragraphs: [
      'Dit antwoord is niet vastgelegd. Ga terug in uw browser: wat u typte, staat er dan meestal nog. Maak uw toelichting korter.',
      'Heeft u veel te zeggen? Zet het in een document en noem in uw toelichting waar dat te vinden is.',
    ],
  },
  'moved-enough': {
    heading: 'Deze vraag ging al vaak naar een collega',
    paragraphs: [
      'Er is niets veranderd: de vraag ligt nog bij u. Hier kunt u geen collega meer laten antwoorden.',
      'Wilt u toch dat iemand anders antwoordt? Neem contact op met het programmabureau. Dat kan de vraag aan iemand anders geven.',
    ],
  },
};

/** The page for a request that failed or a form that could not be read. */
export const failurePage = (kind: FailureKind, frame: Partial<FrameView> = {}): string => {
  const { heading, paragraphs } = words[kind];
  return layout({
    frame,
    title: heading,
    faulty: true,
    main: html`
<h1 class="nl-heading nl-heading--level-1">${heading}</h1>
${paragraphs.map((paragraph) => html`<p class="nl-paragraph">${paragraph}</p>`)}`,
  });
};
