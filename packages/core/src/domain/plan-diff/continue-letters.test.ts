import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newOptionId } from '../../planning/drafts/index.ts'
import {
  type ExecutionOption,
  letterOf,
  lettersOf,
  OptionLetter,
  PlanSetContent,
  WorkItemId,
} from '../schemas/index.ts'
import { continueLetters, type LetteredPlan } from './continue-letters.ts'
import { matchOptions } from './match-options.ts'
import { arbitraryPlanSet, somePlan } from './testing/arbitrary-plan-set.ts'

const [template] = somePlan.options

function option(name: string, work: string): ExecutionOption {
  if (!template) throw new Error('the plan has no option')
  return { ...template, id: newOptionId(), name, workItemIds: work.split('').map((id) => WorkItemId.parse(id)) }
}

const lean = option('Lean', 'ab')
const middle = option('Middle', 'abcd')
const whole = option('Whole', 'abcdefgh')
const first: LetteredPlan = { options: [lean, middle, whole] }

describe('the letters of options', () => {
  test('are A, B and C by place in a first plan, and in a plan without letters', () => {
    expect(continueLetters(null, first.options)).toEqual(['A', 'B', 'C'])
    expect(lettersOf({ options: [lean, middle] })).toEqual(['A', 'B'])
    expect(letterOf(first, middle.id)).toBe('B')
    expect(() => letterOf(first, newOptionId())).toThrow(RangeError)
  })

  test('stay with a pinned option, which comes first in the next version', () => {
    const others = [option('Bought', 'xyz'), option('Tried first', 'uvw')]
    expect(continueLetters(first, [middle, ...others])).toEqual(['B', 'D', 'E'])
  })

  test('stay with an option that is written again under its name, whatever its place', () => {
    expect(continueLetters(first, [option('Whole', 'pq'), option('Lean', 'rs')])).toEqual(['C', 'A'])
  })

  test('stay with a renamed option that has at least half of its work', () => {
    expect(continueLetters(first, [option('All of it', 'abcdefg'), option('Other', 'xy')])).toEqual(['C', 'D'])
  })

  test('are not given to another option in the next version, and are free again after that', () => {
    const second = {
      options: [lean, option('Bought', 'xyz')],
      letters: continueLetters(first, [lean, option('Bought', 'xyz')]),
    }
    expect(second.letters).toEqual(['A', 'D'])
    expect(continueLetters(second, [lean, option('Rented', 'uvw')])).toEqual(['A', 'B'])
  })
})

describe('the letters of any versions', () => {
  const histories = fc.array(arbitraryPlanSet, { minLength: 2, maxLength: 5 })
  const followed = (plans: readonly PlanSetContent[]) => {
    const versions: Required<LetteredPlan>[] = []
    for (const { options } of plans)
      versions.push({ options, letters: continueLetters(versions.at(-1) ?? null, options) })
    return versions
  }

  test('are unique, the same each time, and accepted by the schema', () => {
    fc.assert(
      fc.property(histories, (plans) => {
        const versions = followed(plans)
        expect(followed(plans)).toEqual(versions)
        for (const [index, { options, letters }] of versions.entries()) {
          expect(new Set(letters).size).toBe(options.length)
          expect(PlanSetContent.safeParse({ ...plans[index], letters }).success).toBe(true)
        }
      }),
    )
  })

  test('stay with every option that goes on, and with no other', () => {
    fc.assert(
      fc.property(
        arbitraryPlanSet,
        arbitraryPlanSet,
        fc.shuffledSubarray([...OptionLetter.options]),
        (one, next, letters) => {
          const before = { options: one.options, letters: letters.slice(0, one.options.length) }
          fc.pre(before.letters.length === one.options.length)
          const after = { options: next.options, letters: continueLetters(before, next.options) }
          const matched = matchOptions(before.options, after.options)
          for (const match of matched) expect(letterOf(after, match.after.id)).toBe(letterOf(before, match.before.id))
          const fresh = after.options.filter((option) => !matched.some((match) => match.after === option))
          for (const { id } of fresh) expect(before.letters).not.toContain(letterOf(after, id))
        },
      ),
    )
  })
})

test('the schema takes one letter for each option, and each letter once', () => {
  const letters = ['F', 'B', 'C'].slice(0, somePlan.options.length)
  const isTaken = (some: readonly string[]) => PlanSetContent.safeParse({ ...somePlan, letters: some }).success
  expect(isTaken(letters)).toBe(true)
  const wrong = [
    letters.slice(1),
    [...letters, 'A'],
    letters.map(() => 'B'),
    letters.map((letter) => letter.toLowerCase()),
  ]
  expect(wrong.map(isTaken)).toEqual([false, false, false, false])
})
