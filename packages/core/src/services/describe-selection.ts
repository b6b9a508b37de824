import type { BasisPart } from '../schemas/index.ts'
import type { StoredOption } from './selection-basis.ts'

const nouns: Record<BasisPart, string> = {
  brief: 'the brief',
  gate: 'the direction gate',
  option: 'the option',
  assumptions: 'what its numbers assume',
}

/** One sentence for the founder: what is selected, and what has moved on since and stands in the way of building it. */
export function describeSelection({ planSet, option }: StoredOption, changed: readonly BasisPart[]): string {
  const selected = `"${option.name}" of plan version ${planSet.version} is selected`
  if (changed.length === 0) return `${selected}.`
  const moved = new Intl.ListFormat('en').format(changed.map((part) => nouns[part]))
  const have = changed.length === 1 ? 'has' : 'have'
  const remedy = changed.includes('brief') ? 'regenerate the plan, then select again' : 'look again, then select again'
  return `${selected}, but ${moved} ${have} changed since it was made: ${remedy} before you build.`
}
