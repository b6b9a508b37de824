import type { Capability } from '../catalogue/capability.ts'
import { coreOf } from '../catalogue/catalogue.ts'
import { contentWords } from '../reading/content-words.ts'
import { type Subject, subjectsIn } from '../reading/mentions.ts'
import type { Found } from '../reading/phrases.ts'
import { wordsOf } from '../reading/words.ts'
import type { PlannedItem } from '../work/work-plan.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'

/** One thing that feedback can name. */
export type Thing =
  | { readonly kind: 'capability'; readonly capability: Capability }
  | { readonly kind: 'catalogueItem'; readonly id: string; readonly title: string; readonly capability: Capability }
  | { readonly kind: 'passage'; readonly text: string; readonly title: string }
  | { readonly kind: 'extra'; readonly words: string }
  /** Part of what every option stands on; it cannot be dropped. */
  | { readonly kind: 'foundation'; readonly title: string }

/** What it means that something is named, whatever it is: two names of one thing have one key. */
export function keyOf(thing: Thing): string {
  switch (thing.kind) {
    case 'capability':
      return `capability:${thing.capability.id}`
    case 'catalogueItem':
      return `item:${thing.id}`
    case 'passage':
      return `passage:${thing.text}`
    case 'extra':
      return `extra:${thing.words.toLowerCase()}`
    case 'foundation':
      return `foundation:${thing.title}`
  }
}

/**
 * Finds what words of feedback name: what the catalogue knows by them, unless the founder's own words in the brief
 * hold more of them; then parts of the plan by their titles.
 *
 * @param extras what earlier feedback added in words of its own
 */
export function resolve(target: string, plan: WorkPlan, extras: readonly string[]): Thing[] {
  const words = wordsOf(target)
  const stems = new Set(contentWords(words).map(({ stem }) => stem))
  if (stems.size === 0) return []
  const extra = extras
    .filter((other) => holdsAll(other, stems))
    .map((known) => ({ kind: 'extra', words: known }) as const)
  if (extra.length > 0) return extra
  const found = subjectsIn(words)
  const known = new Set(found.flatMap(({ at, length }) => words.slice(at, at + length).map(({ stem }) => stem)))
  const own = plan.items.filter((item) => isOwn(item) && holdsAll(textOf(item), stems)).slice(0, 1)
  const catalogueKnowsAll = [...stems].every((stem) => known.has(stem))
  if (own.length > 0 && !catalogueKnowsAll) return own.map(passageThing)
  const subjects = thingsOf(found, plan)
  return subjects.length > 0 ? subjects : byTitle(stems, plan)
}

function isOwn({ origin }: PlannedItem): boolean {
  return origin === 'need' || origin === 'constraint'
}

function textOf({ title, addresses }: PlannedItem): string {
  return `${title} ${addresses.map(({ words }) => words).join(' ')}`
}

function holdsAll(text: string, stems: ReadonlySet<string>): boolean {
  const held = new Set(wordsOf(text).map(({ stem }) => stem))
  return [...stems].every((stem) => held.has(stem))
}

function passageThing({ title, addresses }: PlannedItem): Thing {
  return { kind: 'passage', text: addresses[0]?.words ?? title, title }
}

/** A capability, or only those items of it that are named; the core stands for the whole. */
function thingsOf(found: readonly Found<Subject>[], plan: WorkPlan): Thing[] {
  const subjects = found.map(({ target }) => target)
  const capabilities = [...new Set(subjects.map(({ capability }) => capability))]
  return capabilities.flatMap((capability): Thing[] => {
    const named = new Set(subjects.filter((subject) => subject.capability === capability).map(({ itemId }) => itemId))
    const items = capability.items.filter((item) => named.has(item.id) && item !== coreOf(capability))
    const present = items.filter(({ id }) => plan.items.some((item) => item.id === id))
    const chosen = present.length > 0 ? present : named.has(null) ? [] : items
    if (chosen.length === 0) return [{ kind: 'capability', capability }]
    return chosen.map(({ id, title }) => ({ kind: 'catalogueItem', id, title, capability }))
  })
}

/** Planned items whose titles hold all the words. */
function byTitle(stems: ReadonlySet<string>, plan: WorkPlan): Thing[] {
  const items = plan.items.filter(({ title }) => holdsAll(title, stems))
  return items.slice(0, 3).map((item): Thing => {
    const { id, title, capability, origin } = item
    if (origin === 'foundation') return { kind: 'foundation', title }
    if (!capability) return passageThing(item)
    return coreOf(capability).id === id
      ? { kind: 'capability', capability }
      : { kind: 'catalogueItem', id, title, capability }
  })
}
