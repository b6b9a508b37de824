import type { Brief, ProposedQuestion } from '@plangate/core/schemas'
import { contradictionsIn } from '../checks/contradictions.ts'
import { quoted } from '../wording/phrasing.ts'
import { questionId } from './question-id.ts'

/** Asks which of the two holds where a need asks for what a key constraint rules out. */
export function contradictionQuestions(brief: Brief): ProposedQuestion[] {
  return contradictionsIn(brief).map(({ need, constraint }) => {
    const options = [
      `This need holds: ${quoted(need.text, 300)}.`,
      `This constraint holds: ${quoted(constraint.text, 300)}.`,
    ]
    return {
      id: questionId('contradiction', `${need.text} ${constraint.text}`),
      part: 'keyConstraints',
      question: `The brief asks for ${quoted(need.text, 300)}, and rules it out with ${quoted(constraint.text, 300)}. Which of the two holds?`,
      why: 'A plan can keep only one of them, and it does not choose for you.',
      example: options[0] ?? '',
      answer: { type: 'choice', options },
      plausible: [],
    }
  })
}
