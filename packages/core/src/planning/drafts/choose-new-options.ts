import { type Draft, maxOptions, type OptionDraft, type WorkItem } from '../../domain/schemas/index.ts'
import { repeatsOneOf } from '../runner/index.ts'
import { mergePinnedWork } from './merge-pinned-work.ts'
import type { Pins } from './pins.ts'

/** The options that a draft adds to the pinned ones, and the work of all of them. */
export interface NewOptions {
  workItems: WorkItem[]
  options: OptionDraft[]
}

/**
 * Chooses what a draft adds to pinned options: as many of its options as there is room for, the recommended one first. An
 * option with the work and the team of a pinned one would have the same numbers: it is taken only when the draft has no
 * other.
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

/** The same for a draft that is still being written. A guess, because the draft has not recommended an option yet. */
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
