import { findOptionAdjustments } from '@plangate/core/analysis'
import type { Adjustments, ExecutionOption, OptionAdjustments, PlanSet, WorkItem } from '@plangate/core/schemas'

/** What-if adjustments in the address of the plan page. */
export interface ChangesInAddress {
  changes?: Adjustments | undefined
  /** Many items taken out or put in: `writeToggles` writes it. */
  toggles?: string | undefined
}

/** The plan set whose options and work items the address speaks of. */
export type AddressedPlan = Pick<PlanSet, 'version' | 'workItems' | 'options'>

/** With more items the address lists positions instead of ids, which could outgrow what servers accept: 16 kB. */
const maxNamedItems = 20

/** Puts adjustments into the address; what is not asked for is cleared from it, and so is what changes nothing. */
export function writeChanges(planSet: AddressedPlan, changes: Adjustments | undefined): Required<ChangesInAddress> {
  if (Object.keys(changes ?? {}).length === 0) return { changes: undefined, toggles: undefined }
  const options = changes?.options ?? []
  const named = options.flatMap(({ takeOut = [], putIn = [] }) => [...takeOut, ...putIn])
  if (named.length <= maxNamedItems) return { changes, toggles: undefined }
  const teams = options.flatMap(({ optionId, engineers }) => (engineers === undefined ? [] : { optionId, engineers }))
  const { options: _, ...assumed } = changes ?? {}
  return {
    changes: { ...assumed, ...(teams.length > 0 && { options: teams }) },
    toggles: writeToggles(planSet, options),
  }
}

/** Reads adjustments from the address. Toggles of another version, and unreadable ones, count as missing. */
export function readChanges(planSet: AddressedPlan, { changes = {}, toggles }: ChangesInAddress): Adjustments {
  const [version, ...marks] = toggles?.split('~') ?? []
  if (version !== `${planSet.version}`) return changes
  const read = planSet.options.map((option, place) => ({
    ...findOptionAdjustments(option, changes),
    ...readToggles(planSet.workItems, option, marks[place] ?? ''),
  }))
  const options = read.filter((own) => Object.keys(own).length > 1)
  return { ...changes, ...(options.length > 0 && { options }) }
}

/** The version that the positions belong to, and per option a bit for each work item, in hexadecimal digits. */
function writeToggles({ version, workItems, options }: AddressedPlan, changed: readonly OptionAdjustments[]): string {
  const marks = options.map((option) => {
    const { takeOut = [], putIn = [] } = findOptionAdjustments(option, { options: [...changed] })
    const toggled = new Set([...takeOut, ...putIn])
    return fours(workItems)
      .map((four) => four.reduce((digit, { id }, bit) => digit + (toggled.has(id) ? 2 ** bit : 0), 0).toString(16))
      .join('')
  })
  return [version, ...marks].join('~')
}

/** In the order in which adjustments are kept. */
function readToggles(
  workItems: readonly WorkItem[],
  { workItemIds }: ExecutionOption,
  marks: string,
): Pick<OptionAdjustments, 'takeOut' | 'putIn'> {
  const isIn = new Set(workItemIds)
  const toggled = fours(workItems)
    .flatMap((four, place) => four.filter((_, bit) => (Number.parseInt(marks[place] ?? '0', 16) >> bit) & 1))
    .map(({ id }) => id)
    .toSorted()
  const takeOut = toggled.filter((id) => isIn.has(id))
  const putIn = toggled.filter((id) => !isIn.has(id))
  return { ...(takeOut.length > 0 && { takeOut }), ...(putIn.length > 0 && { putIn }) }
}

function fours(workItems: readonly WorkItem[]): WorkItem[][] {
  const count = Math.ceil(workItems.length / 4)
  return Array.from({ length: count }, (_, place) => workItems.slice(4 * place, 4 * place + 4))
}
