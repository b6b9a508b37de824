import type { Brief, ProposedQuestion } from '@plangate/core/schemas'
import { contradictionQuestion } from '../checks/constraint-question.ts'
import { type Contradiction, contradictionsIn, type NamedContradiction } from '../checks/contradictions.ts'
import { foreignLanguageOf } from '../reading/language.ts'
import { quoted } from '../wording/phrasing.ts'
import { questionId } from './question-id.ts'

/** More would crowd out every other question. */
const maxContradictions = 10

/**
 * Asks which of the two holds where a need asks for what a key constraint rules out. Several needs that ask for the same
 * make the same question.
 */
export function contradictionQuestions(brief: Brief): ProposedQuestion[] {
  if (foreignLanguageOf(brief) !== null) return []
  const questions = contradictionsIn(brief).map((contradiction) => {
    const { subject } = contradiction
    return subject === null ? whichHolds(contradiction) : ruledOutQuestion({ ...contradiction, subject })
  })
  return questions.slice(0, maxContradictions)
}

function whichHolds({ need, constraint }: Contradiction): ProposedQuestion {
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
}

/** A yes or no that the plan is written by: after a yes without what the need asks for, after a no with it. */
function ruledOutQuestion(contradiction: NamedContradiction): ProposedQuestion {
  const { words, ...question } = contradictionQuestion(contradiction)
  return {
    id: questionId('contradiction', `${question.capability} ${question.about}`),
    part: 'keyConstraints',
    question: `The brief says ${quoted(question.about, 300)}. ${words}`,
    why: 'A plan can keep only one of them: after a yes it does without, after a no the need holds.',
    example: 'No',
    answer: { type: 'capability', ...question },
    plausible: [],
  }
}
