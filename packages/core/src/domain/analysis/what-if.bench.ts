import { replay } from '../estimate/index.ts'
import { someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import { Adjustments } from '../schemas/index.ts'
import { drivers } from './drivers.ts'
import { somePlan } from './testing/some-plan.ts'
import { whatIf } from './what-if.ts'

// Measures what-if and drivers for three options of 25 work items with 10,000 draws, first cold and then warm. Asserts
// nothing.
const workItems = Array.from({ length: 25 }, (_, index) =>
  someItem({
    id: `item-${index}`,
    hours: { low: 8 + index, high: 20 + 2 * index },
    dependsOn: index < 4 ? [] : [`item-${index - 4}`, `item-${Math.floor(index / 2)}`],
  }),
)
const plan = somePlan(
  workItems,
  [1, 2, 3].map((engineers) => ({ engineers })),
  someAssumptions({ draws: 10_000 }),
)
const replayed = replay(plan)
const ofEach = (changes: (engineers: number) => object) =>
  plan.options.map(({ id, engineers }) => ({ optionId: id, ...changes(engineers) }))

const questions = {
  'another rate': { rate: { low: 90, high: 110 } },
  'one engineer more in each': { options: ofEach((engineers) => ({ engineers: engineers + 1 })) },
  'an item less in each': { options: ofEach(() => ({ takeOut: ['item-24'] })) },
  'an item less and one engineer more in each': {
    options: ofEach((engineers) => ({ engineers: engineers + 1, takeOut: ['item-24'] })),
  },
  'one engineer more in one': { options: ofEach((engineers) => ({ engineers: engineers + 1 })).slice(0, 1) },
}

function measure(name: string, work: () => unknown): void {
  const [cold, ...warm] = Array.from({ length: 21 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  const median = warm.toSorted((a, b) => a - b)[10]
  process.stdout.write(`${name}: ${cold?.toFixed(0)} ms cold, ${median?.toFixed(0)} ms warm\n`)
}

for (const [name, question] of Object.entries(questions)) {
  const changes = Adjustments.parse(question)
  measure(`what if ${name}`, () => whatIf(plan, changes, replayed))
}
for (const option of plan.options.slice(1, 2)) {
  const simulation = replayed.simulations.get(option.id)
  if (simulation) measure('what drives one option', () => drivers(replayed.draws, option, simulation))
}
