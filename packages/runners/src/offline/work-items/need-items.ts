import { CapabilityId, type CapabilityQuestion, type Discipline, type Priority } from '@plangate/core/schemas'
import type { Capability, CatalogueItem } from '../capability-catalogue/capability.ts'
import { capabilityNamed, coreOf } from '../capability-catalogue/catalogue.ts'
import type { KindPlan } from '../product-kinds/kind.ts'
import { ruledOutWords } from '../reading/negation.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { containsPhrase } from '../reading/phrases.ts'
import type { PassageReading } from '../reading/read-passage.ts'
import { priorities, type Topics } from '../reading/topics.ts'
import { wordsOf } from '../reading/words.ts'
import { priorityIn, type Wishes } from '../wishes.ts'
import { shortened, uncapitalised } from '../wording/phrasing.ts'
import { slugOf } from '../wording/slug-of.ts'
import { titleFrom } from '../wording/title-from.ts'
import { withArticle } from '../wording/with-article.ts'
import { hoursOfWork, kindOfWork } from './kind-of-work.ts'
import {
  addressOf,
  hoursRange,
  isCentral,
  levelOf,
  type PlannedItem,
  roundedValue,
  skeletonId,
  valuePoints,
} from './planned-item.ts'

/** What each further part of a need adds to its hours, and the parts that count. Our judgement. */
const furtherPart = 0.2
const maxFurtherParts = 4

/** A further need of a capability whose items are all taken adds this share of its core. Our judgement. */
const furtherNeedFactor = 0.5

/** Value weight: what founders describe in their own words matters to them. */
const ownWorth = 1.1

const disciplines: readonly (readonly [Discipline, string])[] = [
  ['firmware', 'firmware, microcontroller, bootloader, interrupt, watchdog, gpio'],
  ['mobile', 'mobile, tablet, push'],
  ['data', 'data set, training, model, figures, statistic, forecast, average, score, duplicate, derive, classify'],
  ['compliance', 'law, legal, licence, license, certificate, certification, contract, liability, insurance'],
  ['infrastructure', 'server, hosting, cloud, network, latency, binary, linux, windows, backup'],
  ['quality', 'test, tested, quality, error rate'],
  ['design', 'design, style, look, readable, layout, story, stories, art, character'],
  ['frontend', 'show, see, view, screen, page, list, form, display, choose, editor, edit'],
]

/** What the items of needs are derived from. */
export interface NeedsToPlan {
  /** Of the passages that get an item each. */
  readonly readings: readonly PassageReading[]
  readonly topics: Topics
  readonly wishes: Wishes
  readonly kind: KindPlan
}

/**
 * Returns one item for each reading, in the founder's words. A sure capability gives it the size of the catalogue: the
 * most urgent need gets the core of the capability, the next ones its further items. Everything else gets the rough range
 * of its kind of work, and a question where one is worth asking.
 */
export function needItems({ readings, topics, wishes, kind }: NeedsToPlan): PlannedItem[] {
  const planned = new Set(topics.planned.map(({ capability }) => capability))
  const claimed = new Set<string>()
  const taken = new Set<string>()
  const items = new Map<PassageReading, PlannedItem>()
  for (const reading of readings.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))) {
    const capability = reading.sure.find((sure) => planned.has(sure))
    const item = capability ? sureItem(reading, capability, claimed, wishes) : ownItem(reading, kind)
    const id = freeId(item.id, taken)
    taken.add(id)
    items.set(reading, { ...item, id })
  }
  return readings.flatMap((reading) => items.get(reading) ?? [])
}

function urgencyOf({ passage: { priority } }: PassageReading): number {
  return priority ? priorities.indexOf(priority) : priorities.length
}

/** Sized from the catalogue. */
function sureItem(
  reading: PassageReading,
  capability: Capability,
  claimed: Set<string>,
  { capabilities, catalogueItems }: Wishes,
): PlannedItem {
  const { passage } = reading
  const core = coreOf(capability)
  const item = claimItem(reading, capability, claimed)
  const { id, discipline, hours } = item ?? { ...core, id: needId(passage) }
  const named = [id, ...reading.mentions.flatMap(({ itemId }) => itemId ?? [])]
  const wishes = [capabilities.get(capability.id), ...named.map((name) => catalogueItems.get(name))]
  const priority = wishes.flatMap((stance) => priorityIn(stance) ?? [])[0] ?? passage.priority ?? 'must'
  return {
    ...common(passage, priority),
    id,
    discipline,
    hours: hoursRange(hours, item ? 1 : furtherNeedFactor),
    value: roundedValue(valuePoints[priority] * capability.worth),
    dependsOn: item === core ? [skeletonId] : [core.id],
    origin: 'capability',
    capability,
    reading: 'sure',
    hoursFrom: 'catalogue',
    ...withQuestion(reading, openRequirement(capability, reading)),
  }
}

/** The catalogue item that a need is sized by: the core, then what the need names, then what is left; null when none is. */
function claimItem({ mentions }: PassageReading, capability: Capability, claimed: Set<string>): CatalogueItem | null {
  const named = capability.items.filter(({ id }) => mentions.some(({ itemId }) => itemId === id))
  const unnamed = capability.items.filter(({ recognisedBy }) => recognisedBy === undefined)
  const free = [coreOf(capability), ...named, ...unnamed].find(({ id }) => !claimed.has(id))
  if (free) claimed.add(free.id)
  return free ?? null
}

/** A capability that this one usually comes with, and that nobody asked for. */
function openRequirement({ needs = [] }: Capability, { perhaps }: PassageReading): Capability | null {
  const [required] = needs
  return perhaps ?? (required === undefined ? null : capabilityNamed(required))
}

/** Sized by the kind of work alone. */
function ownItem(reading: PassageReading, kind: KindPlan): PlannedItem {
  const { passage, perhaps } = reading
  return {
    ...ownWork(passage, kind),
    id: needId(passage),
    title: ownTitle(passage),
    addresses: [addressOf(passage)],
    reading: perhaps ? 'perhaps' : 'unknown',
    ...withQuestion(reading, perhaps),
  }
}

/** "Place, move and remove pieces" is more work than "Place pieces". */
function partsFactor({ words }: OwnWords): number {
  const joined = words.filter(({ plain }) => plain === 'and' || plain === 'or' || plain === 'with').length
  return 1 + furtherPart * Math.min(maxFurtherParts, joined + Math.floor(words.length / 15))
}

type OwnWords = Omit<BriefPassage, 'text' | 'answers'>

function ownWork(passage: OwnWords, kind: KindPlan) {
  const priority = passage.priority ?? 'must'
  const work = kindOfWork(passage)
  return {
    ...placed(priority, isCentral([passage])),
    discipline: disciplineOf(passage, kind),
    hours: hoursRange(hoursOfWork[work], work === 'absence' ? 1 : partsFactor(passage)),
    value: roundedValue(valuePoints[priority] * ownWorth),
    dependsOn: [skeletonId],
    origin: passage.part === 'keyConstraints' ? ('constraint' as const) : ('need' as const),
    capability: null,
  }
}

function common(passage: BriefPassage, priority: Priority) {
  return {
    ...placed(priority, isCentral([passage])),
    title: titleFrom(passage.text),
    addresses: [addressOf(passage)],
  }
}

function placed(priority: Priority, central: boolean) {
  return { level: levelOf(priority), priority, isCentral: central }
}

/** Asks about the words of the passage, as the founder has to be able to answer from the plan. */
function withQuestion({ passage }: PassageReading, about: Capability | null): { question?: CapabilityQuestion } {
  return about === null ? {} : { question: askWhether(about, passage.text) }
}

/** The question whether words ask for a capability. */
function askWhether(capability: Capability, about: string): CapabilityQuestion {
  const { title, choice } = coreOf(capability)
  const means = choice ? title.replace('{}', choice.otherwise) : title
  const words = shortened(
    `Does this ask for ${withArticle(capability.name)} (${/^\p{Lu}\p{Ll}/u.test(means) ? uncapitalised(means) : means})?`,
    200,
  )
  return { capability: CapabilityId.parse(capability.id), about, words }
}

function ownTitle({ part, text }: BriefPassage): string {
  const title = titleFrom(text)
  if (part === 'valueProp') return `Core promise: ${title}`
  return part === 'needs' || part === 'keyConstraints' ? title : 'The core task of the product, from start to end'
}

function needId({ part, text }: BriefPassage): string {
  return `${part === 'keyConstraints' ? 'constraint' : 'need'}-${slugOf(titleFrom(text))}`
}

/** Returns items for requests of feedback that neither brief nor catalogue knows. They address the main passage. */
export function extraItems({ extras }: Wishes, promise: BriefPassage | undefined, kind: KindPlan): PlannedItem[] {
  const taken = new Set<string>()
  return [...extras].flatMap(([words, stance]) => {
    const priority = priorityIn(stance)
    if (!priority) return []
    const id = freeId(`wish-${slugOf(words)}`, taken)
    taken.add(id)
    const read = wordsOf(words)
    const asNeed: OwnWords = { words: read, ruledOut: ruledOutWords(words, read), priority, part: 'needs' }
    return [
      {
        ...ownWork(asNeed, kind),
        id,
        title: titleFrom(words),
        addresses: promise ? [addressOf(promise)] : [],
        isCentral: true,
        origin: 'feedback',
        reading: 'unknown',
        wish: words,
      },
    ]
  })
}

const disciplineOfKind: Partial<Record<KindPlan['id'], Discipline>> = {
  mobile_app: 'mobile',
  firmware_or_device: 'firmware',
  machine_learning: 'data',
  static_site: 'frontend',
  browser_extension: 'frontend',
  api_or_data_pipeline: 'backend',
}

function disciplineOf({ words }: OwnWords, kind: KindPlan): Discipline {
  const named = disciplines.find(([, phrases]) => containsPhrase(words, phrases))?.[0]
  return named ?? disciplineOfKind[kind.id] ?? 'backend'
}

/** Returns the wanted id, with a number appended when it is taken. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}
