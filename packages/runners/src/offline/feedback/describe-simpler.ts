import { listed, quoted, shortened } from '../wording/phrasing.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { dispensableItems, itemsOfElement } from './plan-elements.ts'
import type { PlanElement } from './resolve-target.ts'

/** In characters, as long as a note of a reading may be. */
const maxLength = 1_000

/** Why a part stays as it is, and what the founder can say instead. */
export function nothingToLeaveOut(object: string): string {
  return `Nothing of ${quoted(object, 60)} can be left out by itself. Say what it can do without, or how many hours it may take.`
}

/** Says what a simpler part leaves out, in one sentence for all that serves the same must-haves. */
export function describeSimpler(object: string, elements: readonly PlanElement[], plan: WorkPlan): string {
  const dispensable = dispensableItems(elements, plan)
  if (dispensable.length === 0) return nothingToLeaveOut(object)
  const groups = Map.groupBy(dispensable, (element) => served([element], plan))
  const sentences = [...groups].map(([musts, items]) => {
    const titles = listed(items.map(({ title }) => quoted(title, 60)))
    const verb = items.length === 1 ? 'serves' : 'serve'
    return `Leaves out ${titles}${musts === '' ? '' : `, which ${verb} the ${musts}`}.`
  })
  return shortened(sentences.join(' '), maxLength)
}

/** Whether the work of elements serves a must-have of the brief. */
export function isMustHave(elements: readonly PlanElement[], plan: WorkPlan): boolean {
  return served(elements, plan) !== ''
}

/** The must-haves that elements serve: "must-have “Scan barcodes”", or nothing. */
function served(elements: readonly PlanElement[], plan: WorkPlan): string {
  const items = elements.flatMap((element) => itemsOfElement(element, plan))
  const words = new Set(items.flatMap(({ addresses }) => addresses.map((address) => address.words)))
  const musts = plan.passages.filter(({ part, priority, text }) => {
    return part === 'needs' && priority === 'must' && words.has(text)
  })
  const names = [...new Set(musts.map(({ text }) => quoted(text, 60)))]
  return names.length === 0 ? '' : `must-have${names.length === 1 ? '' : 's'} ${listed(names)}`
}
