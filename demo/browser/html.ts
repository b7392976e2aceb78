/** A control of a form that sends a value. */
export interface Field {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'choice';
  readonly value: string;
  /** Of a choice: whether it is made. */
  readonly checked: boolean;
  readonly label: string;
}

export interface Button {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export interface Form {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
}

/** A page, as far as somebody without a script needs it. */
export interface Html {
  readonly heading: string;
  /** What there is to read, a line a block. */
  readonly text: string;
  readonly forms: readonly Form[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text without its entities. */
export const decoded = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[String(name).toLowerCase()] ?? whole;
  });

type Attributes = ReadonlyMap<string, string>;

const attributesOf = (text: string): Attributes =>
  new Map(
    [...text.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), decoded(double ?? single ?? bare ?? '')] as const,
    ),
  );

const plain = (html: string): string =>
  decoded(html.replaceAll(/<[^>]*>/g, ''))
    .replaceAll(/\s+/g, ' ')
    .trim();

const elementsOf = (html: string, tag: string): { attributes: Attributes; inner: string }[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\\s\\S]*?)</${tag}\\s*>`, 'gi'))].map(
    ([, attributes = '', inner = '']) => ({ attributes: attributesOf(attributes), inner }),
  );

const labelsOf = (html: string): ReadonlyMap<string, string> =>
  new Map(elementsOf(html, 'label').map(({ attributes, inner }) => [attributes.get('for') ?? '', plain(inner)]));

const kindOf = (type: string): Field['kind'] => {
  if (type === 'hidden') return 'hidden';
  return type === 'radio' || type === 'checkbox' ? 'choice' : 'text';
};

const controls =
  /<input\b((?:[^>"']|"[^"]*"|'[^']*')*)>|<textarea\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/textarea>/gi;

const fieldsOf = (html: string): Field[] => {
  const labels = labelsOf(html);
  return [...html.matchAll(controls)].flatMap(([, input, textarea, content = '']) => {
    const attributes = attributesOf(input ?? textarea ?? '');
    const name = attributes.get('name');
    const type = attributes.get('type') ?? 'text';
    if (name === undefined || type === 'submit') return [];
    const label = labels.get(attributes.get('id') ?? '') ?? '';
    const checked = attributes.has('checked');
    // A browser drops the first line break in a textarea.
    const value = input === undefined ? decoded(content.replace(/^\r?\n/, '')) : (attributes.get('value') ?? '');
    return [{ name, kind: input === undefined ? 'text' : kindOf(type), value, checked, label } as const];
  });
};

const formOf = ({ attributes, inner }: { attributes: Attributes; inner: string }): Form => ({
  action: attributes.get('action') ?? '',
  method: attributes.get('method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
  fields: fieldsOf(inner),
  buttons: elementsOf(inner, 'button').map((button) => ({
    name: button.attributes.get('name') ?? '',
    value: button.attributes.get('value') ?? '',
    label: plain(button.inner),
  })),
});

/** Reads a page: what stands on it, and which forms it has. */
export const readHtml = (html: string): Html => {
  const visible = html.replaceAll(/<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, '');
  const main = elementsOf(visible, 'main')[0]?.inner ?? visible;
  return {
    heading: plain(elementsOf(visible, 'h1')[0]?.inner ?? ''),
    text: main
      .split(/<\/(?:p|h\d|li|dt|dd|div|legend|label)>/i)
      .map(plain)
      .filter(Boolean)
      .join('\n'),
    forms: elementsOf(visible, 'form').map(formOf),
  };
};
