import { contentWords } from '../reading/content-words.ts'
import { mentionsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'

/** A need belongs to the experiment when it shares this many subjects with it. */
const sharedSubjects = 2

/**
 * The smallest work that can prove the idea wrong: the first level of foundation and compliance, what the experiment of
 * the brief is about, and all that this depends on. Without an experiment that names any of the work, it is the first
 * level: the must-haves. What the founder asked to keep stays.
 */
export function experimentScope(
  items: readonly PlannedItem[],
  passages: readonly BriefPassage[],
  kept: ReadonlySet<string>,
): PlannedItem[] {
  const first = items.filter(({ level }) => level === 0)
  const experiment = passages.filter(({ part }) => part === 'smallestViableExperiment')
  const named = items.filter((item) => item.level < 2 && isNamedIn(item, experiment))
  if (named.length === 0) return first
  const always = first.filter(
    ({ id, origin, discipline }) => kept.has(id) || origin === 'foundation' || discipline === 'compliance',
  )
  const wanted = withDependencies([...always, ...named], items)
  return items.filter(({ id }) => wanted.has(id))
}

function isNamedIn(item: PlannedItem, experiment: readonly BriefPassage[]): boolean {
  if (item.origin === 'foundation') return false
  return experiment.some((passage) => namesCapability(passage, item) || sharesSubjects(passage, item))
}

/** Only its first slice: an experiment needs no more of a capability. */
function namesCapability(passage: BriefPassage, { capability, level }: PlannedItem): boolean {
  if (capability === null || level > 0) return false
  return mentionsIn(passage).some((mention) => mention.capability === capability && !mention.ruledOut)
}

function sharesSubjects({ words }: BriefPassage, { addresses, capability, level }: PlannedItem): boolean {
  if (capability !== null && level > 0) return false
  const subjects = new Set(contentWords(words).map(({ stem }) => stem))
  return addresses.some((address) => {
    if (address.part !== 'needs') return false
    const own = new Set(contentWords(wordsOf(address.words)).map(({ stem }) => stem))
    return [...own].filter((stem) => subjects.has(stem)).length >= sharedSubjects
  })
}

/** Returns the ids of the chosen items and of all that they depend on. */
export function withDependencies(chosen: readonly PlannedItem[], items: readonly PlannedItem[]): ReadonlySet<string> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const wanted = new Set<string>()
  const queue = chosen.map(({ id }) => id)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (wanted.has(id)) continue
    wanted.add(id)
    queue.push(...(byId.get(id)?.dependsOn ?? []))
  }
  return wanted
}
