import type { Capability, CatalogueItem } from './capability.ts'
import { connections } from './connections.ts'
import { developerTools } from './developer-tools.ts'
import { field } from './field.ts'
import { games } from './games.ts'
import { information } from './information.ts'
import { money } from './money.ts'
import { operations } from './operations.ts'
import { people } from './people.ts'
import { selling } from './selling.ts'
import { trust } from './trust.ts'

/** Everything that the planner can recognise in a brief, in the order in which texts name it when all else is equal. */
export const catalogue: readonly Capability[] = [
  ...games,
  ...developerTools,
  ...operations,
  ...selling,
  ...field,
  ...information,
  ...money,
  ...people,
  ...connections,
  ...trust,
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
