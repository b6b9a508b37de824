import type { Draft, WorkItem, WorkItemId } from '../../domain/schemas/index.ts'
import { takeNumberedId } from '../runner/free-work-item-id.ts'

/** Work that several drafts have, or one of them. */
export interface ItemGroup {
  /** No other group has it. */
  id: WorkItemId
  /** One place for each draft, in their order; null for a draft without this work. */
  items: readonly (WorkItem | null)[]
}

interface Candidate {
  draft: number
  item: WorkItem
  words: ReadonlySet<string>
  places: ReadonlySet<string>
}

/** Two items with a similarity below this are different work. Our judgement. */
const sameFrom = 0.5

/**
 * Finds the work that independent drafts have in common. The similarity of two items is 0.6 times the words that their
 * titles share, 0.3 times the quotations of the brief that they share, and 0.1 for the same discipline; both shares are
 * Dice coefficients (Dice, "Measures of the Amount of Ecologic Association Between Species", 1945). Pairs are joined from
 * the most similar one down, as long as no group gets two items of one draft (greedy agglomeration). The weights are our
 * judgement: the same need alone does not make items the same work, because a need is often split over several.
 *
 * Work that is not recognised as the same stays apart. Each option then keeps the item of its own draft, so nothing is
 * counted twice.
 */
export function matchItems(drafts: readonly Pick<Draft, 'workItems'>[]): ItemGroup[] {
  const candidates = drafts.map(({ workItems }, draft) => workItems.map((item) => candidateOf(item, draft)))
  const pairs = pairsOf(candidates)
    .filter(({ similarity }) => similarity >= sameFrom)
    .toSorted((a, b) => b.similarity - a.similarity)
  const groups = new Map(candidates.flat().map((candidate) => [candidate, [candidate]]))
  for (const { one, other } of pairs) join(groups, one, other)
  return named([...new Set(groups.values())], drafts.length)
}

function candidateOf(item: WorkItem, draft: number): Candidate {
  return {
    item,
    draft,
    words: wordsOf(item.title),
    places: new Set(item.addresses.map(({ part, words }) => `${part}: ${words}`)),
  }
}

/** The beginnings of words: five letters make "payment" and "payments" one, in any language with an alphabet. */
function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, 5)))
}

interface Pair {
  one: Candidate
  other: Candidate
  similarity: number
}

function pairsOf(candidates: readonly Candidate[][]): Pair[] {
  return candidates.flatMap((ofDraft, draft) =>
    ofDraft.flatMap((one) =>
      candidates
        .slice(draft + 1)
        .flat()
        .map((other) => ({ one, other, similarity: similarityOf(one, other) })),
    ),
  )
}

function similarityOf(a: Candidate, b: Candidate): number {
  const discipline = a.item.discipline === b.item.discipline ? 0.1 : 0
  return 0.6 * dice(a.words, b.words) + 0.3 * dice(a.places, b.places) + discipline
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((element) => b.has(element)).length
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

function join(groups: Map<Candidate, Candidate[]>, one: Candidate, other: Candidate): void {
  const [first = [], second = []] = [groups.get(one), groups.get(other)]
  if (first === second || first.some(({ draft }) => second.some((member) => member.draft === draft))) return
  const joined = [...first, ...second]
  for (const member of joined) groups.set(member, joined)
}

function named(groups: readonly Candidate[][], draftCount: number): ItemGroup[] {
  const taken = new Set<WorkItemId>()
  return groups.map((members) => {
    const places = Array.from({ length: draftCount }, (_, draft) => draft)
    const items = places.map((draft) => members.find((member) => member.draft === draft)?.item ?? null)
    return { id: takeFreeId(firstOf(items).id, taken), items }
  })
}

/** The wanted id, or the next one that is free; it counts as taken from then on. */
export function takeFreeId(wanted: WorkItemId, taken: Set<WorkItemId>): WorkItemId {
  if (taken.has(wanted)) return takeNumberedId(wanted, taken)
  taken.add(wanted)
  return wanted
}

/** The item of the first draft that has one. */
export function firstOf(items: ItemGroup['items']): WorkItem {
  const first = items.find((item) => item !== null)
  if (!first) throw new Error('a group without items')
  return first
}
