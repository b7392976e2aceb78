import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('../../.local', import.meta.url));

/** What a start keeps for the next: the assemblies that were synthesized. */
export const assemblies = `${kept}/assemblies`;
/** What Node compiled of functions and of the stack. */
export const compiled = `${kept}/compiled`;
