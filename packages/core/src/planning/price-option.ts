import { v7 as uuidV7 } from 'uuid'
import {
  costNote,
  type Draws,
  engineeringCost,
  estimateFrom,
  riskLevel,
  type Simulation,
  scopeCoverage,
  simulate,
  timeToShip,
} from '../estimate/index.ts'
import { type ExecutionOption, type OptionDraft, OptionId } from '../schemas/index.ts'

export function newOptionId(): OptionId {
  return OptionId.parse(uuidV7())
}

/**
 * Gives one option of a draft its numbers: person-hours, calendar weeks, USD, and the words that are made of them. It is
 * not recommended yet: which one is can be told once all are priced.
 *
 * @param simulation of this option, for callers that need it themselves
 */
export function priceOption(
  { key, ...words }: OptionDraft,
  id: OptionId,
  draws: Draws,
  simulation: Simulation = simulate(draws, words),
): ExecutionOption {
  const { rate } = draws.assumptions
  const estimate = estimateFrom(simulation, rate)
  return {
    ...words,
    id,
    isRecommended: false,
    timeToShip: timeToShip(estimate),
    engineeringCost: engineeringCost(estimate, words.engineers),
    riskLevel: riskLevel(estimate, words.engineers),
    scopeCoverage: scopeCoverage(draws.workItems, words.workItemIds),
    costNote: costNote(estimate, rate),
    estimate,
  }
}
