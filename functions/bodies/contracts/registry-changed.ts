/** What every change of the registry can meet. */
export const registryChanged = { 'registry-changed': 'Somebody changed the registry at the same moment.' };
