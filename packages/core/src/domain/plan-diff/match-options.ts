import type { ExecutionOption, WorkItemId } from '../schemas/index.ts'

/**
 * How an option was matched: by its id, by its name, or by the work that it shares with the option of the other
 * version.
 */
export type MatchedBy = 'id' | 'name' | 'work'

/** What options are matched by. */
export interface MatchableOption {
  readonly id: string
  readonly name: string
  readonly workItemIds: readonly WorkItemId[]
}

/** An option in two versions of a plan. */
export interface MatchedOption<
  Before extends MatchableOption = ExecutionOption,
  After extends MatchableOption = ExecutionOption,
> {
  before: Before
  after: After
  matchedBy: MatchedBy
}

/** Options that share less than half of their work are different options. Our judgement. */
const minSharedWork = 0.5

/**
 * Matches the options of two versions: first by id, then by name, then by shared work, the closest pair first. Each
 * option is matched at most once. The result has the order of the later version.
 */
export function matchOptions<Before extends MatchableOption, After extends MatchableOption>(
  before: readonly Before[],
  after: readonly After[],
): MatchedOption<Before, After>[] {
  const pairs = before.flatMap((old) => after.map((now) => ({ before: old, after: now })))
  const matches = [
    ...pairs
      .filter((pair) => String(pair.before.id) === pair.after.id)
      .map((pair) => ({ ...pair, matchedBy: 'id' as const })),
    ...pairs.filter(haveSameName).map((pair) => ({ ...pair, matchedBy: 'name' as const })),
    ...pairs
      .filter((pair) => sharedWork(pair) >= minSharedWork)
      .toSorted((a, b) => sharedWork(b) - sharedWork(a))
      .map((pair) => ({ ...pair, matchedBy: 'work' as const })),
  ]
  const found: MatchedOption<Before, After>[] = []
  for (const match of matches)
    if (!found.some((other) => other.before === match.before || other.after === match.after)) found.push(match)
  return found.toSorted((a, b) => after.indexOf(a.after) - after.indexOf(b.after))
}

type Pair = Omit<MatchedOption<MatchableOption, MatchableOption>, 'matchedBy'>

function haveSameName({ before, after }: Pair): boolean {
  return before.name === after.name
}

/** Work items that both include, as a share of those that either does (Jaccard, 1901). */
function sharedWork({ before, after }: Pair): number {
  const [old, now] = [new Set(before.workItemIds), new Set(after.workItemIds)]
  const shared = [...old].filter((id) => now.has(id)).length
  return shared / (old.size + now.size - shared)
}
