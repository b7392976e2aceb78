/** What the programme means for each partner now, in Dutch rows by the identifier of the partner: the alliances service knows it. */
export type StakesOf = (programmeId: string) => Promise<Record<string, [label: string, value: string][]>>;
