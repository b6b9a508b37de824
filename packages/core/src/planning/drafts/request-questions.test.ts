import { expect, test } from 'vitest'
import { ProposedQuestions, WorkItemId } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../runner/testing/runner-fake.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { requestQuestions } from './request-questions.ts'

const brief = someBrief()
const request = { brief, workItems: fakeDraft(brief).workItems, answered: [] }
const limits = { signal: new AbortController().signal, timeoutSeconds: 600 }
const proposed = await requestQuestions(new RunnerFake(), request, limits)

/** A Runner that answers with this until it is asked again, and why it was asked again. */
function runnerThat(answer: unknown) {
  const fake = new RunnerFake()
  const issues: unknown[] = []
  const proposeQuestions: RunnerFake['proposeQuestions'] = async (asked, signal) => {
    if (asked.repair === null) return answer
    issues.push(...asked.repair.issues)
    return fake.proposeQuestions(asked, signal)
  }
  return { runner: Object.assign(new RunnerFake(), { proposeQuestions }), issues }
}

const [first, ...others] = proposed
if (first === undefined) throw new Error('no question')
const hours = { low: 1, likely: 2, high: 3 }

test.each([
  [
    'name work that does not exist',
    { ...first, plausible: [{ answer: 'Yes', items: [{ workItemId: WorkItemId.parse('zeppelin'), hours }] }] },
    { path: 'questions.0.plausible', message: '"zeppelin" is not a work item' },
  ],
  ['share an id', { ...others[0], id: first.id }, { path: 'questions', message: 'two questions share an id' }],
])('questions that %s are refused, and asked for once more', async (_, wrong, issue) => {
  const questions = wrong.id === first.id && issue.path === 'questions' ? [first, wrong] : [wrong]
  const { runner, issues } = runnerThat({ questions })
  await expect(requestQuestions(runner, request, limits)).resolves.toEqual(proposed)
  expect(issues).toEqual([issue])
})

test('questions that were answered are left out', async () => {
  const { plausible: _, ...question } = first
  const answered = [{ question, answer: { type: 'skipped' as const } }]
  const { runner } = runnerThat(ProposedQuestions.parse({ questions: proposed }))
  await expect(requestQuestions(runner, { ...request, answered }, limits)).resolves.toEqual(others)
})
