import type { Screen } from './screens/screen.ts';
import type { SignInIssuer } from './sign-in/issuers.ts';
import type { SignInDeps } from './sign-in/sign-in.ts';

/** What the workbench works with. It reads and writes sessions; everything else goes through the API. */
export interface Deps extends SignInDeps {
  readonly issuers: readonly SignInIssuer[];
  /** Where the API is, with its version. */
  readonly apiUrl: string;
  readonly screens: readonly Screen[];
  readonly clock: () => string;
}
