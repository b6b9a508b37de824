import type { Priority } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { capabilityNamed, catalogue } from '../capability-catalogue/catalogue.ts'
import { namesWith, priorityIn, type Wishes } from '../wishes.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { type BriefPassage, mainPassage } from './passages.ts'

/** A capability that the brief asks for, and the passages that do so. */
export interface Topic {
  readonly capability: Capability
  readonly priority: Priority
  /** Passages that ask for it, in the order of the brief; at least one. */
  readonly askedIn: readonly BriefPassage[]
  /** Passages that mention it without asking for it. */
  readonly alsoIn: readonly BriefPassage[]
  /** Items that are asked for by their own phrases, with their priority. */
  readonly askedItems: ReadonlyMap<string, Priority>
}

export interface Topics {
  readonly planned: readonly Topic[]
  /** Capabilities that constraints or needs rule out and that no passage asks for. */
  readonly ruledOut: readonly Capability[]
}

interface PassageMention {
  readonly passage: BriefPassage
  readonly mention: Mention
  /** Null when the passage does not ask for it. */
  readonly priority: Priority | null
}

/** The limit that fits a plan of sixty items; further needs become custom items. */
const maxTopics = 40

export const priorities: readonly Priority[] = ['must', 'should', 'could']

/** Returns the more urgent of two priorities. */
export function moreUrgent(a: Priority, b: Priority): Priority {
  return priorities.indexOf(a) <= priorities.indexOf(b) ? a : b
}

/**
 * Finds the capabilities that a brief and the feedback so far ask for.
 *
 * @param because capabilities that are planned in any case, with the passages to plan them for
 */
export function findTopics(
  passages: readonly BriefPassage[],
  because: ReadonlyMap<string, readonly BriefPassage[]>,
  wishes: Wishes,
): Topics {
  const { all, asked } = askedTopics(passages, because)
  const wished = wishedTopics(asked, wishes, passages)
  const ruledOut = ruledOutBy(all, wished)
  const dropped = namesWith(wishes.capabilities, (stance) => stance === 'drop')
  const excluded = new Set([...dropped, ...ruledOut.map(({ id }) => id)])
  return { planned: withRequirements(wished, excluded), ruledOut: ruledOut.filter(({ id }) => !dropped.has(id)) }
}

interface Asked {
  readonly all: readonly PassageMention[]
  readonly asked: readonly Topic[]
}

/**
 * Parts that ask for what they mention only when nothing before them asks for anything: experiments often use other
 * means than the product, and notes are not needs.
 */
const lastResorts = [null, 'smallestViableExperiment', 'notes'] as const

function askedTopics(passages: readonly BriefPassage[], because: ReadonlyMap<string, readonly BriefPassage[]>): Asked {
  let found: Asked = { all: [], asked: [] }
  const hasNeeds = passages.some(({ part }) => part === 'needs')
  for (const lastResort of hasNeeds ? lastResorts.slice(0, 2) : lastResorts) {
    found = askedTopicsWith(lastResort, passages, because)
    if (found.asked.some(({ askedIn }) => askedIn.some(({ part }) => part !== 'notes'))) return found
  }
  return found
}

function askedTopicsWith(
  lastResort: (typeof lastResorts)[number],
  passages: readonly BriefPassage[],
  because: ReadonlyMap<string, readonly BriefPassage[]>,
): Asked {
  const hasNeeds = passages.some((passage) => passage.part === 'needs')
  const all = passages.flatMap((passage) =>
    mentionsIn(passage).map((mention) => {
      const isLastResort = passage.part === lastResort && !mention.ruledOut
      return { passage, mention, priority: isLastResort ? 'must' : askedPriority(passage, mention, hasNeeds) } as const
    }),
  )
  const asked = catalogue.flatMap((capability) => {
    const mentions = all.filter(({ mention }) => mention.capability === capability)
    return topicOf(capability, mentions, because.get(capability.id) ?? [])
  })
  return { all, asked: inTheirContext(asked) }
}

/** The topics after feedback: without dropped ones, with added ones, and with changed priorities. */
function wishedTopics(topics: readonly Topic[], wishes: Wishes, passages: readonly BriefPassage[]): Topic[] {
  const promise = [mainPassage(passages)].flatMap((passage) => passage ?? [])
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

/** The priority of what a section mentions, in briefs with and without a list of needs. */
const sectionPriority: Partial<Record<BriefPassage['part'], { withNeeds: Priority | null; withoutNeeds: Priority }>> = {
  keyConstraints: { withNeeds: 'must', withoutNeeds: 'must' },
  valueProp: { withNeeds: 'should', withoutNeeds: 'must' },
  differentiation: { withNeeds: null, withoutNeeds: 'should' },
  problemStatement: { withNeeds: null, withoutNeeds: 'should' },
  monetizationHypothesis: { withNeeds: 'could', withoutNeeds: 'should' },
  risks: { withNeeds: 'could', withoutNeeds: 'could' },
  assumptions: { withNeeds: 'could', withoutNeeds: 'could' },
  notes: { withNeeds: null, withoutNeeds: 'should' },
}

/**
 * The priority with which a passage asks for what it mentions; null when it only mentions it. Needs have their own
 * priority. In a brief with needs the other sections often describe competitors and today's situation, so only
 * constraints make a must there, and only promises, earnings and answers to risks count at all.
 */
function askedPriority(passage: BriefPassage, { ruledOut, capability }: Mention, hasNeeds: boolean): Priority | null {
  if (ruledOut) return null
  if (passage.priority) return passage.priority
  const isUncertainty = passage.part === 'risks' || passage.part === 'assumptions'
  if (isUncertainty && !capability.answersRisks) return null
  return sectionPriority[passage.part]?.[hasNeeds ? 'withNeeds' : 'withoutNeeds'] ?? null
}

function topicOf(
  capability: Capability,
  mentions: readonly PassageMention[],
  because: readonly BriefPassage[],
): Topic[] {
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

/** Drops capabilities whose words mean something else without their context: "level" and "unlock" outside games. */
function inTheirContext(topics: readonly Topic[]): Topic[] {
  const ids = new Set(topics.map(({ capability }) => capability.id))
  return topics.filter(({ capability }) => capability.onlyWith === undefined || ids.has(capability.onlyWith))
}

function ruledOutBy(all: readonly PassageMention[], asked: readonly Topic[]): Capability[] {
  const binding = all.filter(({ passage }) => passage.part === 'keyConstraints' || passage.part === 'needs')
  const ids = new Set(asked.map(({ capability }) => capability.id))
  return catalogue.filter(
    (capability) =>
      !ids.has(capability.id) && binding.some(({ mention }) => mention.capability === capability && mention.ruledOut),
  )
}

/** Adds the capabilities that the topics require, for the same passages, unless they are excluded. */
function withRequirements(topics: readonly Topic[], excluded: ReadonlySet<string>): Topic[] {
  const complete = new Map(topics.map((topic) => [topic.capability.id, topic]))
  const queue = [...topics]
  for (let topic = queue.shift(); topic; topic = queue.shift()) {
    for (const required of requirementsOf(topic, complete, excluded)) {
      complete.set(required.capability.id, required)
      queue.push(required)
    }
  }
  const mostUrgentFirst = [...complete.values()].toSorted((a, b) => weight(b) - weight(a))
  const kept = new Set(mostUrgentFirst.slice(0, maxTopics).map(({ capability }) => capability))
  return catalogue.flatMap((capability) => (kept.has(capability) ? (complete.get(capability.id) ?? []) : []))
}

/** The requirements of a topic that are missing, or less urgent than the topic. */
function requirementsOf(topic: Topic, present: ReadonlyMap<string, Topic>, excluded: ReadonlySet<string>): Topic[] {
  const required = (topic.capability.needs ?? []).map(capabilityNamed).filter(({ id }) => !excluded.has(id))
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
