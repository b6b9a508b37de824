import { proposeConfidence } from '../../domain/confidence/propose-confidence.ts'
import { type Brief, type BriefPart, BriefSection, type ProposedQuestion } from '../../domain/schemas/index.ts'

/** Questions without hours, those about what is missing included: an interview ends soon after the last with hours. */
const maxOpenQuestions = 7

/**
 * Finds a question that moves no finish and makes the brief more certain: about the weakest sections first, what is rated or
 * read as needing depth before what is moderate; among equals the one that was proposed first. A part is asked about
 * once. Nothing is asked about a section that is strong.
 */
export function findEvidenceQuestion(
  open: readonly ProposedQuestion[],
  asked: readonly ProposedQuestion[],
  brief: Brief,
): ProposedQuestion | undefined {
  const before = asked.filter(asksForWords)
  if (before.length >= maxOpenQuestions) return undefined
  const parts = new Set(before.map(({ part }) => part))
  const candidates = open.filter((question) => asksForWords(question) && !parts.has(question.part))
  const weak = candidates.flatMap((question) => {
    const weakness = weaknessOf(question.part, brief)
    return weakness === null ? [] : [{ question, weakness }]
  })
  return weak.toSorted((a, b) => a.weakness - b.weakness)[0]?.question
}

/** True when a question asks what its part says, and not what a detail of it means for the work. */
export function asksForWords({ plausible, answer }: ProposedQuestion): boolean {
  return plausible.length === 0 && answer.type !== 'capability'
}

/** 0 needs depth, 1 is moderate; null is strong, or no section. */
function weaknessOf(part: BriefPart, brief: Brief): 0 | 1 | null {
  const section = BriefSection.safeParse(part)
  if (!section.success) return null
  const confidence = brief.confidence[section.data] ?? proposeConfidence(brief[section.data]).confidence
  return confidence === 'strong' ? null : confidence === 'needs_depth' ? 0 : 1
}
