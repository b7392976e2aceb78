/** How a lesson ended. */
export const endedInDutch = {
  framework: 'overgenomen in de kaders',
  plan: 'overgenomen in een jaarplan',
  parked: 'geparkeerd',
} as const;
