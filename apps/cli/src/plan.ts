import type { PricedOptions } from '@plangate/core/planning'
import type { Feedback } from '@plangate/core/schemas'

/** A plan set without the parts that need a project: ids of project and gate, versions, dates. */
export interface Plan extends PricedOptions {
  feedback: Feedback | null
  runner: { name: string; model: string | null }
}
