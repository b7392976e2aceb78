// Loads a bundle in a fresh process and gives it its first event; prints the milliseconds that both took together.
const [, , file] = process.argv;
const input = JSON.parse(process.env.EVENT);
const write = process.stdout.write.bind(process.stdout);
for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => undefined;
const [began, used] = [performance.now(), process.cpuUsage()];
const { handler } = await import(file);
await Promise.resolve(handler(input, {})).catch(() => undefined);
const [wall, { user, system }] = [performance.now() - began, process.cpuUsage(used)];
write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
process.exit(0);
