import type { Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { capabilityNamed, catalogue } from '../capability-catalogue/catalogue.ts'
import { namesWith, priorityIn, type Wishes } from '../wishes.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { Passage } from './passages.ts'

/** A capability that the brief asks for, and where. */
export interface Topic {
  readonly capability: Capability
  readonly priority: Priority
  /** Passages that ask for it, in the order of the brief; never empty. */
  readonly askedIn: readonly Passage[]
  /** Passages that speak of it without asking for it. */
  readonly alsoIn: readonly Passage[]
  /** Items that are asked for by their own words, and how urgently. */
  readonly askedItems: ReadonlyMap<string, Priority>
}

export interface Topics {
  readonly planned: readonly Topic[]
  /** What constraints and needs rule out, and nothing asks for. */
  readonly ruledOut: readonly Capability[]
}

interface PassageMention {
  readonly passage: Passage
  readonly mention: Mention
  /** Null when the passage does not ask for it. */
  readonly priority: Priority | null
}

/** A plan of sixty items has no room for more; what is left over is planned in the founder's own words. */
const maxTopics = 40

export const priorities: readonly Priority[] = ['must', 'should', 'could']

/** The more urgent of two priorities. */
export function moreUrgent(a: Priority, b: Priority): Priority {
  return priorities.indexOf(a) <= priorities.indexOf(b) ? a : b
}

/**
 * Finds what a brief asks for, and what the founder wished since.
 *
 * @param because capabilities that are planned whatever the catalogue recognises, with the passages to plan them for
 */
export function findTopics(
  passages: readonly Passage[],
  because: ReadonlyMap<string, readonly Passage[]>,
  wishes: Wishes,
): Topics {
  const said = askedTopics(passages, because, false)
  const { all, asked } = said.asked.length > 0 ? said : askedTopics(passages, because, true)
  const wished = wishedTopics(asked, wishes, passages)
  const ruledOut = ruledOutBy(all, wished)
  const dropped = namesWith(wishes.capabilities, (stance) => stance === 'drop')
  const shunned = new Set([...dropped, ...ruledOut.map(({ id }) => id)])
  return { planned: withRequirements(wished, shunned), ruledOut: ruledOut.filter(({ id }) => !dropped.has(id)) }
}

interface Asked {
  readonly all: readonly PassageMention[]
  readonly asked: readonly Topic[]
}

/** @param experimentSpeaks an experiment is often run with other means than the product; it counts when nothing else does */
function askedTopics(
  passages: readonly Passage[],
  because: ReadonlyMap<string, readonly Passage[]>,
  experimentSpeaks: boolean,
): Asked {
  const hasNeeds = passages.some((passage) => passage.part === 'needs')
  const all = passages.flatMap((passage) =>
    mentionsIn(passage).map((mention) => {
      const isExperiment = experimentSpeaks && passage.part === 'smallestViableExperiment' && !mention.ruledOut
      return { passage, mention, priority: isExperiment ? 'must' : askedPriority(passage, mention, hasNeeds) } as const
    }),
  )
  const asked = catalogue.flatMap((capability) => {
    const mentions = all.filter(({ mention }) => mention.capability === capability)
    return topicOf(capability, mentions, because.get(capability.id) ?? [])
  })
  return { all, asked: withoutForeignContext(asked) }
}

/** The topics without what was dropped, with what was added, and as urgent as the founder wants them now. */
function wishedTopics(topics: readonly Topic[], wishes: Wishes, passages: readonly Passage[]): Topic[] {
  const promise = passages.filter(({ part }) => part === 'valueProp').slice(0, 1)
  return catalogue.flatMap((capability) => {
    const stance = wishes.capabilities.get(capability.id)
    if (stance === 'drop') return []
    const asked = topics.find((topic) => topic.capability === capability)
    const wanted = stance !== undefined || capability.items.some(({ id }) => priorityIn(wishes.catalogueItems.get(id)))
    const added: Topic = { capability, priority: 'must', askedIn: promise, alsoIn: [], askedItems: new Map() }
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

/** How urgently a section asks for what it mentions, where the founder listed needs and where not. */
const sectionPriority: Partial<Record<Passage['part'], { besideNeeds: Priority | null; alone: Priority }>> = {
  keyConstraints: { besideNeeds: 'must', alone: 'must' },
  valueProp: { besideNeeds: 'should', alone: 'must' },
  differentiation: { besideNeeds: null, alone: 'should' },
  problemStatement: { besideNeeds: null, alone: 'should' },
  monetizationHypothesis: { besideNeeds: 'could', alone: 'should' },
  risks: { besideNeeds: 'could', alone: 'could' },
  assumptions: { besideNeeds: 'could', alone: 'could' },
}

/**
 * How urgently a passage asks for what it mentions; null when it only speaks of it. Needs say it themselves. Beside
 * needs the other sections often speak of competitors and of today, so that only constraints make a must there, and
 * only what is promised, what earns money and what answers a risk is taken from them at all.
 */
function askedPriority(passage: Passage, { ruledOut, capability }: Mention, hasNeeds: boolean): Priority | null {
  if (ruledOut) return null
  if (passage.priority) return passage.priority
  const isDoubt = passage.part === 'risks' || passage.part === 'assumptions'
  if (isDoubt && !capability.answersRisks) return null
  return sectionPriority[passage.part]?.[hasNeeds ? 'besideNeeds' : 'alone'] ?? null
}

function topicOf(capability: Capability, mentions: readonly PassageMention[], because: readonly Passage[]): Topic[] {
  const asking = mentions.flatMap(({ passage, mention, priority }) =>
    priority ? [{ passage, mention, priority }] : [],
  )
  const reasons = [...because.map(() => 'must' as const), ...asking.map(({ priority }) => priority)]
  const isNamed = asking.some(({ mention }) => mention.itemId === null)
  if (!isNamed && because.length === 0) return []
  const askedItems = new Map<string, Priority>()
  for (const { mention, priority } of asking) {
    if (mention.itemId !== null)
      askedItems.set(mention.itemId, moreUrgent(priority, askedItems.get(mention.itemId) ?? priority))
  }
  const askedIn = [...new Set([...asking.map(({ passage }) => passage), ...because])]
  const alsoIn = [...new Set(mentions.map(({ passage }) => passage))].filter((passage) => !askedIn.includes(passage))
  return [{ capability, priority: reasons.reduce(moreUrgent), askedIn, alsoIn, askedItems }]
}

/** "Level" and "unlock" mean something else outside of games: such capabilities stay out unless their world is there. */
function withoutForeignContext(topics: readonly Topic[]): Topic[] {
  const ids = new Set(topics.map(({ capability }) => capability.id))
  return topics.filter(({ capability }) => capability.onlyWith === undefined || ids.has(capability.onlyWith))
}

function ruledOutBy(all: readonly PassageMention[], asked: readonly Topic[]): Capability[] {
  const firm = all.filter(({ passage }) => passage.part === 'keyConstraints' || passage.part === 'needs')
  const ids = new Set(asked.map(({ capability }) => capability.id))
  return catalogue.filter(
    (capability) =>
      !ids.has(capability.id) && firm.some(({ mention }) => mention.capability === capability && mention.ruledOut),
  )
}

/** Adds what the topics cannot work without, for the same passages, unless the brief rules it out. */
function withRequirements(topics: readonly Topic[], shunned: ReadonlySet<string>): Topic[] {
  const complete = new Map(topics.map((topic) => [topic.capability.id, topic]))
  const queue = [...topics]
  for (let topic = queue.shift(); topic; topic = queue.shift()) {
    for (const required of requirementsOf(topic, complete, shunned)) {
      complete.set(required.capability.id, required)
      queue.push(required)
    }
  }
  const mostUrgentFirst = [...complete.values()].toSorted((a, b) => weight(b) - weight(a))
  const kept = new Set(mostUrgentFirst.slice(0, maxTopics).map(({ capability }) => capability))
  return catalogue.flatMap((capability) => (kept.has(capability) ? (complete.get(capability.id) ?? []) : []))
}

/** What a topic needs and what is not there yet, or not yet as urgent as the topic. */
function requirementsOf(topic: Topic, present: ReadonlyMap<string, Topic>, shunned: ReadonlySet<string>): Topic[] {
  const required = (topic.capability.needs ?? []).map(capabilityNamed).filter(({ id }) => !shunned.has(id))
  return required.flatMap((capability) => {
    const known = present.get(capability.id)
    const priority = known ? moreUrgent(known.priority, topic.priority) : topic.priority
    if (known) return priority === known.priority ? [] : [{ ...known, priority }]
    return [{ capability, priority, askedIn: topic.askedIn.slice(0, 1), alsoIn: [], askedItems: new Map() }]
  })
}

function weight({ priority, capability }: Topic): number {
  return capability.worth - 10 * priorities.indexOf(priority)
}
