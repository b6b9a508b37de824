import type { PlausibleAnswer, ProposedQuestion, WorkItem } from '@plangate/core/schemas'
import type { Capability, Depth } from '../capability-catalogue/capability.ts'
import { catalogue, coreOf } from '../capability-catalogue/catalogue.ts'
import { subjectsIn } from '../reading/mentions.ts'
import { wordsOf } from '../reading/words.ts'
import { capitalised, quoted } from '../wording/phrasing.ts'
import { hoursRange } from '../work-items/planned-item.ts'
import { type Ambiguity, ambiguities, type ScopeReading } from './ambiguities.ts'

/** A question with the spread of the hours between its answers. */
export interface ScopeQuestion {
  readonly question: ProposedQuestion
  /** Person-hours between the likely totals of the smallest and the largest answer. */
  readonly spread: number
}

const depths: readonly Depth[] = ['first', 'solid', 'full']

/** Asks how far each planned capability has to go: every answer takes work out of the plan that the catalogue sizes. */
export function capabilityQuestions(workItems: readonly WorkItem[]): ScopeQuestion[] {
  const byId = new Map(workItems.map((item) => [String(item.id), item]))
  return catalogue.flatMap((capability) => {
    const planned = capability.items.flatMap(({ id }) => byId.get(id) ?? [])
    return planned.some(({ id }) => id === coreOf(capability).id) ? questionAbout(capability, planned) : []
  })
}

function questionAbout(capability: Capability, planned: readonly WorkItem[]): ScopeQuestion[] {
  const ambiguity = ambiguities.find(({ capabilityId }) => capabilityId === capability.id)
  const words = wordsAbout(capability, planned)
  if (words !== null && ambiguity?.settledBy?.test(words)) return []
  const readings = distinctReadings(ambiguity?.readings ?? readingsByDepth(capability), planned)
  const [smallest] = readings
  if (smallest === undefined || readings.length < 2) return []
  const plausible = readings.map((reading) => plausibleAnswer(reading, capability, planned))
  const totals = readings.map((reading) => likelyHours(reading, capability, planned))
  const spread = Math.max(...totals) - Math.min(...totals)
  const question = {
    id: `scope-${capability.id}`,
    part: 'keyConstraints' as const,
    question: [ambiguity?.question ?? askHowFar(capability), ...because(words, ambiguity)].join(' '),
    why: `The answers are about ${Math.round(spread)} hours of work apart.`,
    example: smallest.answer,
    answer: { type: 'choice' as const, options: readings.map(({ answer }) => answer) },
    plausible,
  }
  return [{ question, spread }]
}

function askHowFar({ name }: Capability): string {
  return `How far does this have to go in the first version: ${name}?`
}

/** What the brief says about it, and how that is read. */
function because(words: string | null, ambiguity: Ambiguity | undefined): string[] {
  if (words === null) return []
  return [`The brief says ${quoted(words)}.`, ...(ambiguity?.weRead === undefined ? [] : [ambiguity.weRead])]
}

/** The first words of the brief that name the capability, among those that its work addresses; or null. */
function wordsAbout(capability: Capability, planned: readonly WorkItem[]): string | null {
  const addressed = planned.flatMap(({ addresses }) => addresses.map(({ words }) => words))
  const names = (words: string) => subjectsIn(wordsOf(words)).some(({ target }) => target.capability === capability)
  return addressed.find(names) ?? null
}

function readingsByDepth(capability: Capability): ScopeReading[] {
  return depths.map((depth, index) => ({
    answer: `${capitalised(capability.name)} in the first version: ${capability.approach[depth]}.`,
    without: capability.items.filter((item) => depths.indexOf(item.depth) > index).map(({ id }) => id),
  }))
}

/** Readings that differ in the work that is planned; of those that do not, the first. */
function distinctReadings(readings: readonly ScopeReading[], planned: readonly WorkItem[]): ScopeReading[] {
  const key = ({ without, factor = 1 }: ScopeReading) =>
    JSON.stringify([planned.filter(({ id }) => without.includes(id)).map(({ id }) => id), factor])
  return readings.filter((reading, index) => readings.findIndex((other) => key(other) === key(reading)) === index)
}

function plausibleAnswer(reading: ScopeReading, capability: Capability, planned: readonly WorkItem[]): PlausibleAnswer {
  const items = planned.map((item) => ({ workItemId: item.id, hours: hoursIn(reading, capability, item) }))
  return { answer: reading.answer, items }
}

/** The hours of an item as the catalogue has them, if the answer changes them; null takes the item out. */
function hoursIn({ without, factor }: ScopeReading, capability: Capability, item: WorkItem): WorkItem['hours'] | null {
  if (without.includes(item.id)) return null
  const core = coreOf(capability)
  return factor === undefined || item.id !== core.id ? item.hours : hoursRange(core.hours, factor)
}

function likelyHours(reading: ScopeReading, capability: Capability, planned: readonly WorkItem[]): number {
  return planned.reduce((sum, item) => sum + (hoursIn(reading, capability, item)?.likely ?? 0), 0)
}

const catalogueIds: ReadonlySet<string> = new Set(catalogue.flatMap(({ items }) => items.map(({ id }) => id)))

/**
 * Asks how complete the work has to be that the catalogue does not know, in the founder's words, unless the first question
 * is what it is. The ends are those of the item's own range.
 */
export function sizeQuestions(workItems: readonly WorkItem[], isFoundation: (id: string) => boolean): ScopeQuestion[] {
  return workItems
    .filter(({ id, question }) => !catalogueIds.has(id) && !isFoundation(id) && question === undefined)
    .map((item) => ({ question: sizeQuestion(item), spread: item.hours.high - item.hours.low }))
}

function sizeQuestion({ id: workItemId, title, hours, addresses }: WorkItem): ProposedQuestion {
  const named = quoted(addresses[0]?.words ?? title)
  const [small, large] = [`The simplest form is enough for ${named}.`, `All cases are covered for ${named}.`]
  const scaled = (likely: number) => [{ workItemId, hours: scaledTo(hours, likely) }]
  return {
    id: `size-${workItemId}`,
    part: 'keyConstraints',
    question: `How complete does this have to be in the first version: ${named}?`,
    why: `Depending on what it has to cover, it takes ${hours.low} to ${hours.high} hours.`,
    example: small,
    answer: { type: 'choice', options: [small, large] },
    plausible: [
      { answer: small, items: scaled(hours.low) },
      { answer: large, items: scaled(hours.high) },
    ],
  }
}

/** The range with another likely value, and the same ratios. */
function scaledTo({ low, likely, high }: WorkItem['hours'], wanted: number): WorkItem['hours'] {
  return hoursRange([low, likely, high], wanted / likely)
}
