import { type TargetProbabilities, targetProbabilities, targetsOfPlan } from '../analysis/index.ts'
import { contentHash } from '../content-hash/content-hash.ts'
import {
  assumptionsFor,
  drawWorkItems,
  type OptionNumbers,
  type OptionRunningCost,
  optionNumbers,
  runningCostOf,
  simulate,
} from '../estimate/index.ts'
import { type Brief, Draft, type ProjectAssumptions, type WorkItem } from '../schemas/index.ts'
import { attributeHours } from './attribute-hours.ts'
import type { EditedDraft } from './edited-draft.ts'

export interface EditToPrice {
  draft: EditedDraft
  /** The work items of the plan that was edited: hours that differ from theirs are the team's. */
  before: readonly WorkItem[]
  /** The newest version. */
  brief: Brief
  /** Those that the next plan of the project is priced with. */
  projectAssumptions: ProjectAssumptions
  /** What the founder's finished plans say, as `assumptionsFor` takes it; nothing when it is left out. */
  history?: readonly number[]
}

/** The numbers of one option of an edited draft, and its chances of meeting the brief's targets. */
export interface PricedEdit extends OptionNumbers {
  key: string
  probabilities: TargetProbabilities
  /** Null where no work item of the option says what it costs to run. */
  runningCost: OptionRunningCost | null
}

/**
 * Prices an edited draft by today's rule, option by option in its order: the same numbers, to the byte, that it has once
 * it is saved.
 *
 * @throws {ZodError} when `findEditIssues` finds something
 */
export function priceEdited({ draft, before, brief, projectAssumptions, history }: EditToPrice): PricedEdit[] {
  const { options, workItems: asWritten } = Draft.parse(draft)
  const workItems = attributeHours({ workItems: asWritten, author: { kind: 'person' }, base: before })
  const assumptions = assumptionsFor(brief, projectAssumptions, workItems, history)
  const draws = drawWorkItems({ workItems, assumptions, seed: contentHash({ workItems, assumptions }) })
  return options.map((option) => {
    const simulation = simulate(draws, option)
    const probabilities = targetProbabilities(
      simulation,
      targetsOfPlan(brief.targets ?? {}, { assumptions }),
      assumptions,
    )
    const runningCost = runningCostOf(option, workItems)
    return { key: option.key, ...optionNumbers(draws, option, simulation), probabilities, runningCost }
  })
}
