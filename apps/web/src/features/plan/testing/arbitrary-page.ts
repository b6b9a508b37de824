import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceDraft } from '@plangate/core/planning'
import { type Brief, Draft, GateId, PlanSet, type ProjectAssumptions, type Targets } from '@plangate/core/schemas'
import fc from 'fast-check'
import { toShares } from '../board/shares.ts'
import type { PageToRender } from './render-views.tsx'

const uuid = '01990000-0000-7000-8000-000000000000'

const words = {
  technicalApproach: 'Wood and screws.',
  pros: ['It stands.', 'It holds.'],
  cons: ['It is brown.', 'It is heavy.'],
  tradeoffs: ['No second shelf.'],
  engineeringImpact: 'Somebody has to saw.',
}

interface ItemSketch {
  low: number
  likely: number
  high: number
  value: number
  dependsOn: number[]
  need: number
}

interface OptionSketch {
  /** Which items, by place; what they depend on is added. */
  items: number[]
  engineers: number
}

/** Person-hours from the smallest plans to large ones, and often the same, so that options come close to each other. */
const arbitraryItem: fc.Arbitrary<ItemSketch> = fc
  .record({
    low: fc.oneof(fc.constantFrom(0.1, 1, 8), fc.double({ min: 0.1, max: 60, noNaN: true })),
    likely: fc.double({ min: 1, max: 3, noNaN: true }),
    high: fc.double({ min: 1, max: 4, noNaN: true }),
    value: fc.integer({ min: 0, max: 100 }),
    dependsOn: fc.array(fc.nat({ max: 24 }), { maxLength: 2 }),
    need: fc.nat({ max: 5 }),
  })
  .map((sketch) => {
    const likely = sketch.low * sketch.likely
    return { ...sketch, likely, high: likely * sketch.high }
  })

/** A draft without any value is refused. */
const arbitraryItems = fc
  .array(arbitraryItem, { minLength: 1, maxLength: 25 })
  .filter((items) => items.some(({ value }) => value > 0))

const arbitraryOption: fc.Arbitrary<OptionSketch> = fc.record({
  items: fc.array(fc.nat({ max: 24 }), { minLength: 1, maxLength: 25 }),
  engineers: fc.integer({ min: 1, max: 5 }),
})

/** Options that differ in little are the ones whose figures can look alike. */
const arbitraryOptions: fc.Arbitrary<OptionSketch[]> = fc.oneof(
  fc.array(arbitraryOption, { minLength: 2, maxLength: 3 }),
  fc.tuple(arbitraryOption, fc.array(fc.nat({ max: 24 }), { minLength: 1, maxLength: 2 })).map(([option, left]) => [
    { ...option, items: Array.from({ length: 25 }, (_, place) => place) },
    ...left.map((out) => ({
      ...option,
      items: Array.from({ length: 25 }, (_, place) => place).filter((each) => each !== out),
    })),
  ]),
)

const arbitraryTargets: fc.Arbitrary<Targets> = fc.record(
  {
    weeks: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 })),
    budget: fc.oneof(fc.integer({ min: 500, max: 400_000 }), fc.constantFrom(9_960, 10_000, 999_500)),
  },
  { requiredKeys: [] },
)

const arbitraryWeights = fc
  .record({ time: fc.nat(5), cost: fc.nat(5), risk: fc.nat(5), scope: fc.nat(5) })
  .map((weights) => toShares(Object.values(weights).some((weight) => weight > 0) ? weights : { ...weights, time: 1 }))

/** What the work of a project is paid with. */
type Pay = Pick<ProjectAssumptions, 'currency' | 'rate'>

const { currency: usual, rate: usualRate } = defaultProjectAssumptions()
const dollars: Pay = { currency: usual, rate: usualRate }

/** A sign before the amount, a code with a no-break space, and amounts that are a hundred times as large. */
export const otherPay: fc.Arbitrary<Pay> = fc.constantFrom(
  { currency: 'EUR', rate: { low: 90, high: 110 } },
  { currency: 'CHF', rate: { low: 120, high: 160 } },
  { currency: 'JPY', rate: { low: 9_000, high: 14_000 } },
)

/** A random draft, priced as a Runner's is, with targets and weights. */
export const arbitraryPage: fc.Arbitrary<PageToRender> = arbitraryPageIn(dollars)

/** The same, of a project that pays otherwise. */
export function arbitraryPageIn(pay: Pay): fc.Arbitrary<PageToRender> {
  return fc
    .record({
      items: arbitraryItems,
      options: arbitraryOptions,
      targets: arbitraryTargets,
      weights: arbitraryWeights,
    })
    .map(({ items, options, targets, weights }) => {
      const inCurrency = pay.currency === usual ? {} : { currency: pay.currency }
      const brief: Brief = { ...sampleBrief, targets: { ...targets, ...inCurrency } }
      return { planSet: price(toDraft(items, options), brief, pay), brief, weights }
    })
}

function toDraft(items: readonly ItemSketch[], options: readonly OptionSketch[]): Draft {
  const dependenciesOf = (place: number) => (items[place]?.dependsOn ?? []).filter((other) => other < place)
  const withDependencies = (place: number): number[] => [place, ...dependenciesOf(place).flatMap(withDependencies)]
  const idOf = (place: number) => `item-${place}`
  return Draft.parse({
    workItems: items.map(({ low, likely, high, value, need }, place) => ({
      id: idOf(place),
      title: `Item ${place}`,
      discipline: 'backend',
      hours: { low, likely, high },
      value,
      dependsOn: [...new Set(dependenciesOf(place))].map(idOf),
      addresses: [{ part: 'needs', words: `Need number ${need}` }],
    })),
    options: options.map((option, index) => ({
      ...words,
      key: `option-${index}`,
      name: `Option number ${index}`,
      engineers: option.engineers,
      workItemIds: [...new Set(option.items.flatMap((item) => withDependencies(item % items.length)))].map(idOf),
    })),
    recommendedKey: 'option-0',
    feedbackPoints: [],
  })
}

function price(draft: Draft, brief: Brief, pay: Pay): PlanSet {
  const content = priceDraft({
    draft,
    brief,
    briefVersion: 1,
    gateId: GateId.parse(uuid),
    runner: { name: 'random', model: null },
    feedback: null,
    projectAssumptions: { ...defaultProjectAssumptions(), ...pay },
  })
  return PlanSet.parse({
    ...content,
    ...{ id: uuid, projectId: uuid, version: 1, createdAt: '2026-11-23T07:30:00.000Z', createdBy: uuid },
  })
}

const sampleBrief = readBrief('island-game')

function readBrief(name: string): Brief {
  const file = fileURLToPath(import.meta.resolve(`@plangate/core/briefs/${name}.md`))
  const parsed = parseBriefMarkdown(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error('the sample brief cannot be read')
  return parsed.brief
}
