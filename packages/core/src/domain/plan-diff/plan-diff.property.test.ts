import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diff } from './index.ts'
import { arbitraryPlanSet } from './testing/arbitrary-plan-set.ts'

describe('the difference of any two plans', () => {
  test('is plain JSON, and leaves both plans as they were', () => {
    fc.assert(
      fc.property(arbitraryPlanSet, arbitraryPlanSet, (before, after) => {
        const untouched = structuredClone({ before, after })
        const difference = diff(before, after)
        expect(JSON.parse(JSON.stringify(difference))).toEqual(difference)
        expect({ before, after }).toEqual(untouched)
      }),
    )
  })

  test('is empty between a plan and itself', () => {
    fc.assert(
      fc.property(arbitraryPlanSet, (plan) => {
        const { options, items, ...rest } = diff(plan, structuredClone(plan))
        expect(rest).toEqual({ briefVersion: null, assumptions: null })
        expect(options.kept.every(({ isUnchanged }) => isUnchanged)).toBe(true)
        expect([...options.added, ...options.removed, ...items.added, ...items.cut, ...items.changed]).toEqual([])
      }),
    )
  })

  test('names every item and every option once, and the same ones in both directions', () => {
    fc.assert(
      fc.property(arbitraryPlanSet, arbitraryPlanSet, (before, after) => {
        const [there, back] = [diff(before, after), diff(after, before)]
        const ids = ({ items }: typeof there) => items.changed.map(({ id }) => id).toSorted()
        expect(ids(there)).toEqual(ids(back))
        expect(there.items.added).toEqual(back.items.cut)
        const { added, removed, kept } = there.options
        expect(new Set([...added.map(({ id }) => id), ...kept.map((option) => option.after)])).toEqual(
          new Set(after.options.map(({ id }) => id)),
        )
        expect(removed.length + kept.length).toBe(before.options.length)
      }),
    )
  })

  test('holds both texts of every field whose words changed', () => {
    fc.assert(
      fc.property(arbitraryPlanSet, arbitraryPlanSet, (before, after) => {
        for (const change of diff(before, after).options.kept) {
          const [old, now] = [
            before.options.find(({ id }) => id === change.before),
            after.options.find(({ id }) => id === change.after),
          ]
          for (const { field, changes } of change.words) {
            const without = (kind: string) => changes.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('')
            expect(without('added')).toBe([old?.[field]].flat().join('\n'))
            expect(without('removed')).toBe([now?.[field]].flat().join('\n'))
          }
        }
      }),
    )
  })
})
