/**
 * The capability catalogue: what the offline planner recognises in a brief, and the work that it plans for it.
 * To add a capability (augmented reality, for example), add an entry to the file of its area beside this one: phrases,
 * items with hours, approaches and source, as capability.ts describes them. A new area is a new file, listed below.
 * catalogue.test.ts checks every entry; add a line to `topics of a brief` in ../reading/topics.test.ts with a sentence
 * that must find it, and check with ../offline-planner.samples.test.ts that the sample briefs keep their figures.
 */
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

/** All capabilities. When nothing else decides, texts name them in this order. */
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

/** @throws {RangeError} when the catalogue has no such capability */
export function capabilityNamed(id: string): Capability {
  const capability = byId.get(id)
  if (!capability) throw new RangeError(`the catalogue has no capability "${id}"`)
  return capability
}

/** Returns the item that the other items of the capability depend on. */
export function coreOf(capability: Capability): CatalogueItem {
  return capability.items[0]
}
