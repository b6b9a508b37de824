import type { ExecutionOption, OptionId, RiskLevel, WorkItemId } from '../schemas/index.ts'
import { diffFields, type FieldWords } from '../word-diff/index.ts'
import { type Change, changeOf, isSame, type NumberChange, numberChangeOf } from './change.ts'
import type { MatchedBy, MatchedOption } from './match-options.ts'

const wordsFields = ['name', 'technicalApproach', 'pros', 'cons', 'tradeoffs', 'engineeringImpact'] as const

export type OptionWordsField = (typeof wordsFields)[number]

/** How the P80 amounts changed. */
export interface P80Shift {
  /** Calendar weeks. */
  weeks: NumberChange
  /** Person-hours. */
  hours: NumberChange
  /** USD, at the low and at the high end of the rate band. */
  cost: { low: NumberChange; high: NumberChange }
}

/** An option that both versions have. */
export interface OptionChange {
  before: OptionId
  after: OptionId
  /** Its current name. */
  name: string
  matchedBy: MatchedBy
  /** True when nothing about it changed, as for a pinned option. */
  isUnchanged: boolean
  words: FieldWords<OptionWordsField>[]
  engineers: Change<number> | null
  /** Null when the P80 of weeks, hours and cost are what they were. */
  p80: P80Shift | null
  riskLevel: Change<RiskLevel> | null
  /** Percent. */
  scopeCoverage: Change<number> | null
  /** Work items that it includes only now, and those that it no longer includes. */
  items: { added: WorkItemId[]; removed: WorkItemId[] }
}

export interface OptionsDiff {
  added: ExecutionOption[]
  removed: ExecutionOption[]
  kept: OptionChange[]
}

/** Compares the options of two versions: those that both have, and those that only one has. */
export function diffOptions(
  before: readonly ExecutionOption[],
  after: readonly ExecutionOption[],
  matched: readonly MatchedOption[],
): OptionsDiff {
  return {
    added: after.filter((option) => !matched.some((match) => match.after === option)),
    removed: before.filter((option) => !matched.some((match) => match.before === option)),
    kept: matched.map(changeOfOption),
  }
}

function changeOfOption({ before, after, matchedBy }: MatchedOption): OptionChange {
  const isIn = (ids: readonly WorkItemId[]) => (id: WorkItemId) => ids.includes(id)
  return {
    before: before.id,
    after: after.id,
    name: after.name,
    matchedBy,
    isUnchanged: isSame(before, after),
    words: diffFields(wordsFields, before, after, (option, field) => option[field]),
    engineers: changeOf(before.engineers, after.engineers),
    p80: p80Shift(before, after),
    riskLevel: changeOf(before.riskLevel, after.riskLevel),
    scopeCoverage: changeOf(before.scopeCoverage, after.scopeCoverage),
    items: {
      added: after.workItemIds.filter((id) => !isIn(before.workItemIds)(id)),
      removed: before.workItemIds.filter((id) => !isIn(after.workItemIds)(id)),
    },
  }
}

function p80Shift({ estimate: before }: ExecutionOption, { estimate: after }: ExecutionOption): P80Shift | null {
  const [old, now] = [before.cost.p80, after.cost.p80]
  const weeks = numberChangeOf(before.weeks.p80, after.weeks.p80)
  const hours = numberChangeOf(before.hours.p80, after.hours.p80)
  const cost = { low: numberChangeOf(old.low, now.low), high: numberChangeOf(old.high, now.high) }
  const isMoved = [weeks, hours, cost.low, cost.high].some((shift) => shift.before !== shift.after)
  return isMoved ? { weeks, hours, cost } : null
}
