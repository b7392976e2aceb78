// Loads a bundle in a fresh process and gives it its first event; prints the milliseconds that both took.
import { readFileSync } from 'node:fs';

const [, , file, event] = process.argv;
const input = JSON.parse(readFileSync(event, 'utf8'));
const write = process.stdout.write.bind(process.stdout);
for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => undefined;
const began = performance.now();
const { handler } = await import(file);
const loaded = performance.now();
await Promise.resolve(handler(input, {})).catch(() => undefined);
write(JSON.stringify({ load: loaded - began, first: performance.now() - loaded }));
process.exit(0);
