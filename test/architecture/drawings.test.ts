import { describe, expect, test } from 'vitest';
import { allianceDiagram, guardTable } from '#functions/alliances/domain/diagram.ts';
import { ladderDiagram } from '#functions/escalations/domain/diagram.ts';
import { cycleDiagram } from '#functions/frameworks/domain/diagram.ts';
import { sourceOf } from './modules.ts';

/** The pictures in the docs are the tables of transitions: whoever changes a table prints its picture again. */
describe('a drawing in the docs', () => {
  test.each([
    ['docs/framework-cycle.md', cycleDiagram()],
    ['docs/alliances.md', allianceDiagram()],
    ['docs/escalation-ladder.md', ladderDiagram()],
  ])('%s shows the table of transitions', (file, diagram) => {
    expect(sourceOf(file)).toContain(`\`\`\`mermaid\n${diagram}\n\`\`\``);
  });

  test('docs/alliances.md names every guard with its reason', () => {
    expect(sourceOf('docs/alliances.md')).toContain(guardTable());
  });
});
