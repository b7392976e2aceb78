import { sections } from './sections.ts';
import { writeSection } from './table.ts';

const progress = (line: string): void => console.log(`… ${line}`);

const chosenSections = process.argv.slice(2);
const unknown = chosenSections.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(sections)) {
  if (chosenSections.length > 0 && !chosenSections.includes(name)) continue;
  const text = await measure(progress);
  writeSection(name, text);
  console.log(`\n${text}\n`);
}
process.exit(0);
