import type { Priority } from '@plangate/core/schemas'
import type { CatalogueItem, Depth, TitleChoice } from '../capability-catalogue/capability.ts'
import { capabilityNamed, coreOf } from '../capability-catalogue/catalogue.ts'
import { mentionsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { PhraseIndex } from '../reading/phrases.ts'
import { priorities, type Topic } from '../reading/topics.ts'
import type { Wishes } from '../wishes.ts'
import { listed } from '../wording/phrasing.ts'
import {
  addressesOf,
  hoursRange,
  isCentral,
  type Level,
  levelOf,
  type PlannedItem,
  roundedValue,
  skeletonId,
  valuePoints,
} from './planned-item.ts'

/** The share of a capability's worth in an item of each depth. Our judgement: the first slice has most of it. */
const depthShare: Record<Depth, number> = { first: 1, solid: 0.5, full: 0.3 }

const depthLevel: Record<Depth, Level> = { first: 0, solid: 1, full: 2 }

/** What each further choice adds to the hours: a second channel is less work than the first. Our judgement. */
const furtherChoiceFactor = 0.35

/** More choices make a title unreadable. */
const maxChoices = 4

/** The passages that an item quotes besides needs and constraints. */
const maxOthers = 4

/**
 * Returns the catalogue items for a topic that no need has claimed, with titles and hours adjusted to the brief.
 *
 * @param claimed ids of the items that are planned under the title of a need
 */
export function topicItems(
  topic: Topic,
  planned: ReadonlySet<string>,
  claimed: ReadonlySet<string>,
  wishes: Wishes,
): PlannedItem[] {
  return topic.capability.items
    .filter(({ id }) => !claimed.has(id))
    .filter((item) => item === coreOf(topic.capability) || wishes.catalogueItems.get(item.id) !== 'drop')
    .filter((item) => topic.askedItems.has(item.id) || (item.recognisedBy === undefined && reaches(topic, item)))
    .map((item) => topicItem(topic, item, planned))
}

/** How deep a capability is planned: could topics get only their first slice. */
const maxLevel: Record<Priority, Level> = { must: 2, should: 1, could: 0 }

function reaches({ priority }: Topic, { depth }: CatalogueItem): boolean {
  return depthLevel[depth] <= maxLevel[priority]
}

function topicItem(topic: Topic, item: CatalogueItem, planned: ReadonlySet<string>): PlannedItem {
  const { capability } = topic
  const asked = topic.askedItems.get(item.id)
  const priority: Priority = asked ?? topic.priority
  const labels = item.choice ? chosenLabels(item.choice, passagesOfPriority(priority, topic)) : []
  return {
    id: item.id,
    title: item.choice ? item.title.replace('{}', listed(labels) || item.choice.otherwise) : item.title,
    discipline: item.discipline,
    hours: hoursRange(item.hours, 1 + furtherChoiceFactor * Math.max(0, labels.length - 1)),
    value: roundedValue(valuePoints[priority] * capability.worth * (asked ? 1 : depthShare[item.depth])),
    dependsOn: dependenciesOf(topic, item, planned),
    addresses: addressesOf(passagesFor(topic, item), maxOthers),
    isCentral: isCentral(passagesFor(topic, item)),
    level: asked ? levelOf(asked) : levelAt(topic.priority, item.depth),
    priority,
    origin: 'capability',
    capability,
    hoursFrom: 'catalogue',
  }
}

/** The level of an item that no passage asks for: the deeper, the later. */
function levelAt(priority: Priority, depth: Depth): Level {
  const level = levelOf(priority) + depthLevel[depth]
  return level >= 2 ? 2 : level === 1 ? 1 : 0
}

function dependenciesOf({ capability }: Topic, item: CatalogueItem, planned: ReadonlySet<string>): string[] {
  const core = coreOf(capability)
  if (item !== core) return [core.id]
  const required = (capability.needs ?? []).filter((id) => planned.has(id)).map((id) => coreOf(capabilityNamed(id)).id)
  return [skeletonId, ...required]
}

function passagesFor(topic: Topic, item: CatalogueItem): BriefPassage[] {
  if (item === coreOf(topic.capability)) return [...topic.askedIn]
  const specific = topic.askedIn.filter((passage) => mentionsIn(passage).some((mention) => mention.itemId === item.id))
  return specific.length > 0 ? specific : topic.askedIn.slice(0, 1)
}

function passagesOfPriority(priority: Priority, { askedIn }: Topic): BriefPassage[] {
  const rank = priorities.indexOf(priority)
  return askedIn.filter((passage) => priorities.indexOf(passage.priority ?? priority) <= rank)
}

function chosenLabels(choice: TitleChoice, passages: readonly BriefPassage[]): string[] {
  const index = new PhraseIndex<string>()
  for (const [label, phrases] of Object.entries(choice.of)) index.add(phrases, label)
  const found = passages.flatMap(({ words, ruledOut }) =>
    index.find(words).flatMap(({ target, at }) => (ruledOut[at] ? [] : [target])),
  )
  return Object.keys(choice.of)
    .filter((label) => found.includes(label))
    .slice(0, maxChoices)
}
