import { v7 as uuidV7 } from 'uuid'
import {
  costNote,
  type Draws,
  engineeringCost,
  estimateFrom,
  riskLevel,
  scopeCoverage,
  simulate,
  timeToShip,
} from '../estimate/index.ts'
import { type ExecutionOption, type OptionDraft, OptionId } from '../schemas/index.ts'

export interface OptionIdentity {
  id: OptionId
  isRecommended: boolean
}

export function newOptionId(): OptionId {
  return OptionId.parse(uuidV7())
}

/**
 * Gives one option of a draft its numbers: person-hours, calendar weeks, USD, and the words that are made of them.
 *
 * @param scopeBasis points of value that count as 100 % of the scope: those of all work items drawn, unless options
 *   were pinned
 */
export function priceOption(
  { key, ...words }: OptionDraft,
  identity: OptionIdentity,
  draws: Draws,
  scopeBasis?: number,
): ExecutionOption {
  const { rate } = draws.assumptions
  const estimate = estimateFrom(simulate(draws, words), rate)
  return {
    ...words,
    ...identity,
    timeToShip: timeToShip(estimate),
    engineeringCost: engineeringCost(estimate, words.engineers),
    riskLevel: riskLevel(estimate, words.engineers),
    scopeCoverage: scopeCoverage(draws.workItems, words.workItemIds, scopeBasis),
    costNote: costNote(estimate, rate),
    estimate,
  }
}
