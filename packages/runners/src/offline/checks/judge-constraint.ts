import type { CapabilityQuestion, DraftChecks } from '@plangate/core/schemas'
import { quoted } from '../wording/phrasing.ts'
import { constraintQuestion, contradictionQuestion, unanswered } from './constraint-question.ts'
import { contradicts, subjectOf } from './contradictions.ts'
import { weeklyHours } from './hours-per-week.ts'
import { type Held, type Judge, type Judgement, notJudged, undecided, worstOf } from './judgement.ts'
import { limitsIn } from './limits/limits-in.ts'
import { demanded, doubtful, ruledOut } from './named-subjects.ts'
import { specialJudges } from './special-judges.ts'

export type DraftCheck = DraftChecks[number]

/**
 * Checks an option against a key constraint. Only limits of money, time and team, hours per week, and what a strict list
 * of subjects names are judged. Everything else comes back as not judged. A sentence that says several things is as good
 * as the worst of them: limits, which core judges, stand where nothing else is broken.
 */
export function judgeConstraint(held: Held): DraftCheck {
  const { limits, unjudged } = limitsIn(held.passage, held.currency)
  const question = questionAbout(held)
  const about = { part: 'keyConstraints', words: held.passage.text } as const
  const asked = question ? { question } : {}
  const judged = worstOf([...judgementsOn(held), ...(unjudged === null ? [] : [notJudged(unjudged)])])
  if (limits.length === 0) return { ...about, ...(judged ?? unanswered(held.passage)), ...asked }
  if (judged?.verdict === 'broken') return { ...about, ...judged, ...asked }
  if (judged?.verdict === 'not_judged') return { ...about, limits: [...limits], notJudged: judged.why, ...asked }
  return { ...about, limits: [...limits] }
}

/** What a need asks for after all comes first. */
function questionAbout({ passage, needs }: Held): CapabilityQuestion | null {
  const [contradiction] = needs.flatMap((need) => {
    const subject = subjectOf(need, passage)
    return subject ? [{ need, constraint: passage, subject }] : []
  })
  return contradiction ? contradictionQuestion(contradiction) : constraintQuestion(passage)
}

/** Of a sentence in a language that the planner does not read only the numbers count. */
export function judgeForeign({ passage, currency }: Pick<Held, 'passage' | 'currency'>): DraftCheck {
  const { limits, unjudged } = limitsIn(passage, currency)
  const about = { part: 'keyConstraints', words: passage.text } as const
  if (limits.length === 0) return { ...about, ...undecided }
  return { ...about, limits: [...limits], ...(unjudged !== null && { notJudged: unjudged }) }
}

/** What a need asks for after all is for the founder to say; the rest of the sentence is judged. */
function judgementsOn(held: Held): Judgement[] {
  const asked = held.needs.find((need) => contradicts(need, held.passage))
  const judges = asked ? judgesOfDemands : [...judgesOfDemands, ...judgesOfExclusions]
  const judgements = judges.flatMap((judge) => judge(held.passage.text, held) ?? [])
  return asked
    ? [notJudged(`A need asks for it: ${quoted(asked.text)}. Which of the two holds?`), ...judgements]
    : judgements
}

const judgesOfDemands: readonly Judge[] = [weeklyHours, demanded, doubtful]
const judgesOfExclusions: readonly Judge[] = [...specialJudges, ruledOut]
