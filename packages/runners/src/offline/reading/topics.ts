import type { Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { namesWith, priorityIn, type Wishes } from '../wishes.ts'
import { mentionsIn } from './mentions.ts'
import { answerAbout, type BriefPassage, mainPassage } from './passages.ts'
import type { PassageReading } from './read-passage.ts'

/** A capability that the brief surely asks for, or feedback does, and the passages that do so. */
export interface Topic {
  readonly capability: Capability
  readonly priority: Priority
  /** Passages that ask for it, in the order of the brief; at least one. */
  readonly askedIn: readonly BriefPassage[]
  /** Items that are asked for by their own phrases, with their priority. */
  readonly askedItems: ReadonlyMap<string, Priority>
}

export interface Topics {
  readonly planned: readonly Topic[]
  /** Capabilities that constraints or needs rule out and that no passage asks for. */
  readonly ruledOut: readonly Capability[]
}

export const priorities: readonly Priority[] = ['must', 'should', 'could']

/** Returns the more urgent of two priorities. */
export function moreUrgent(a: Priority, b: Priority): Priority {
  return priorities.indexOf(a) <= priorities.indexOf(b) ? a : b
}

/**
 * Finds the capabilities that a brief surely asks for, after the feedback so far.
 *
 * @param because capabilities that are planned in any case, with the passages to plan them for
 */
export function findTopics(
  readings: readonly PassageReading[],
  because: ReadonlyMap<string, readonly BriefPassage[]>,
  wishes: Wishes,
): Topics {
  const passages = readings.map(({ passage }) => passage)
  const asked = catalogue.flatMap((capability) => topicOf(capability, readings, because.get(capability.id) ?? []))
  const planned = wishedTopics(asked, wishes, passages)
  const dropped = namesWith(wishes.capabilities, (stance) => stance === 'drop')
  return { planned, ruledOut: ruledOutBy(passages, planned).filter(({ id }) => !dropped.has(id)) }
}

function topicOf(
  capability: Capability,
  readings: readonly PassageReading[],
  because: readonly BriefPassage[],
): Topic[] {
  const asking = readings.filter(({ sure }) => sure.includes(capability))
  const askedIn = [...new Set([...asking.map(({ passage }) => passage), ...because])]
  if (askedIn.length === 0) return []
  const priority = askedIn.map(priorityOf).reduce(moreUrgent)
  const askedItems = new Map<string, Priority>()
  for (const { passage, mentions } of asking) {
    for (const { capability: named, itemId } of mentions) {
      if (named !== capability || itemId === null) continue
      askedItems.set(itemId, moreUrgent(priorityOf(passage), askedItems.get(itemId) ?? 'could'))
    }
  }
  return [{ capability, priority, askedIn, askedItems }]
}

/** As the founder set it; what another section asks for surely has to be there. */
function priorityOf({ priority }: BriefPassage): Priority {
  return priority ?? 'must'
}

/** The topics after feedback: without dropped ones, with added ones, and with changed priorities. */
function wishedTopics(topics: readonly Topic[], wishes: Wishes, passages: readonly BriefPassage[]): Topic[] {
  const promise = [mainPassage(passages)].flatMap((passage) => passage ?? [])
  return catalogue.flatMap((capability) => {
    const stance = wishes.capabilities.get(capability.id)
    if (stance === 'drop') return []
    const asked = topics.find((topic) => topic.capability === capability)
    const wanted = stance !== undefined || capability.items.some(({ id }) => priorityIn(wishes.catalogueItems.get(id)))
    const added: Topic = { capability, priority: 'must', askedIn: promise, askedItems: new Map() }
    const topic = asked ?? (wanted ? added : undefined)
    return topic ? [withWishedPriority(topic, wishes)] : []
  })
}

function withWishedPriority(topic: Topic, { capabilities, catalogueItems }: Wishes): Topic {
  const priority = priorityIn(capabilities.get(topic.capability.id))
  const askedItems = new Map(topic.askedItems)
  if (priority) for (const id of askedItems.keys()) askedItems.set(id, priority)
  for (const { id } of topic.capability.items) {
    const wished = priorityIn(catalogueItems.get(id))
    if (wished) askedItems.set(id, wished)
    if (catalogueItems.get(id) === 'drop') askedItems.delete(id)
  }
  return { ...topic, priority: priority ?? topic.priority, askedItems }
}

/**
 * What a need or a constraint rules out, and nothing in the brief asks for in any other words; without what the founder
 * said that the words do not rule out.
 */
function ruledOutBy(passages: readonly BriefPassage[], planned: readonly Topic[]): Capability[] {
  const isBinding = ({ part }: BriefPassage) => part === 'keyConstraints' || part === 'needs'
  const binding = passages
    .filter(isBinding)
    .flatMap((passage) => mentionsIn(passage).filter(({ capability: { id } }) => !isDenied(passage, id)))
  const named = new Set(binding.flatMap(({ capability, ruledOut }) => (ruledOut ? [] : [capability])))
  const ruledOut = new Set(binding.flatMap((mention) => (mention.ruledOut ? [mention.capability] : [])))
  return catalogue.filter(
    (capability) =>
      ruledOut.has(capability) && !named.has(capability) && !planned.some((topic) => topic.capability === capability),
  )
}

function isDenied({ answers }: BriefPassage, id: string): boolean {
  return answerAbout(answers, { capability: id, rulesOut: true }) === 'no'
}
