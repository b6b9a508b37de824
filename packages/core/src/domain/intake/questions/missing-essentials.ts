import { findMissingEssentials } from '../../gate/missing-essentials.ts'
import type { Brief, BriefEssential } from '../../schemas/brief.ts'
import type { Question } from '../../schemas/question.ts'

/** Questions about what planning asks for, and about the target user. */
export function missingEssentials(brief: Brief): Question[] {
  const asked = findMissingEssentials(brief).map((essential) => questions[essential])
  return brief.targetUser === '' ? [...asked, user] : asked
}

const problem: Question = {
  id: 'missing-problem',
  part: 'problemStatement',
  question: 'Which problem should the product solve?',
  why: 'A plan is made for a problem or for what people get out of the product, and the document names neither.',
  example: 'Café owners count their stock by hand every Sunday and still run out of milk.',
  answer: { type: 'text' },
}

const needs: Question = {
  id: 'missing-needs',
  part: 'needs',
  question: 'What does the product have to do?',
  why: 'A plan is made of what has to be built, and the document names nothing yet.',
  example: 'Scan barcodes with the phone; propose an order every Sunday.',
  answer: { type: 'list' },
}

const user: Question = {
  id: 'missing-user',
  part: 'targetUser',
  question: 'Who is it for?',
  why: 'Who uses the product decides what it needs, and the document does not say.',
  example: 'Owners of cafés with one or two shops.',
  answer: { type: 'text' },
}

const questions: Record<BriefEssential, Question> = { problem, need: needs }
