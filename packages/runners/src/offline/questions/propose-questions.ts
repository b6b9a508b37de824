import type { QuestionsRequest } from '@plangate/core/runner'
import {
  impliedCurrency,
  maxProposedQuestions,
  type ProposedQuestion,
  type ProposedQuestions,
} from '@plangate/core/schemas'
import { foundationIds } from '../work-items/foundation.ts'
import { constraintQuestions } from './constraint-questions.ts'
import { contradictionQuestions } from './contradiction-questions.ts'
import { essentialQuestions } from './essential-questions.ts'
import { evidenceQuestions } from './evidence-questions.ts'
import { readingQuestions } from './reading-questions.ts'
import { capabilityQuestions, sizeQuestions } from './scope-questions.ts'

/** Questions about scope and about what words ask for, of which there can be hundreds. */
const maxAboutScope = 20
const maxAboutReading = 10

/**
 * Proposes questions: for what contradicts itself, for what is missing, for what its words ask for, about what the brief
 * leaves open in the work that it leads to, the largest differences first, and for evidence. The same request gives the
 * same questions.
 */
export function proposeQuestions(request: QuestionsRequest): ProposedQuestions {
  const { brief, workItems, answered, currency = impliedCurrency } = request
  const asked = new Set(answered.map(({ question }) => question.id))
  const aboutScope = [
    ...capabilityQuestions(workItems),
    ...sizeQuestions(workItems, (id) => foundationIds.has(id)),
  ].toSorted((a, b) => b.spread - a.spread)
  const aboutConstraints = constraintQuestions(brief)
  const aboutReading = [
    ...aboutConstraints,
    ...readingQuestions(workItems).filter((question) => !isAskedBy(aboutConstraints, question)),
  ].slice(0, maxAboutReading)
  const all: ProposedQuestion[] = [
    ...contradictionQuestions(brief),
    ...essentialQuestions(brief, currency),
    ...aboutReading,
    ...aboutScope.slice(0, maxAboutScope - aboutReading.length).map(({ question }) => question),
    ...evidenceQuestions(brief),
  ]
  const open = new Map(
    all.toReversed().flatMap((question) => (asked.has(question.id) ? [] : [[question.id, question]])),
  )
  return { questions: [...open.values()].toReversed().slice(0, maxProposedQuestions) }
}

/** Whether words rule a capability out is asked instead of whether they ask for it. */
function isAskedBy(others: readonly ProposedQuestion[], { answer }: ProposedQuestion): boolean {
  return others.some(
    ({ answer: other }) =>
      answer.type === 'capability' &&
      other.type === 'capability' &&
      other.capability === answer.capability &&
      other.about === answer.about,
  )
}
