import fc from 'fast-check'
import { Assumptions, WorkItem, WorkItemId } from '../../schemas/index.ts'

/** The parts of a work item that an estimate uses; the rest is filled in. */
interface WorkItemSketch {
  id: string
  hours: { low: number; likely?: number; high: number }
  dependsOn?: readonly string[]
  value?: number
}

export function someItem({ id, hours, dependsOn = [], value = 1 }: WorkItemSketch): WorkItem {
  return WorkItem.parse({
    id,
    title: id,
    discipline: 'backend',
    hours: { likely: (hours.low + hours.high) / 2, ...hours },
    value,
    dependsOn,
    addresses: [{ part: 'valueProp', words: 'all of it' }],
  })
}

export function someAssumptions(changes: Partial<Assumptions> = {}): Assumptions {
  return Assumptions.parse({
    briefConfidence: 'strong',
    sharedSigma: 0.2,
    focusedHoursPerWeek: 25,
    coordinationLoss: 0.1,
    rate: { low: 150, high: 190 },
    draws: 500,
    ...changes,
  })
}

/** By today's rule, as wide as for hours of the catalogue. */
export function assumptionsOfRule2(changes: Partial<Assumptions> = {}): Assumptions {
  return someAssumptions({ model: 2, sharedSigma: 0.7, ...changes })
}

export function idsOf(items: readonly WorkItem[]): WorkItemId[] {
  return items.map((item) => WorkItemId.parse(item.id))
}

/** Work items that depend on earlier ones only, so never in a circle. */
export function arbitraryWork(maxItems = 12): fc.Arbitrary<WorkItem[]> {
  const sketch = fc.record({
    low: fc.double({ min: 1, max: 100, noNaN: true }),
    factor: fc.double({ min: 1, max: 4, noNaN: true }),
    value: fc.integer({ min: 1, max: 50 }),
    dependsOn: fc.uniqueArray(fc.nat({ max: maxItems - 1 }), { maxLength: 3 }),
  })
  return fc.array(sketch, { minLength: 1, maxLength: maxItems }).map((sketches) =>
    sketches.map(({ low, factor, value, dependsOn }, index) =>
      someItem({
        id: `item-${index}`,
        hours: { low, high: low * factor },
        value,
        dependsOn: dependsOn.filter((other) => other < index).map((other) => `item-${other}`),
      }),
    ),
  )
}
