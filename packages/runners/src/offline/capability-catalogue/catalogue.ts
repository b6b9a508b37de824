import { accountsAndCommunity } from './accounts-and-community.ts'
import { businessOperations } from './business-operations.ts'
import type { Capability, CatalogueItem } from './capability.ts'
import { commerce } from './commerce.ts'
import { complianceAndQuality } from './compliance-and-quality.ts'
import { developerTools } from './developer-tools.ts'
import { games } from './games.ts'
import { integrations } from './integrations.ts'
import { mobileAndDevices } from './mobile-and-devices.ts'
import { payments } from './payments.ts'
import { searchAndContent } from './search-and-content.ts'

/** Everything that the planner can recognise in a brief, in the order in which texts name it when all else is equal. */
export const catalogue: readonly Capability[] = [
  ...games,
  ...developerTools,
  ...businessOperations,
  ...commerce,
  ...mobileAndDevices,
  ...searchAndContent,
  ...payments,
  ...accountsAndCommunity,
  ...integrations,
  ...complianceAndQuality,
]

const byId = new Map(catalogue.map((capability) => [capability.id, capability]))

/** @throws {RangeError} when the catalogue holds no such capability */
export function capabilityNamed(id: string): Capability {
  const capability = byId.get(id)
  if (!capability) throw new RangeError(`the catalogue holds no capability "${id}"`)
  return capability
}

/** The item that all others of the capability depend on. */
export function coreOf(capability: Capability): CatalogueItem {
  return capability.items[0]
}
