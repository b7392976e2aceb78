import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { describeApi } from '#functions/documentation/handler.ts';
import { openApi } from '#functions/documentation/openapi.ts';
import { type Bundles, bundleAll, entryPoints } from '#infra/bundling/bundle.ts';
import { openRoutes } from '#shared/api/routes.ts';
import { inSources } from '#shared/observability/source-positions.ts';
import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';

const names = Object.keys(capabilities) as CapabilityName[];

describe('the bundles', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await bundleAll({ maps: true });
  }, 120_000);
  const codeOf = (name: CapabilityName) => readFileSync(join(bundles[name], 'index.mjs'), 'utf8');

  it('are refused when a capability has no entry, by its name', () => {
    expect(() => entryPoints((path) => !path.endsWith('open-round-handler.ts'))).toThrow(
      'These capabilities have no entry: rounds/open (functions/rounds/entries/open-round-handler.ts)',
    );
  });

  it.each(names)('hold one file for %s, which exports its handler, and its map', (name) => {
    expect(readdirSync(bundles[name]).sort()).toEqual(['index.mjs', 'index.mjs.map']);
    // Whatever is not within the file is part of Node: a function finds nothing else beside it.
    expect(codeOf(name)).not.toMatch(/[;}\n]import(?:[\w{}*,$ ]+from)?"(?!node:)/);
    expect(codeOf(name)).toMatch(/export\s*\{[^}]*\bhandler\b[^}]*\}/);
  });

  it('keep their folder while nothing changes', { timeout: 120_000 }, async () => {
    expect(await bundleAll({ maps: true })).toEqual(bundles);
  });

  it('say in what is logged where in the sources a failure came from', async () => {
    const bundle = join(bundles['events/publish'], 'index.mjs');
    const said = '"facts-left-behind",';
    const lines = codeOf('events/publish').split('\n');
    const at = lines.findIndex((line) => line.includes(said));
    const frame = `${pathToFileURL(bundle).href}:${at + 1}:${(lines[at] ?? '').indexOf(said) + 1}`;
    const shown = inSources(`Error: nee\n    at x (${frame})\n    at node:internal/x:1:1`);
    const [, file = '', line = '0'] =
      /^Error: nee\n {4}at x \((functions\/events\/\S+\.ts):(\d+):\d+\)\n {4}at node:internal\/x:1:1$/.exec(shown) ??
      [];
    expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1], shown).toContain("'facts-left-behind'");
    // The map holds positions and names, and no source.
    const map = JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as { sourcesContent?: unknown };
    expect(map.sourcesContent).toBeUndefined();
    const elsewhere = 'at file:///nowhere/index.mjs:1:2';
    expect(inSources(elsewhere)).toBe(elsewhere);
  });

  it('keep the names by which errors are recognised', () => {
    expect(codeOf('frameworks/await')).toContain('"DriverReplaced"');
  });

  it('hold the description of the API as the sources make it, without what made it', async () => {
    const { handler } = (await import(pathToFileURL(join(bundles['documentation/describe'], 'index.mjs')).href)) as {
      handler: ReturnType<typeof describeApi>;
    };
    const { path } = openRoutes.describeApi;
    const { body } = await handler({ resource: path, path });
    expect(JSON.parse(body)).toEqual(openApi());
    expect(codeOf('documentation/describe')).not.toContain('Two different schemas are called');
  });

  it('leave the parts of the credential chain out that no Lambda uses', () => {
    expect(codeOf('frameworks/advance')).not.toMatch(/sso-oidc|169\.254\.170\.2|AWS_WEB_IDENTITY_TOKEN_FILE/);
  });
});
