import { footer, signature } from './footer.ts';
import { type Block, type Letter, oneLine } from './letter.ts';
import { salutation } from './salutation.ts';

const width = 72;

/** Wraps a line at the width; a longer word, such as an address, is not broken. */
const wrapLine = (line: string, first: string, next: string): string => {
  const lines: string[] = [];
  let current = first;
  let empty = true;
  for (const word of line.split(/\s+/).filter(Boolean)) {
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = next;
      empty = true;
    }
    current = empty ? current + word : `${current} ${word}`;
    empty = false;
  }
  return [...lines, current].join('\n');
};

const wrap = (text: string, first = '', next = first): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line, index) => wrapLine(line, index === 0 ? first : next, next).trimEnd())
    .join('\n');

// Text of others is marked on every line, so that it cannot be mistaken for ours.
const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return wrap(oneLine(block.text));
    case 'heading':
      return `${wrap(oneLine(block.text))}\n${'-'.repeat(Math.min(oneLine(block.text).length, width))}`;
    case 'facts':
      return block.rows.map(([label, value]) => wrap(`${label}: ${oneLine(value)}`, '', '  ')).join('\n');
    case 'list':
      return block.items.map((item) => wrap(oneLine(item), '- ', '  ')).join('\n');
    case 'quote':
      return wrap(block.text, '> ');
    case 'link':
      return `${block.label}:\n${oneLine(block.url)}`;
    case 'code':
      return `    ${oneLine(block.code)}`;
  }
};

/** The plain text part of an e-mail. */
export const textPart = ({ programmeName, contactOfBureau, heading, addresseeName, blocks }: Letter): string => {
  const title = oneLine(heading);
  return `${[
    `${wrap(title)}\n${'='.repeat(Math.min(title.length, width))}`,
    wrap(`Geachte ${oneLine(salutation(addresseeName))},`),
    ...blocks.map(blockText),
    signature(programmeName)
      .map((line) => wrap(line))
      .join('\n'),
    ['-- ', ...footer(programmeName, contactOfBureau).map((line) => wrap(line))].join('\n'),
  ].join('\n\n')}\n`;
};
