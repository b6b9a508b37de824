import type { Brief, ProposedQuestion } from '@plangate/core/schemas'
import { constraintQuestion } from '../checks/constraint-question.ts'
import { foreignLanguageOf } from '../reading/language.ts'
import { passagesOf } from '../reading/passages.ts'
import { quoted } from '../wording/phrasing.ts'
import { questionId } from './question-id.ts'

/** Asks for a yes or no wherever the planner is not sure what a key constraint rules out or asks for. */
export function constraintQuestions(brief: Brief): ProposedQuestion[] {
  if (foreignLanguageOf(brief) !== null) return []
  const constraints = passagesOf(brief).filter(({ part }) => part === 'keyConstraints')
  return constraints.flatMap((passage) => {
    const asked = constraintQuestion(passage)
    if (asked === null) return []
    const { words, ...question } = asked
    return [
      {
        id: questionId(`constraint-${question.rulesOut ? 'no-' : ''}${question.capability}`, question.about),
        part: 'keyConstraints',
        question: `The brief says ${quoted(question.about)}. ${words}`,
        why: 'If it does, every option is checked against it. If not, you judge the constraint yourself.',
        example: 'Yes',
        answer: { type: 'capability', ...question },
        plausible: [],
      },
    ]
  })
}
