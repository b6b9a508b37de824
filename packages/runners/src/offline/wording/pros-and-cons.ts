import { maxProsOrCons, minProsOrCons } from '@plangate/core/schemas'
import { capabilityNamed } from '../capability-catalogue/catalogue.ts'
import { listed, listedAtMost, numberWord, quoted, uncapitalised } from './phrasing.ts'
import { isQuotable, type WordingFacts } from './wording-facts.ts'

const maxNames = 4

/** Returns reasons for the option, as many as a plan may list. */
export function pros(facts: WordingFacts): string[] {
  const { option } = facts
  const found =
    option.key === 'lean'
      ? [experimentFirst(facts), mustHaves(facts), learnsEarly(facts), smallTeam(facts)]
      : [additions(facts), deeper(facts), answered(facts), everything(facts), sharedWork(facts)]
  return withinLimits(found, [
    'Every part of it goes back to a sentence of the brief.',
    'It is tested automatically from the first slice on.',
  ])
}

/** Returns reasons against the option, as many as a plan may list. */
export function cons(facts: WordingFacts): string[] {
  const found =
    facts.option.key === 'complete'
      ? [lateEvidence(facts), stillOpen(facts), gaps(facts), agreement(facts), dependence(facts)]
      : [gaps(facts), without(facts), dependence(facts), stillOpen(facts), agreement(facts)]
  return withinLimits(found, [
    'Whoever joins later has to find their way into work that others have shaped.',
    'What its first users ask for is not known yet and not planned for.',
  ])
}

function withinLimits(found: readonly (string | null)[], spare: readonly string[]): string[] {
  const sentences = found.flatMap((sentence) => sentence ?? [])
  return [...sentences, ...spare.slice(0, Math.max(0, minProsOrCons - sentences.length))].slice(0, maxProsOrCons)
}

function experimentFirst({ plan }: WordingFacts): string {
  const planned = plan.passages.filter(({ part }) => part === 'smallestViableExperiment')
  if (planned.length === 0) return 'Tries the idea with its first users before anything bigger is built.'
  const experiment = planned.find(({ text }) => isQuotable(text))
  return experiment
    ? `Runs the experiment of the brief before anything bigger is built: ${quoted(experiment.text)}.`
    : 'Runs the experiment of the brief before anything bigger is built.'
}

function mustHaves({ included, option, plan }: WordingFacts): string | null {
  const names = included.slice(0, maxNames).map(({ name }) => name)
  if (names.length === 0) return null
  const isComplete = plan.items.every((item) => item.level > 0 || option.items.includes(item))
  return isComplete
    ? `Holds every must-have, first of all ${listed(names)}.`
    : `Holds the must-haves that are worth most for their effort: ${listed(names)}.`
}

function learnsEarly({ openRisks, answeredRisks, openAssumptions }: WordingFacts): string | null {
  const [assumption] = openAssumptions
  if (assumption) return `Finds out early whether this holds: ${quoted(assumption.text)}.`
  const risk = openRisks[0] ?? answeredRisks[0]?.risk
  return risk ? `Shows early, while little has been spent, how real this risk is: ${quoted(risk.text)}.` : null
}

function smallTeam({ option }: WordingFacts): string | null {
  return option.engineers === 1
    ? 'With one engineer there is nothing to coordinate, and little is lost if the direction changes.'
    : null
}

function additions({ added, custom, smaller }: WordingFacts): string | null {
  const names = added.map(({ name }) => name)
  if (names.length > 0) return `Adds ${listedAtMost(names, maxNames)} to what the smaller option does.`
  const known = new Set(smaller?.items.map(({ id }) => id))
  const [first] = custom.filter(({ id }) => !known.has(id))
  return first ? `Adds ${quoted(first.title)} to what the smaller option does.` : null
}

function deeper({ option, smaller }: WordingFacts): string | null {
  const known = new Set(smaller?.items.map(({ id }) => id))
  const present = new Set(smaller?.items.map(({ capability }) => capability))
  const items = option.items.filter(({ id, capability }) => capability && present.has(capability) && !known.has(id))
  const titles = items
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 2)
    .map(({ title }) => quoted(title))
  return titles.length === 0 ? null : `Goes deeper where it counts: ${listed(titles)}.`
}

function answered({ answeredRisks }: WordingFacts): string | null {
  const [first] = answeredRisks
  return first ? `Meets the risk ${quoted(first.risk.text)} with ${listed(first.by.map(({ name }) => name))}.` : null
}

function everything({ option, missing, missingCustom }: WordingFacts): string | null {
  if (option.key !== 'complete' || missing.length + missingCustom.length > 0) return null
  return 'Holds everything that the brief asks for, so that nothing has to be added after the launch.'
}

function sharedWork({ option }: WordingFacts): string | null {
  if (option.engineers === 1) return null
  return `${numberWord(option.engineers, true)} engineers review each other's work, and an absence stops nothing.`
}

function gaps({ missing, missingCustom }: WordingFacts): string | null {
  const names = [...missing.map(({ name }) => name), ...missingCustom.map(({ title }) => quoted(title, 70))]
  return names.length === 0 ? null : `Leaves out ${listedAtMost(names, maxNames)}.`
}

function without({ missing }: WordingFacts): string | null {
  const [first] = missing
  return first ? `No ${first.name} yet: ${uncapitalised(first.without)}` : null
}

/** The catalogue's approaches mention the outside services that they use. */
function dependence({ included }: WordingFacts): string | null {
  const names = included
    .filter(({ capability, depth }) => /\b(?:hosted|service|stores)\b/u.test(capability.approach[depth]))
    .map(({ name }) => name)
  if (names.length === 0) return null
  return `Depends on outside services for ${listedAtMost(names, 3)}, with their fees and their limits.`
}

function stillOpen({ openRisks, option }: WordingFacts): string | null {
  const risk = option.key === 'balanced' ? (openRisks[1] ?? openRisks[0]) : openRisks[0]
  return risk ? `No part of it answers the risk ${quoted(risk.text)}; only real use will.` : null
}

function lateEvidence({ openAssumptions }: WordingFacts): string {
  const [assumption] = openAssumptions
  return assumption
    ? `Most of the money is spent before it is known whether this holds: ${quoted(assumption.text)}.`
    : 'Most of the money is spent before users have said what they think of it.'
}

function agreement({ option }: WordingFacts): string | null {
  if (option.engineers === 1) return 'One engineer carries everything: an absence stops the work.'
  return option.engineers > 2
    ? `${numberWord(option.engineers, true)} engineers have to agree on one design before they can part ways.`
    : null
}

/** Names the capabilities that constraints or needs rule out of every option. */
export function exclusions({ plan }: WordingFacts): string | null {
  const names = plan.topics.ruledOut.map(({ id }) => capabilityNamed(id).name)
  return names.length === 0
    ? null
    : `No ${listed(names).replace(/ and /u, ' and no ')} in any option: the brief rules it out.`
}
