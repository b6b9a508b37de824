import type { PreviousPlan } from '@plangate/core/runner'
import { type OptionPlan, optionKeys } from '../options/option-plan.ts'
import { optionTitles } from '../wording/option-name.ts'

/** Returns the planner's options behind names of the previous plan: by title, or by place where a model wrote them. */
export function optionKeysOf(names: readonly string[], options: PreviousPlan['options']): OptionPlan['key'][] {
  return [...new Set(names.flatMap((name) => keyOf(name, options) ?? []))]
}

function keyOf(name: string, options: PreviousPlan['options']): OptionPlan['key'] | undefined {
  const titled = optionKeys.find((key) => name.startsWith(optionTitles[key]))
  const place = options.findIndex((option) => option.name === name)
  return titled ?? (place === options.length - 1 ? 'complete' : optionKeys[place])
}
