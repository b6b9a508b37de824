import { type Draft, maxOptions, type OptionDraft, type WorkItem } from '../../domain/schemas/index.ts'
import { repeatsOneOf } from '../runner/runner.ts'
import type { Pins } from './pins.ts'
import { withPinnedWork } from './with-pinned-work.ts'

/** Options of a draft that stand beside the pinned ones, and the work of all of them. */
export interface BesidePins {
  workItems: WorkItem[]
  options: OptionDraft[]
}

/**
 * What a draft adds to pinned options: as many of its options as there is room for, the recommended one first. One that
 * has the same work and the same team as a pinned option would have the same numbers, and is no choice: it is taken
 * only when the draft has no other.
 */
export function besidePins(draft: Draft, pins: Pins): BesidePins {
  const { workItems, options } = withPinnedWork(draft, pins)
  const isPick = ({ key }: OptionDraft) => key === draft.recommendedKey
  const ranked = [...options.filter(isPick), ...options.filter((option) => !isPick(option))]
  const others = ranked.filter((option) => !repeatsOneOf(option, pins.options))
  const taken = roomBeside(others.length > 0 ? others : ranked.slice(0, 1), pins)
  const used = new Set([...pins.options, ...taken].flatMap(({ workItemIds }) => workItemIds))
  return { workItems: workItems.filter(({ id }) => used.has(id)), options: taken }
}

/** Of a draft that is still being written, what is likely to be taken: it has recommended nothing yet. */
export function likelyBesidePins(draft: Pick<Draft, 'workItems' | 'options'>, pins: Pins): BesidePins {
  const { workItems, options } = withPinnedWork(draft, pins)
  return {
    workItems,
    options: roomBeside(
      options.filter((option) => !repeatsOneOf(option, pins.options)),
      pins,
    ),
  }
}

function roomBeside(options: OptionDraft[], pins: Pins): OptionDraft[] {
  return options.slice(0, maxOptions - pins.options.length)
}
