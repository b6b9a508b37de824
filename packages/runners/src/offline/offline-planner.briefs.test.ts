import { isPlaceholder } from '@plangate/core/intake'
import { describe, expect, test } from 'vitest'
import { wholeBriefs } from '../evaluation/whole-briefs.ts'
import { constraintsOf } from './testing/constraints-of-briefs.ts'
import { scoreConstraints } from './testing/score-constraints.ts'
import { noWishes } from './wishes.ts'
import { titleFrom } from './wording/title-from.ts'
import { writeWorkPlan } from './work-items/write-work-plan.ts'

/** The kinds that the labels name, as the planner does. */
const kindOf: Readonly<Record<string, string>> = {
  'command-line tool or library': 'command_line_or_library',
  'API or data pipeline': 'api_or_data_pipeline',
  'firmware or device': 'firmware_or_device',
}

describe.each(wholeBriefs)('the brief $file', ({ kind, brief, must, may, mustNot }) => {
  const plan = writeWorkPlan(brief, noWishes)
  const sure = plan.topics.planned.map(({ capability }) => capability.id)

  test('has nothing in the sure tier that it does not ask for', () => {
    expect(sure.filter((id) => !must.includes(id) && !may.includes(id))).toEqual([])
    expect(sure.filter((id) => mustNot.includes(id))).toEqual([])
  })

  test('has an item for each of its needs', () => {
    const own = plan.items.filter(({ reading }) => reading !== undefined).map(({ title }) => title)
    const said = (brief.needs ?? []).filter(({ text }) => !isPlaceholder(text))
    expect(said.map(({ text }) => titleFrom(text)).filter((title) => !own.includes(title))).toEqual([])
  })

  test('is recognised as its kind of product, or not at all', () => {
    const expected = kindOf[kind] ?? kind.replaceAll(' ', '_')
    expect([expected, 'web_application']).toContain(plan.kind.id)
  })
})

/** The briefs were written by people who do not write the reader, and it is not trained on them. No count may get worse. */
test('judges the key constraints of whole briefs', () => {
  const score = scoreConstraints(constraintsOf(wholeBriefs))
  expect(score.right).toBeGreaterThanOrEqual(53)
  expect(score.right + score.rightOnceAsked).toBeGreaterThanOrEqual(59)
  expect(score.wrong + score.wrongOnceAsked).toBeLessThanOrEqual(4)
  expect(score.judgedInVain).toBeLessThanOrEqual(3)
  expect(score.askedInVain).toBeLessThanOrEqual(13)
})
