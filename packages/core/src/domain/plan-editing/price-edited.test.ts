import { expect, test } from 'vitest'
import { priceOptions } from '../../planning/drafts/index.ts'
import { fakeDraft } from '../../planning/runner/testing/runner-fake-draft.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { defaultProjectAssumptions } from '../estimate/index.ts'
import { Draft, OptionId } from '../schemas/index.ts'
import { applyEdit } from './apply-edit.ts'
import { attributeHours } from './attribute-hours.ts'
import { editedDraftOf } from './edited-draft.ts'
import { priceEdited } from './price-edited.ts'
import { itemAt } from './testing/arbitrary-edit.ts'

const brief = { ...someBrief('moderate'), targets: { weeks: 6, budget: 30_000 } }
const projectAssumptions = { ...defaultProjectAssumptions(), focusedHoursPerWeek: 20 }
const plan = priceOptions({ draft: fakeDraft(brief), brief, projectAssumptions })
const before = plan.workItems

test('gives an unedited draft the numbers that the plan has', () => {
  const priced = priceEdited({ draft: editedDraftOf(plan), before, brief, projectAssumptions })
  expect(priced.map(({ key }) => OptionId.parse(key))).toEqual(plan.options.map(({ id }) => id))
  for (const [place, { key: _, probabilities, runningCost, ...numbers }] of priced.entries()) {
    expect(plan.options[place]).toMatchObject(numbers)
    expect(runningCost).toBeNull()
    expect(probabilities.both).toBeGreaterThan(0)
  }
})

test('gives an edited draft the numbers that it is saved with', () => {
  const { id } = itemAt(plan, 1)
  const change = { title: ' Tables  ', hours: { likely: 9.5 } }
  const draft = applyEdit(applyEdit(editedDraftOf(plan), { kind: 'change_item', id, change }), {
    kind: 'split_item',
    id,
  })
  const { workItems, ...rest } = Draft.parse(draft)
  const attributed = attributeHours({ workItems, author: { kind: 'person' }, base: before })
  const saved = priceOptions({ draft: { ...rest, workItems: attributed }, brief, projectAssumptions })
  const priced = priceEdited({ draft, before, brief, projectAssumptions })
  expect(saved.options.map(({ estimate }) => estimate)).toEqual(priced.map(({ estimate }) => estimate))
  expect(saved.options.map(({ scopeCoverage }) => scopeCoverage)).toEqual(
    priced.map(({ scopeCoverage }) => scopeCoverage),
  )
})

test('gives an edited draft the numbers that a history of finished plans makes of it', () => {
  const history = [0.4, 0.2]
  const saved = priceOptions({ draft: fakeDraft(brief), brief, projectAssumptions, history })
  const priced = priceEdited({
    draft: editedDraftOf(saved),
    before: saved.workItems,
    brief,
    projectAssumptions,
    history,
  })
  expect(saved.options.map(({ estimate }) => estimate)).toEqual(priced.map(({ estimate }) => estimate))
  expect(saved.assumptions.ledger).toMatchObject({ plans: 2 })
})

test('refuses a draft that breaks a rule', () => {
  const { id } = itemAt(plan, 1)
  const draft = applyEdit(editedDraftOf(plan), { kind: 'change_item', id, change: { hours: { low: 99 } } })
  expect(() => priceEdited({ draft, before, brief, projectAssumptions })).toThrow('low <= likely')
})
