import { type Draft, maxOptions, type OptionDraft, type WorkItem } from '../../domain/schemas/index.ts'
import { repeatsOneOf } from '../runner/index.ts'
import { mergePinnedWork } from './merge-pinned-work.ts'
import type { Pins } from './pins.ts'

/** Options of a draft that stand beside the pinned ones, and the work of all of them. */
export interface NewOptions {
  workItems: WorkItem[]
  options: OptionDraft[]
}

/**
 * What a draft adds to pinned options: as many of its options as there is room for, the recommended one first. One that
 * has the same work and the same team as a pinned option would have the same numbers, and is no choice: it is taken
 * only when the draft has no other.
 */
export function chooseNewOptions(draft: Draft, pins: Pins): NewOptions {
  const { workItems, options } = mergePinnedWork(draft, pins)
  const isPick = ({ key }: OptionDraft) => key === draft.recommendedKey
  const ranked = [...options.filter(isPick), ...options.filter((option) => !isPick(option))]
  const others = ranked.filter((option) => !repeatsOneOf(option, pins.options))
  const taken = fillPlaces(others.length > 0 ? others : ranked.slice(0, 1), pins)
  const used = new Set([...pins.options, ...taken].flatMap(({ workItemIds }) => workItemIds))
  return { workItems: workItems.filter(({ id }) => used.has(id)), options: taken }
}

/** Of a draft that is still being written, what is likely to be taken: it has recommended nothing yet. */
export function previewNewOptions(draft: Pick<Draft, 'workItems' | 'options'>, pins: Pins): NewOptions {
  const { workItems, options } = mergePinnedWork(draft, pins)
  return {
    workItems,
    options: fillPlaces(
      options.filter((option) => !repeatsOneOf(option, pins.options)),
      pins,
    ),
  }
}

function fillPlaces(options: OptionDraft[], pins: Pins): OptionDraft[] {
  return options.slice(0, maxOptions - pins.options.length)
}
