import { v7 as uuidV7 } from 'uuid'
import { type Draws, optionNumbers, type Simulation, simulate } from '../../domain/estimate/index.ts'
import { type Brief, type ExecutionOption, type OptionDraft, OptionId } from '../../domain/schemas/index.ts'
import { checkByQuotes } from './check-by-quotes.ts'
import { judgeLimits } from './judge-limits.ts'

export function newOptionId(): OptionId {
  return OptionId.parse(uuidV7())
}

/** What a caller has computed already. */
interface KnownOfOption {
  simulation?: Simulation
  /** Points of value that count as 100 % of the scope: those of all work items drawn, unless options were pinned. */
  scopeBasis?: number | undefined
  /** What the option is checked against. */
  brief?: Brief
  /** Whether a Runner wrote the option: then it is checked here where the Runner did not. */
  isOfRunner?: boolean
}

/**
 * Gives one option of a draft its numbers: person-hours, calendar weeks, USD, and the words made from them. It is not
 * recommended yet: that is decided once all options are priced.
 */
export function priceOption(
  { key, checks: ofRunner, ...words }: OptionDraft,
  id: OptionId,
  draws: Draws,
  { simulation = simulate(draws, words), scopeBasis, brief, isOfRunner = false }: KnownOfOption = {},
): ExecutionOption {
  const priced = { ...words, id, isRecommended: false, ...optionNumbers(draws, words, simulation, scopeBasis) }
  const checks = ofRunner ?? (brief && isOfRunner ? checkByQuotes(words, draws.workItems, brief) : undefined)
  if (checks === undefined) return priced
  const currencies = { targets: brief?.targets ?? {}, assumptions: draws.assumptions }
  return { ...priced, checks: judgeLimits(checks, priced, currencies) }
}
