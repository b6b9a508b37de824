import { quoted } from './phrasing.ts'
import type { WordingFacts } from './wording-facts.ts'

const maxParts = 4

/** How the option is built: what it is built around, and its main parts with their approach. */
export function technicalApproach(facts: WordingFacts): (string | null)[] {
  return [form(facts), parts(facts)]
}

function form({ option, plan, quotable }: WordingFacts): string {
  const { smallForm, lastingForm } = plan.kind
  const size = `${option.items.length} work items`
  const [main] = quotable
  const around = main ? ` around ${quoted(main.title)}` : ''
  return `Its ${size}${around} build ${option.key === 'lean' ? smallForm : lastingForm}.`
}

/** Parts that the smaller option lacks come first. */
function parts({ included, addedCapabilities }: WordingFacts): string | null {
  const isNew = new Set(addedCapabilities.map(({ capability }) => capability))
  const shown = [...addedCapabilities, ...included.filter(({ capability }) => !isNew.has(capability))]
  const approaches = shown
    .slice(0, maxParts)
    .map(({ capability, depth, item }) => `${quoted(item.title, 70)} as ${capability.approach[depth]}`)
  return approaches.length === 0 ? null : `Builds ${approaches.join('; ')}.`
}
