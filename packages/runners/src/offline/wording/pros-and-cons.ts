import { maxProsOrCons, minProsOrCons } from '@plangate/core/schemas'
import type { DraftCheck } from '../checks/judge-constraint.ts'
import { itemsLeftOut } from '../options/option-plan.ts'
import { flagsOf } from '../work-items/flag-items.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { breaches } from './breaches.ts'
import { largestParts } from './largest-parts.ts'
import { namedMusts } from './named-musts.ts'
import { engineersIn, quoted, quotedAtMost, uncapitalised } from './phrasing.ts'
import { risksInWords } from './risks-in-words.ts'
import { type Said, sayOnce } from './say-once.ts'
import type { WordingFacts } from './wording-facts.ts'

/** Returns reasons for the option, as many as a plan may list. */
export function pros(facts: WordingFacts, said: Said): string[] {
  const own = facts.smaller ? [additions(facts)] : [experiment(facts), tested(facts)]
  return withinLimits(
    [...own, mustHaves(facts), answered(facts, said)],
    [...provides(facts, said), soonest(facts), coversAll(facts), startsWith(facts), quotesBrief(facts)],
    said,
  )
}

/** Returns reasons against the option, as many as a plan may list. What it breaks comes first. */
export function cons(facts: WordingFacts, said: Said): string[] {
  const [lack, ...lacks] = without(facts)
  const found = [...breaches(facts), ...(facts.smaller ? [later(facts)] : []), dependence(facts), lack ?? null]
  const risks = risksInWords(facts.quotable, facts.plan.passages)
  // The tradeoff of the first option names what it leaves out.
  return withinLimits(
    found,
    [...risks, ...lacks, later(facts), guessed(facts), people(facts), leastCertain(facts)],
    said,
  )
}

/** What would fit many products is only said where too little else is. */
function withinLimits(found: readonly (string | null)[], spare: readonly (string | null)[], said: Said): string[] {
  const sentences = sayOnce(found, said).slice(0, maxProsOrCons)
  const missing = Math.max(0, minProsOrCons - sentences.length)
  const others = spare.filter((sentence) => sentence !== null && !said.has(sentence))
  return [...sentences, ...sayOnce(others.slice(0, missing), said)]
}

function size({ option }: WordingFacts): string {
  return `${option.items.length} work items`
}

function experiment(facts: WordingFacts): string | null {
  const [words] = facts.experiment
  return words ? `Runs the experiment of the brief, ${quoted(words.text)}, with ${size(facts)}.` : null
}

function tested({ assumptions: [first] }: WordingFacts): string | null {
  return first ? `Finds out first whether this holds: ${quoted(first.text)}.` : null
}

function additions({ added }: WordingFacts): string | null {
  return added.length === 0 ? null : `Adds ${quotedAtMost(added, 3)} to the smaller option.`
}

/** Says that all must-haves are held only where the checks say so. */
function mustHaves({ checks }: WordingFacts): string | null {
  const musts = checks.filter(({ part }) => part === 'needs')
  const kept = musts.filter(isKept)
  if (kept.length === 0) return null
  const which = namedMusts(kept, 2)
  return kept.length < musts.length
    ? `Holds ${kept.length} of ${musts.length} must-haves${which}.`
    : `Holds every must-have, all ${musts.length} of them${which}.`
}

function isKept(check: DraftCheck): boolean {
  return 'verdict' in check && check.verdict === 'kept'
}

/** A risk that no smaller option was said to answer. */
function answered({ answeredRisks }: WordingFacts, said: Said): string | null {
  const sentences = answeredRisks.map(
    ({ risk, by }) => `Answers the risk ${quoted(risk.text)} with ${quotedAtMost(by, 1)}.`,
  )
  return sentences.find((sentence) => !said.has(sentence)) ?? null
}

function soonest({ estimate, othersP50Weeks, quotable: [main] }: WordingFacts): string | null {
  const isFirst = othersP50Weeks.every((weeks) => estimate.weeks.p50 <= weeks)
  return isFirst && main ? `Ships before every other option, and already has ${quoted(main.title)}.` : null
}

/** Said only where work of the option serves every need of the brief, and nothing is broken. */
function coversAll({ option, plan, checks }: WordingFacts): string | null {
  const needs = plan.passages.filter(({ part }) => part === 'needs')
  const work = option.items.filter(({ origin }) => origin !== 'foundation')
  const served = new Set(work.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
  const isWhole =
    needs.every(({ text }) => served.has(text)) &&
    itemsLeftOut(plan.items, option).every(({ origin }) => origin === 'foundation')
  const isBroken = checks.some((check) => 'verdict' in check && check.verdict === 'broken')
  return isWhole && !isBroken && needs.length > 1
    ? `Leaves out none of the ${needs.length} needs of the brief: all are in its ${option.items.length} work items.`
    : null
}

function startsWith(facts: WordingFacts): string | null {
  const [main] = facts.quotable
  return main ? `Puts ${quoted(main.title)} first among its ${size(facts)}.` : null
}

function quotesBrief({ option }: WordingFacts): string {
  const quoting = option.items.filter(({ origin }) => origin !== 'foundation')
  return `${quoting.length} of its ${option.items.length} work items come from sentences of the brief.`
}

/** What the option leaves out and no must-have asks for: those are named as breaches. */
function later({ leftOut }: WordingFacts): string | null {
  const items = leftOut.filter(({ priority, origin }) => priority !== 'must' || origin === 'foundation')
  return items.length === 0 ? null : `Leaves out ${quotedAtMost(items, 3)}.`
}

/** What missing capabilities mean in daily use, the most important first. */
function without({ leftOut }: WordingFacts): string[] {
  const missing = leftOut.filter(({ level }) => level > 0)
  const first = [...new Map(missing.toReversed().map((item) => [item.capability, item])).values()].toReversed()
  return first.flatMap(({ capability, title }) =>
    capability ? [`Without ${quoted(title)}: ${uncapitalised(capability.without)}`] : [],
  )
}

/** How the option provides what people can do with it, the most valuable first. */
function provides({ included, addedCapabilities, smaller }: WordingFacts, said: Said): string[] {
  return (smaller ? addedCapabilities : included)
    .map(({ capability, depth, item }) => `Provides ${quoted(item.title)} as ${capability.approach[depth]}.`)
    .filter((sentence) => !said.has(sentence))
}

function dependence(facts: WordingFacts): string | null {
  const items = facts.quotable.filter((item) =>
    flagsOf(item, facts.plan.passages).some(({ kind }) => kind === 'outside_dependency'),
  )
  if (items.length === 0) return null
  return `Rests on systems of others for ${items.length} of its ${size(facts)}: ${quotedAtMost(items, 2)}.`
}

/** Items that nothing in the catalogue is like: their ranges come from the kind of work alone. */
function guessed({ quotable }: WordingFacts): string | null {
  const items = quotable.filter(({ reading }) => reading === 'unknown' || reading === 'perhaps')
  if (items.length < 2) return null
  return `Rests on rough guesses for ${items.length} work items that the catalogue does not know: ${quotedAtMost(items, 2)}.`
}

function people(facts: WordingFacts): string {
  const { engineers } = facts.option
  const parts = largestParts(facts)
  const which = parts === null ? '' : `, ${parts} among them`
  return engineers === 1
    ? `1 engineer builds all ${size(facts)} alone${which}: an absence stops everything.`
    : `${engineersIn(engineers)} have to coordinate their work on ${size(facts)}${which}.`
}

function leastCertain(facts: WordingFacts): string {
  const widest = (item: PlannedItem) => item.hours.high - item.hours.likely
  const [item] = facts.quotable.toSorted((a, b) => widest(b) - widest(a))
  return item
    ? `${quoted(item.title)} has the widest range of its ${size(facts)}.`
    : `Some of its ${size(facts)} can take twice their likely hours.`
}
