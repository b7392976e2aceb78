import type { Person } from '#functions/bodies/terms/registry.ts';
import { registryWithApps } from './alliances.ts';
import { csrfIn, provider, site, workbenchOn } from './workbench.ts';
import { imported, type World } from './world.ts';

export const programmeId = 'proefland';

/** Somebody in the registry of the workbench's programme. */
export const person = (personId: string, parts: Partial<Person>): Person => ({
  programmeId,
  personId,
  name: `Naam van ${personId}`,
  role: 'portfolio-holder',
  email: `${personId}@proef.example`,
  from: '2026-01-01',
  ...parts,
});
const people = [
  person('jan-alfa', { partnerId: 'alfa' }),
  person('ina-beta', { partnerId: 'beta' }),
  person('sam-alfa', { partnerId: 'alfa', role: 'college-secretary' }),
  person('bo-bureau', { role: 'bureau', function: 'strategy' }),
];
type Who = 'jan-alfa' | 'sam-alfa' | 'ina-beta' | 'bo-bureau';

/** What a form of the workbench was answered with. */
export interface Sent {
  readonly status: number;
  readonly page: string;
  /** Where it leads, below programme and role. */
  readonly to: string | undefined;
}

/**
 * A workbench on a world of the small programme, in which people of alfa, beta and the programmabureau are signed in.
 * @param others - who else is in the registry.
 */
export const staffed = async (
  world: World,
  others: readonly Person[] = [],
  registry = registryWithApps(programmeId),
) => {
  await imported(world, { ...registry, people: [...registry.people, ...people, ...others] });
  const own = await provider(
    'eigen',
    people.map(({ email = '' }) => email),
  );
  const workbench = await workbenchOn(world, own);
  const signedIn = async (who: Who) => {
    const browser = workbench.browser();
    const { page } = await browser.signIn(`${who}@proef.example`, '/werkbank/aanmelden/eigen');
    const csrf = csrfIn(page);
    const base = `/werkbank/${programmeId}/${who}/`;
    return {
      open: async (path: string) => browser.open(base + path),
      send: async (path: string, form: Readonly<Record<string, string>>): Promise<Sent> => {
        const { status, page: shown, location } = await browser.open(base + path, { ...form, csrf });
        return { status, page: shown, to: location?.href.replace(site + base, '') };
      },
    };
  };
  /** Sets the clock of the workbench, so that its pages look ahead from this moment. */
  const setClock = (at: string): void => workbench.later(Date.parse(at) - Date.now());
  return { signedIn, setClock };
};
