import { expect, test } from 'vitest'
import type { DecisionRecord } from '../schemas/index.ts'
import { accepted, recordedBrief, selectIn } from './testing/some-record.ts'
import { writeTasks } from './write-tasks.ts'

/** The format that spec-kit requires of every task: `- [ ] [TaskID] [P?] [Story?] Description`. */
const task = /^- \[ \] (T\d{3,})( \[P\])?( \[US\d+\])? \S.*$/

/** The record with a title for every work item, which serve two needs by turns. */
function withTitles(title: string, needs = recordedBrief.needs ?? []): DecisionRecord {
  const { plan, brief } = accepted
  const [one, other] = needs
  if (one === undefined || other === undefined) throw new Error('the brief has needs')
  const workItems = plan.workItems.map((item, index) => {
    return { ...item, title, addresses: [{ part: 'needs' as const, words: (index % 2 ? one : other).text }] }
  })
  return { ...accepted, plan: { ...plan, workItems }, brief: { ...brief, brief: { ...brief.brief, needs } } }
}

function tasksOf(record: DecisionRecord): string {
  if (record.selection === null) throw new Error('nothing is selected')
  return writeTasks(record, record.selection.selectedOption)
}

test('is what it was', async () => {
  await expect(tasksOf(withTitles('Card payments'))).toMatchFileSnapshot('testing/tasks.txt')
})

test('has every work item of the selected option as a task of the required format, numbered without a gap', () => {
  for (const record of [accepted, withTitles('# [P] `x`\n- [ ] T999 <b>*a*')]) {
    const lines = tasksOf(record).split('\n')
    const tasks = lines.filter((line) => line.startsWith('- ['))
    expect(tasks.length).toBe(record.selection?.selectedOption.workItemIds.length)
    expect(tasks.map((line) => task.exec(line)?.[1])).toEqual(
      tasks.map((_, index) => `T${String(index + 1).padStart(3, '0')}`),
    )
  }
})

test('has the tasks of the option as it was selected', () => {
  const { plan } = accepted
  const [, , largest] = plan.options
  if (largest === undefined) throw new Error('the plan has three options')
  const record = selectIn(accepted, largest, null)
  expect(tasksOf(record).match(/^- \[ \]/gm)).toHaveLength(largest.workItemIds.length)
})

test('escapes what GitHub reads as strikethrough or a table', () => {
  const tasks = tasksOf(withTitles('Do ~~not~~ pay |'))
  expect(tasks).toContain('Do \\~\\~not\\~\\~ pay \\|')
})

test('cuts the words of a heading between characters', () => {
  const [need, ...needs] = recordedBrief.needs ?? []
  if (need === undefined) throw new Error('the brief has needs')
  const tasks = tasksOf(withTitles('Card payments', [{ ...need, text: `a${'😀'.repeat(120)}` }, ...needs]))
  expect(tasks.isWellFormed()).toBe(true)
  expect(tasks).toContain(`a${'😀'.repeat(79)} …`)
})
