import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The position of a stack frame in a bundle: `file:///var/task/index.mjs:12:345`. */
const inBundle = /(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/g;

const maps = new Map<string, SourceMap | undefined>();

/**
 * A stack with positions in the sources, when a source map is stored beside the bundle. It is read at the first failure: Node's own
 * `--enable-source-maps` reads it at every start, which takes a twelfth of the start.
 */
export const inSources = (stack: string): string =>
  stack.replace(inBundle, (frame, bundle: string, line: string, column: string) => {
    const found = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found)) return frame;
    const source = found.originalSource.replace(/^(\.\.\/)+/, '');
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });

const mapOf = (bundle: string): SourceMap | undefined => {
  if (!maps.has(bundle)) maps.set(bundle, readMap(`${fileURLToPath(bundle)}.map`));
  return maps.get(bundle);
};

/** Logging a failure must not fail: without a readable map, the frame is unchanged. */
const readMap = (path: string): SourceMap | undefined => {
  try {
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  } catch {
    return undefined;
  }
};
