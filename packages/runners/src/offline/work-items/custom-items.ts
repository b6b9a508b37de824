import type { Discipline, Priority } from '@plangate/core/schemas'
import type { ReferenceHours } from '../capability-catalogue/capability.ts'
import { capabilityNamed, coreOf } from '../capability-catalogue/catalogue.ts'
import type { OfflineKind } from '../product-kind.ts'
import { type BriefPassage, mainPassage } from '../reading/passages.ts'
import { containsPhrase } from '../reading/phrases.ts'
import { wordsOf } from '../reading/words.ts'
import { priorityIn, type Wishes } from '../wishes.ts'
import { quoted } from '../wording/phrasing.ts'
import { titleFrom } from '../wording/title-from.ts'
import { coreIdOf } from './cover-passages.ts'
import { skeletonId } from './foundation.ts'
import {
  addressOf,
  hoursRange,
  isCentral,
  levelOf,
  type PlannedItem,
  roundedValue,
  valuePoints,
} from './planned-item.ts'

/** Reference hours for a need that the catalogue does not cover. More urgent needs tend to be larger. Our judgement. */
const hoursByPriority: Record<Priority, ReferenceHours> = { must: [9, 18, 36], should: [8, 16, 32], could: [7, 14, 28] }

/** Hours for a constraint that the catalogue does not cover. Our judgement. */
const constraintHours: ReferenceHours = [5, 10, 20]

/** A need of this many words usually contains several. */
const longNeedWords = 22
const longNeedFactor = 1.4

/** A need on top of planned capabilities can use their work. */
const onTopFactor = 0.7

/** Value weight: what founders describe in their own words matters to them. */
const customWorth = 1.1

const disciplines: readonly (readonly [Discipline, string])[] = [
  ['mobile', 'mobile, tablet, push'],
  ['data', 'data, figures, statistic, calculate, forecast, average, score, duplicate, derive, compare, classify'],
  ['compliance', 'law, legal, licence, license, certificate, certification, contract, liability, insurance'],
  ['infrastructure', 'server, hosting, cloud, network, latency, binary, linux, windows, backup, browser'],
  ['quality', 'test, tested, quality, error rate'],
  ['design', 'design, style, look, readable, layout, story, stories, art, character, neighbours'],
  ['frontend', 'show, see, view, screen, page, list, form, display, choose, editor, edit, photo mode'],
]

interface Uncovered {
  readonly passage: BriefPassage
  /** The item depends on the cores of these capabilities. */
  readonly capabilityIds: readonly string[]
}

/** Returns a work item in the founder's words, for a passage that no capability covers. */
export function customItem(
  { passage, capabilityIds }: Uncovered,
  kind: OfflineKind,
  takenIds: ReadonlySet<string>,
): PlannedItem {
  const isNeed = passage.part !== 'keyConstraints'
  const priority = passage.priority ?? 'must'
  const title = titleFrom(passage.text)
  return {
    id: freeId(`${isNeed ? 'need' : 'constraint'}-${slugOf(title)}`, takenIds),
    title: customTitle(passage, title),
    discipline: disciplineOf(passage, capabilityIds),
    hours: isNeed
      ? hoursRange(hoursByPriority[priority], needFactor(passage, capabilityIds.length > 0, kind))
      : hoursRange(constraintHours),
    value: roundedValue(valuePoints[priority] * (isNeed ? customWorth : 0.5)),
    dependsOn: capabilityIds.length > 0 ? capabilityIds.map(coreIdOf) : [skeletonId],
    addresses: [addressOf(passage)],
    level: levelOf(priority),
    priority,
    isCentral: isCentral([passage]),
    origin: isNeed ? 'need' : 'constraint',
    capability: null,
  }
}

function customTitle({ part }: BriefPassage, title: string): string {
  if (part === 'keyConstraints') return `Keep to the constraint ${quoted(title, 90)}`
  if (part === 'valueProp') return `Core promise: ${title}`
  return part === 'needs' ? title : 'The core task of the product, from start to end'
}

/** Returns items for requests of feedback that neither brief nor catalogue knows. They address the main passage. */
export function extraItems({ extras }: Wishes, passages: readonly BriefPassage[]): PlannedItem[] {
  const promise = [mainPassage(passages)].flatMap((passage) => passage ?? [])
  const taken = new Set<string>()
  return [...extras].flatMap(([words, stance]) => {
    const priority = priorityIn(stance)
    if (!priority) return []
    const id = freeId(`wish-${slugOf(words)}`, taken)
    taken.add(id)
    return [{ ...extraItem(words, priority), id, addresses: promise.map(addressOf) }]
  })
}

function extraItem(words: string, priority: Priority): Omit<PlannedItem, 'id' | 'addresses'> {
  return {
    title: titleFrom(words),
    discipline: disciplineOf({ words: wordsOf(words) }, []),
    hours: hoursRange(hoursByPriority[priority]),
    value: roundedValue(valuePoints[priority] * customWorth),
    dependsOn: [skeletonId],
    level: levelOf(priority),
    priority,
    isCentral: true,
    origin: 'feedback',
    capability: null,
    wish: words,
  }
}

function needFactor({ words }: BriefPassage, dependsOnCapabilities: boolean, kind: OfflineKind): number {
  const length = words.length >= longNeedWords ? longNeedFactor : 1
  return length * (dependsOnCapabilities ? onTopFactor : kind.customNeedFactor)
}

function disciplineOf({ words }: Pick<BriefPassage, 'words'>, capabilityIds: readonly string[]): Discipline {
  const [first] = capabilityIds
  if (first !== undefined) return coreOf(capabilityNamed(first)).discipline
  return disciplines.find(([, phrases]) => containsPhrase(words, phrases))?.[0] ?? 'backend'
}

/** Returns up to five words of a text for an id: lower-case ASCII letters and digits, separated by hyphens. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  return words.slice(0, 5).join('-').slice(0, 40).replace(/-$/u, '') || 'in-own-words'
}

/** Returns the wanted id, with a number appended when it is taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}
