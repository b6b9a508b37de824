import { listed, quoted } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

const maxParts = 4
const maxOwn = 2

/** Describes how the option is built, from its capabilities and their depth. */
export function technicalApproach(facts: WordingFacts): string {
  return [opening(facts), parts(facts), ownWork(facts), closing(facts)].filter((sentence) => sentence !== '').join(' ')
}

function opening({ option, plan }: WordingFacts): string {
  switch (option.key) {
    case 'lean':
      return `Builds ${plan.kind.smallForm}.`
    case 'balanced':
      return `Builds ${plan.kind.lastingForm}, and replaces the makeshifts of a first version where daily use would wear them out.`
    case 'complete':
      return `Builds ${plan.kind.lastingForm}, with interfaces between the parts that several people can work behind.`
  }
}

function parts({ included, added, smaller }: WordingFacts): string {
  const shown =
    smaller && added.length > 0
      ? [...added, ...included.filter(({ name }) => !added.some((part) => part.name === name))]
      : included
  const approaches = shown.slice(0, maxParts).map(({ capability, depth }) => capability.approach[depth])
  return approaches.length === 0 ? '' : `Main parts: ${approaches.join('; ')}.`
}

/** Custom items, those first that the smaller option leaves out. */
function ownWork({ custom, smaller }: WordingFacts): string {
  const known = new Set(smaller?.items.map(({ id }) => id))
  const newFirst = [...custom.filter(({ id }) => !known.has(id)), ...custom.filter(({ id }) => known.has(id))]
  const titles = newFirst.slice(0, maxOwn).map(({ title }) => quoted(title))
  return titles.length === 0 ? '' : `Written for this product alone: ${listed(titles)}.`
}

function closing({ option }: WordingFacts): string {
  if (option.key === 'lean') return 'The experiment decides what is built next.'
  return option.engineers === 1
    ? 'One engineer builds it in slices that can each be released.'
    : 'The work is cut into slices that can each be released, so that nobody waits for anybody else.'
}
