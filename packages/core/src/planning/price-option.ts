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

/** Gives one option of a draft its numbers: person-hours, calendar weeks, USD, and the words that are made of them. */
export function priceOption({ key, ...words }: OptionDraft, identity: OptionIdentity, draws: Draws): ExecutionOption {
  const { rate } = draws.assumptions
  const estimate = estimateFrom(simulate(draws, words), rate)
  return {
    ...words,
    ...identity,
    timeToShip: timeToShip(estimate),
    engineeringCost: engineeringCost(estimate, words.engineers),
    riskLevel: riskLevel(estimate, words.engineers),
    scopeCoverage: scopeCoverage(draws.workItems, words.workItemIds),
    costNote: costNote(estimate, rate),
    estimate,
  }
}
