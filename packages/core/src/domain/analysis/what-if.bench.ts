import { type Replay, replay } from '../estimate/index.ts'
import { KnownWork } from '../estimate/known-work.ts'
import { workToMeasure } from '../estimate/testing/plan-to-measure.ts'
import { someAssumptions } from '../estimate/testing/some-work.ts'
import { describeTimes, millisecondsOf } from '../estimate/testing/timed.ts'
import { Adjustments } from '../schemas/index.ts'
import { drivers } from './drivers.ts'
import { targetProbabilities } from './target-probabilities.ts'
import { somePlan } from './testing/some-plan.ts'
import { whatIf } from './what-if.ts'

// Measures what-if and drivers for three options of 25 work items with 10,000 draws: the first time in this process, and
// later. Each what-if is the first one of its plan. Asserts nothing.
const plan = somePlan(
  workToMeasure,
  [1, 2, 3].map((engineers) => ({ engineers })),
  someAssumptions({ draws: 10_000 }),
)
const replayed = replay(plan)
const targets = { weeks: 20, budget: 100_000 }
const ofEach = (changes: (engineers: number) => object) =>
  plan.options.map(({ id, engineers }) => ({ optionId: id, ...changes(engineers) }))

const questions = {
  'another rate': { rate: { low: 90, high: 110 } },
  'a shorter week': { focusedHoursPerWeek: 20 },
  'one engineer more in one': { options: ofEach((engineers) => ({ engineers: engineers + 1 })).slice(1, 2) },
  'one engineer more in each': { options: ofEach((engineers) => ({ engineers: engineers + 1 })) },
  'an item less in each': { options: ofEach(() => ({ takeOut: ['item-24'] })) },
  'another rate, a longer week, an item less and one engineer more in each': {
    rate: { low: 90, high: 110 },
    focusedHoursPerWeek: 30,
    options: ofEach((engineers) => ({ engineers: engineers + 1, takeOut: ['item-24'] })),
  },
}

function measure<Given>(name: string, prepare: () => Given, work: (given: Given) => unknown): void {
  const [first = Number.NaN, ...later] = Array.from({ length: 22 }, () => {
    const given = prepare()
    return millisecondsOf(() => work(given))
  })
  process.stdout.write(`${name}: ${describeTimes(later)}, ${first.toFixed(1)} ms the first time\n`)
}

/** The replay as the plan page has it before anything is tried out. */
function asOpened(): Replay {
  const work = new KnownWork(replayed.draws)
  for (const option of plan.options) work.hoursOf(option)
  return { ...replayed, work }
}

/** All that the web computes for a step of a control. */
function ask(adjustments: Adjustments, opened: Replay): void {
  const changed = whatIf(plan, adjustments, opened)
  if ('issues' in changed) throw new Error('the adjustments are invalid')
  for (const { simulation } of changed.options)
    targetProbabilities(simulation, targets, { ...plan.assumptions, ...adjustments })
}

for (const [name, question] of Object.entries(questions)) {
  const adjustments = Adjustments.parse(question)
  measure(`what if ${name}`, asOpened, (opened) => ask(adjustments, opened))
}
for (const option of plan.options.slice(1, 2)) {
  const simulation = replayed.simulations.get(option.id)
  if (!simulation) throw new Error('the plan was not replayed')
  measure(
    'what drives one option',
    () => simulation,
    (given) => drivers(replayed.draws, option, given),
  )
}
