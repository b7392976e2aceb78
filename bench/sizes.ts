/** How much each section of docs/performance.md measures. The tests measure a little of the same. */
export const sizes = {
  throughput: { blocks: 8, answersInBlock: 60, atOnce: 8 },
  /** The last age ends before the last day that a programme supports. */
  registry: { first: 2027, ages: [1, 10, 70] },
  /** Reports of one alliance. */
  reports: [10, 1000],
  /** Facts of one programme. */
  views: [10, 1000, 100_000],
  /** The smaller region shows what grows. */
  evaluation: {
    years: 4,
    regions: [
      { partners: 10, alliances: 4 },
      { partners: 60, alliances: 40 },
    ],
  },
  /** How often each page is opened, and a task is answered. */
  workbench: { opened: 25, answered: 7, before: 2 },
  /** Companies in the ring that grows; each is an addressee of two rounds of a cycle, one of which is measured alone. */
  cycle: { cycle: [0, 162], round: [4, 994] },
  /** Municipalities of the regions in which one escalation climbs. */
  ladder: [2, 12],
  /** Every municipality of the Netherlands, and how many of their answers come at a time. */
  burst: { municipalities: 342, atOnce: 50 },
} as const;
