import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../demo/browser/html.ts';
import { formToPress, formWith } from '../../../demo/browser.ts';

const page = `<!doctype html><html><head><title>x</title><style>form { color: red }</style></head><body>
<!-- <form><input name="hidden-in-a-comment"></form> -->
<main><h1>Vraag &amp; antwoord</h1><p>Twee
regels</p>
<form method="post" action="../elders?a=1&amp;b=2">
<input type="hidden" name="csrf" value="a&quot;b">
<label for="yes">Ja, &eacute;cht</label><input type="radio" id="yes" name="answer" value="yes">
<label for="no">Nee</label><input type="radio" id="no" name="answer" value="no" checked>
<textarea name="remarks" rows="3">
eerste &lt;b&gt;
tweede</textarea>
<input name='bare' value=plain>
<button type="submit">Controleer</button>
<button type="submit" name="step" value="record">Leg <em>vast</em></button>
</form></main></body></html>`;

describe('a page without a script', () => {
  const read = readHtml(page);
  const opened = { ...read, url: 'http://localhost/besluit/x', status: 200 };

  test('shows its heading and its text', () => {
    expect(read.heading).toBe('Vraag & antwoord');
    expect(read.text).toContain('Twee regels');
    expect(read.text).not.toContain('color: red');
  });

  test('has its forms with everything that they send', () => {
    expect(read.forms).toHaveLength(1);
    const form = formWith(opened, 'answer');
    expect(form).toMatchObject({ method: 'POST', action: '../elders?a=1&b=2' });
    expect(form.fields.map(({ name, kind, value, checked }) => [name, kind, value, checked])).toEqual([
      ['csrf', 'hidden', 'a"b', false],
      ['answer', 'choice', 'yes', false],
      ['answer', 'choice', 'no', true],
      ['remarks', 'text', 'eerste <b>\ntweede', false],
      ['bare', 'text', 'plain', false],
    ]);
    expect(form.buttons).toEqual([
      { name: '', value: '', label: 'Controleer' },
      { name: 'step', value: 'record', label: 'Leg vast' },
    ]);
  });

  test('that has no such form says what it is instead', () => {
    expect(() => formWith(opened, 'code')).toThrow(/“Vraag & antwoord”.* asks for no "code"/);
    expect(() => formToPress(opened, 'new-code')).toThrow(/has no button "new-code"/);
  });
});
