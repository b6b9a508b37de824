import type { QuestionsRequest } from '../../../planning/runner/index.ts'
import { RunnerFake } from '../../../planning/runner/testing/runner-fake.ts'

/** Proposes two questions whose answers change the same work. */
export class SameWorkRunner extends RunnerFake {
  override async proposeQuestions({ workItems }: QuestionsRequest): Promise<unknown> {
    const [item] = workItems
    const hoursOf = (likely: number) => [{ workItemId: item?.id, hours: { low: likely / 2, likely, high: likely * 2 } }]
    const options = ['Little', 'Much']
    const question = { part: 'notes', question: 'How much?', why: 'It is work.', example: 'Much' }
    const plausible = [
      { answer: 'Little', items: hoursOf(10) },
      { answer: 'Much', items: hoursOf(800) },
    ]
    const ids = ['about-size', 'about-depth']
    return { questions: ids.map((id) => ({ ...question, id, answer: { type: 'choice', options }, plausible })) }
  }
}
