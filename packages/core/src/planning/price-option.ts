import { v7 as uuidV7 } from 'uuid'
import { type Draws, optionNumbers, simulate } from '../estimate/index.ts'
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
  return { ...words, ...identity, ...optionNumbers(draws, words, simulate(draws, words)) }
}
