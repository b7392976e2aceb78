import { html } from 'hono/html';
import { contactLink, type Html } from '#shared/pages/markup.ts';

/** Where to find the address when the page does not know the programme of the link. */
const unknownBureau = 'Het adres van het programmabureau staat onderaan de e-mail met de link.';

/** The help at the foot of every page, in the same place and the same words (WCAG 3.2.6); about a form only where there is one. */
export const help = (contactOfBureau: string | undefined, hasForm: boolean): Html => html`
<section class="rd-help" aria-labelledby="hulp">
<h2 class="nl-heading nl-heading--level-3" id="hulp">Hulp nodig?</h2>
<p class="nl-paragraph">${
  contactOfBureau ? html`Neem contact op met het programmabureau: ${contactLink(contactOfBureau)}` : unknownBureau
}</p>
${hasForm && html`<p class="nl-paragraph">Lukt het niet met dit formulier? Het programmabureau kan uw antwoord ook op papier aannemen.</p>`}
</section>`;
