import { afterAll, expect, test } from 'vitest'
import type { QuestionsRequest } from '../../planning/runner/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { InterviewedFounder, questionIn } from './testing/interviewed-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const scheduling = { capability: 'scheduling', about: 'Lend a shelf' }

/** Asks only what words of the brief mean, which moves no finish. */
class ReadingRunner extends RunnerFake {
  override async proposeQuestions({ answered }: QuestionsRequest): Promise<unknown> {
    const question = { part: 'needs', question: 'Is this booking?', why: 'It is work.', example: 'Yes', plausible: [] }
    const asked = ['scheduling', 'payments'].map((capability) => {
      const answer = { type: 'capability', ...scheduling, capability }
      return { ...question, id: `reading-${capability}`, answer }
    })
    return { questions: asked.filter(({ id }) => !answered.some((before) => before.question.id === id)) }
  }
}

const plangate = await openTestPlangate(new ReadingRunner())
afterAll(() => plangate.close())

test('a yes in an interview becomes an answer of the brief, and what the founder does not know stays open', async () => {
  const asking = await InterviewedFounder.withPlan(plangate.services)
  const { founder } = asking
  const interview = await asking.start()
  expect(interview.state).toMatchObject({ question: { answer: scheduling }, reason: { kind: 'reading' } })
  const next = await asking.give(interview, questionIn(interview).id, { type: 'capability', answer: 'yes' })
  expect(next.brief.capabilityAnswers).toEqual([{ ...scheduling, answer: 'yes' }])
  const before = await plangate.services.briefs.get(founder.actor, founder.projectId)
  const finished = await asking.finish(await asking.give(next, questionIn(next).id, { type: 'unknown' }))
  expect(finished.state).toEqual({ kind: 'finished', briefVersion: before.version + 1 })
  const after = await plangate.services.briefs.get(founder.actor, founder.projectId)
  expect(after.brief).toEqual({ ...before.brief, capabilityAnswers: [{ ...scheduling, answer: 'yes' }] })
})
