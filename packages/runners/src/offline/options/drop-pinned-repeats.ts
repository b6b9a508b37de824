import { choicesFirst, pinnedOptionsOf, type Regeneration, repeatsOneOf } from '@plangate/core/runner'
import { shortened } from '../wording/phrasing.ts'
import type { FittedOptions } from './fit-options.ts'
import type { WrittenOption } from './write-option.ts'

/** The new options to show beside pinned ones. */
export interface OptionsBesidePinned {
  /** At least two, as a draft requires; if needed, one that repeats a pinned option comes last. */
  readonly written: readonly WrittenOption[]
  /** The plans behind the options, from the smallest scope to the largest. */
  readonly fitted: FittedOptions
}

/** Drops options that repeat a pinned one, and renames options that share a name with a pinned one. */
export function dropPinnedRepeats(
  written: readonly WrittenOption[],
  fitted: FittedOptions,
  regeneration: Regeneration | null,
): OptionsBesidePinned {
  const pinned = pinnedOptionsOf(regeneration)
  const choices = written.filter((option) => !repeatsOneOf(option, pinned))
  const keys = new Set((choices.length > 0 ? choices : written).map(({ key }) => key))
  const names = new Set(pinned.map(({ name }) => name))
  const renamed = (option: WrittenOption) =>
    names.has(option.name) ? { ...option, name: versionedName(option, regeneration) } : option
  return {
    written: choicesFirst(written, pinned).slice(0, Math.max(2, choices.length)).map(renamed),
    fitted: {
      ...fitted,
      options: fitted.options.filter(({ key }) => keys.has(key)),
      unfit: fitted.unfit.filter((key) => keys.has(key)),
    },
  }
}

/** A name that no earlier plan uses. */
function versionedName({ name }: WrittenOption, regeneration: Regeneration | null): string {
  return `${shortened(name, 170)} (version ${(regeneration?.previous.version ?? 0) + 1})`
}
