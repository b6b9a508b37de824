import { contentWords } from '../reading/content-words.ts'
import { mentionsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'

/** A need belongs to the experiment when it shares this many subjects with it. */
const sharedSubjects = 2

/**
 * The smallest work that can prove the idea wrong: the first level of foundation and compliance, what the experiment of
 * the brief is about, the core of the idea, and all that this depends on. Without an experiment that names any of the
 * work, it is the first level, which has the must-haves, and the core where there are none. What the founder asked to keep
 * stays.
 */
export function experimentScope(
  items: readonly PlannedItem[],
  passages: readonly BriefPassage[],
  kept: ReadonlySet<string>,
): PlannedItem[] {
  const first = items.filter(({ level }) => level === 0)
  const experiment = passages.filter(({ part }) => part === 'smallestViableExperiment')
  const named = items.filter((item) => item.level < 2 && isNamedIn(item, experiment))
  const central = coreItems(items, passages)
  if (named.length === 0) return chosenWithDependencies([...first, ...central], items)
  const always = first.filter(
    ({ id, origin, discipline }) => kept.has(id) || origin === 'foundation' || discipline === 'compliance',
  )
  return chosenWithDependencies([...always, ...named, ...central], items)
}

function chosenWithDependencies(chosen: readonly PlannedItem[], items: readonly PlannedItem[]): PlannedItem[] {
  const wanted = withDependencies(chosen, items)
  return items.filter(({ id }) => wanted.has(id))
}

/** The work at the core of the idea: of the must-haves, or of all needs where nothing is one. */
function coreItems(items: readonly PlannedItem[], passages: readonly BriefPassage[]): PlannedItem[] {
  const needs = passages.filter(({ part }) => part === 'needs')
  const musts = needs.filter(({ priority }) => priority === 'must')
  const core = new Set((musts.length > 0 ? coreMusts(musts, passages) : coreOfOthers(needs, passages)).map(textOf))
  const deepest = musts.length > 0 ? 0 : 1
  return items.filter(({ level, addresses }) => level <= deepest && addresses.some(({ words }) => core.has(words)))
}

const textOf = ({ text }: BriefPassage) => text

/** The only must-have, or those that the value proposition names. */
function coreMusts(musts: readonly BriefPassage[], passages: readonly BriefPassage[]): readonly BriefPassage[] {
  return musts.length === 1 ? musts : promised(musts, passages)
}

/** Without a must-have the experiment would have no need at all, and prove nothing: the first one counts at least. */
function coreOfOthers(needs: readonly BriefPassage[], passages: readonly BriefPassage[]): readonly BriefPassage[] {
  const named = promised(needs, passages)
  return named.length > 0 ? named : needs.slice(0, 1)
}

function promised(needs: readonly BriefPassage[], passages: readonly BriefPassage[]): BriefPassage[] {
  const promise = stemsOf(passages.filter(({ part }) => part === 'valueProp').flatMap(({ words }) => words))
  return needs.filter(({ words }) => [...stemsOf(words)].filter((stem) => promise.has(stem)).length >= sharedSubjects)
}

function stemsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(contentWords(words).map(({ stem }) => stem))
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
  const subjects = stemsOf(words)
  return addresses.some((address) => {
    if (address.part !== 'needs') return false
    return [...stemsOf(wordsOf(address.words))].filter((stem) => subjects.has(stem)).length >= sharedSubjects
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
