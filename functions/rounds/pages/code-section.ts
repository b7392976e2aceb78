import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { codeField } from './form-values.ts';

export interface CodeView {
  /** Masked address to which the one-time code was sent; absent when none could be sent now. */
  readonly codeSentTo?: string | undefined;
  readonly codeFault?: string | undefined;
}

/** Asks for the one-time code that was sent by e-mail. */
export const codeSection = ({ codeSentTo, codeFault }: CodeView): Html => html`
<h2 class="nl-heading nl-heading--level-2">Vul de code uit uw e-mail in</h2>
${codeSentTo && html`<p class="nl-paragraph">Wij stuurden een code naar ${codeSentTo}. De code is 15 minuten geldig. Was u te laat? Vraag dan een nieuwe code aan.</p>`}
${textField({
  name: codeField,
  label: 'Code',
  hint: 'De cijfers uit de e-mail. U mag ze ook plakken.',
  width: 'short',
  autocomplete: 'one-time-code',
  inputMode: 'numeric',
  fault: codeFault,
})}`;
