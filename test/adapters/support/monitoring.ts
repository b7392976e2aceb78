import type { Deps } from '#functions/monitoring/deps.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { World } from './world.ts';

/** What the operations and reactions on measurements and lessons of a world need. */
export const monitoringDeps = (world: World): Deps => ({
  client: world.client,
  table: world.tables.monitoring,
  monitoring: new MonitoringReader(world.tables.monitoring),
  registry: world.deps.registry,
  frameworks: world.deps.frameworks,
  alliances: world.allianceDeps.alliances,
});
