import { describe, expect, test } from 'vitest'
import { someAssumptions, someItem } from '../estimate/testing/some-work.ts'
import {
  Adjustments,
  type ExecutionOption,
  maxWorkItems,
  type OptionAdjustments,
  WorkItemId,
} from '../schemas/index.ts'
import { describeAdjustmentIssue, findAdjustmentIssues } from './adjustment-issues.ts'
import { somePlan } from './testing/some-plan.ts'
import { whatIf } from './what-if.ts'

const idOf = (id: string) => WorkItemId.parse(id)

function missing(): ExecutionOption {
  throw new Error('there is no option')
}

describe('findAdjustmentIssues', () => {
  const items = [
    someItem({ id: 'base', hours: { low: 10, high: 20 } }),
    someItem({ id: 'wing', hours: { low: 10, high: 20 }, dependsOn: ['base'] }),
    someItem({ id: 'tower', hours: { low: 10, high: 20 }, dependsOn: ['wing', 'base'] }),
  ]
  const plan = somePlan(items, [{ engineers: 1, items: items.slice(0, 2) }])
  const [{ id: optionId } = missing()] = plan.options
  const issuesOf = (ofOption: Omit<OptionAdjustments, 'optionId'>, id = optionId) => {
    const result = whatIf(plan, { options: [{ optionId: id, ...ofOption }] })
    return 'issues' in result ? result.issues : []
  }
  const [base, wing, tower] = [idOf('base'), idOf('wing'), idOf('tower')]

  test('finds options and items that the plan does not have', () => {
    const [{ id: stranger } = missing()] = somePlan(items, [{ engineers: 1 }]).options
    expect(issuesOf({ engineers: 2 }, stranger)).toEqual([
      { kind: 'unknown_option', optionId: stranger, path: ['options', 0, 'optionId'] },
    ])
    const moat = idOf('moat')
    expect(issuesOf({ takeOut: [moat], putIn: [moat] })).toEqual([
      { kind: 'unknown_item', optionId, workItemId: moat, path: ['options', 0, 'takeOut'] },
      { kind: 'unknown_item', optionId, workItemId: moat, path: ['options', 0, 'putIn'] },
    ])
  })

  test('finds items taken out that are not in the option, and items put in that are', () => {
    expect(issuesOf({ takeOut: [tower], putIn: [base] })).toMatchObject([
      { kind: 'not_in_option', workItemId: tower },
      { kind: 'already_in_option', workItemId: base },
    ])
  })

  test('finds items that would lose a dependency', () => {
    expect(issuesOf({ takeOut: [base] })).toEqual([
      { kind: 'dependency_missing', optionId, workItemId: wing, missing: base, path: ['options', 0, 'takeOut'] },
    ])
    expect(issuesOf({ takeOut: [wing], putIn: [tower] })).toEqual([
      { kind: 'dependency_missing', optionId, workItemId: tower, missing: wing, path: ['options', 0, 'putIn'] },
    ])
    expect(issuesOf({ takeOut: [wing] })).toEqual([])
    expect(issuesOf({ putIn: [tower] })).toEqual([])
  })

  test('finds options that would have more items than an option may have', () => {
    const many = Array.from({ length: maxWorkItems + 1 }, (_, index) =>
      someItem({ id: `i${index}`, hours: { low: 1, high: 2 } }),
    )
    const wide = somePlan(
      many,
      [{ engineers: 1, items: many.slice(0, maxWorkItems - 1) }],
      someAssumptions({ draws: 100 }),
    )
    const [{ id } = missing()] = wide.options
    const issuesOfPutting = (...putIn: string[]) =>
      findAdjustmentIssues(wide, Adjustments.parse({ options: [{ optionId: id, putIn }] }))
    expect(issuesOfPutting('i249')).toEqual([])
    const issues = issuesOfPutting('i249', 'i250')
    expect(issues).toEqual([
      { kind: 'too_many_items', optionId: id, limit: maxWorkItems, path: ['options', 0, 'putIn'] },
    ])
    expect(issues.map(describeAdjustmentIssue)).toEqual([
      { path: 'options.0.putIn', message: 'the option would have more than 250 work items' },
    ])
  })

  test('finds options that would have no items left', () => {
    expect(issuesOf({ takeOut: [base, wing] })).toMatchObject([{ kind: 'nothing_left', optionId }])
  })
})
