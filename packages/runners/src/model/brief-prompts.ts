import type { QuestionsRequest, RevisionRequest, WritingRequest } from '@plangate/core/runner'
import {
  Brief,
  currencyOf,
  impliedCurrency,
  maxProposedQuestions,
  ProposedQuestion,
  Question,
  WordsType,
  WrittenBrief,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { answerFormat } from './answer-format.ts'
import { fitBrief } from './fit-brief.ts'
import { aboutAnswer, aboutData } from './instructions.ts'
import { fencedData, type ModelPrompt, refusedAnswer } from './prompt.ts'
import { withoutLongNotes } from './unread-notes.ts'

/** Only the offline planner knows the capabilities that other questions are about. */
const asksForWords = { answer: WordsType }

const AskedQuestions = z.strictObject({
  questions: z.array(ProposedQuestion.extend(asksForWords)).max(maxProposedQuestions),
})

export const questionsFormat = answerFormat('questions', AskedQuestions)

/** Only the founder sets these; core keeps them as they are. */
const AskedBrief = Brief.omit({ productKind: true, capabilityAnswers: true })

export const briefFormat = answerFormat(
  'brief',
  z.strictObject({
    ...WrittenBrief.shape,
    brief: AskedBrief,
    questions: z.array(Question.extend(asksForWords)).max(maxProposedQuestions),
  }),
)

const aboutRefused = `- refused: your answer from a moment ago and what is wrong with it, or null.`

const questionsInstructions = `You help a founder to complete a brief for a software product. You are given the brief and the work that is planned for it, and answer with questions. Another program decides which of them is asked next.

${aboutData}

- brief: what the founder has said so far.
- workItems: the planned work, with hours: low, likely and high.
- currency: what the project counts in, as an ISO 4217 code. Ask for money in it.
- answered: what was asked before, with the answers. Never ask it again, in these or in other words.
${aboutRefused}

# Questions

- Ask for what is missing, for what can be read in two ways, for what the largest work rests on, and for evidence of what the founder only assumes. 12 to 30 questions.
- One question at a time: a question asks for one thing, in plain words that somebody who is no engineer understands. why says what the answer changes. example is an answer that such a person could give.
- part is where the answer belongs. An answer becomes part of the brief word for word, so every option of a choice is a whole sentence that makes sense without the question.
- id is short, in lower-case letters, digits and hyphens, and says what is asked about. The same question about the same words always has the same id.
- answer is number only for weeks, engineers and money, with weeks, engineers or \`currency\` as its unit.
- plausible names answers that the question could get, the smallest and the largest among them, and for each the hours of the work items that it changes: null takes an item out. Empty when the work does not depend on the answer. Use only ids of workItems. In each range, low <= likely <= high.
- Never state weeks, dates, sums of money or percentages that the data does not state.

${aboutAnswer(questionsFormat.jsonSchema)}`

/** Rules of everything that ends up in a brief. */
const aboutWriting = `# The brief

- Use the words of the data, letter for letter. Sort them; do not shorten, translate, explain or improve them.
- Add something of your own only where the brief cannot do without it. It is shown to the founder as your addition.
- Every need has an id that no other need has, "need-1", "need-2" and so on; needs of the brief in the data keep theirs. Its priority is what the data says. When the data does not say, choose "must" only for what the product makes no sense without.
- confidence: leave out every section that the data does not rate.
- targets: only what the data states. weeks are calendar weeks; budget is in \`currency\` of the data, and left out for any other currency; currency is an ISO 4217 code, and stands beside every budget that is not in USD.
- outOfScope: what the founder has ruled out. notes: everything that no other part takes. Nothing that the founder wrote is lost; what you cannot take in is named in leftOut, with the reason.
- Leave out what is optional and would be empty.

# Sources

- sources says where the sentences of the brief come from. part and words are the sentence as it stands in your brief; for a target, words are its name and value, as in "weeks: 12".
- from is a quote of the data that has these words letter for letter, or the id of the question whose answer has them, or "runner" for what you added. For a target, quote the words that state it.
- A program compares every quote with the data. What is not there counts as your addition.

# Questions

- questions holds what you could not decide: what can be read in two ways, and what contradicts itself. One thing per question, in plain words, with the reason in why. It may be empty.`

const writingInstructions = `You sort what a founder has written into a brief for a software product.

${aboutData}

- brief: what the brief says already. It stays, and you add to it.
- currency: what the project counts in, as an ISO 4217 code. Money without a currency is in it.
- document: a text that the founder has brought, or null.
- answers: questions that the founder has answered. An answer of type "unknown" means that nobody knows yet: the section's confidence is then "needs_depth". "skipped" says nothing.
${aboutRefused}

${aboutWriting}

${aboutAnswer(briefFormat.jsonSchema)}`

const revisionInstructions = `You revise a founder's brief for a software product after a decision. The founder sees your brief beside the earlier one, and accepts, edits or discards it.

${aboutData}

- brief: the brief before the decision.
- currency: what the budget of the brief is in, as an ISO 4217 code.
- decision: "narrow" makes the product smaller, for fewer people or with less in it; "pivot" gives it another direction.
- instruction: the founder's words with the decision. They decide what changes in the brief, and nothing else.
${aboutRefused}

# The revision

- Change what the instruction asks for, and what contradicts it then. Everything else stays, letter for letter.
- What is dropped moves to outOfScope in its own words. What can wait becomes a "could".
- What the instruction leaves open becomes a question; do not decide it.

${aboutWriting}

${aboutAnswer(briefFormat.jsonSchema)}`

/** Builds the prompt of a request for questions. */
export function questionsPrompt(request: QuestionsRequest): ModelPrompt {
  const { brief, workItems, answered, currency = impliedCurrency, repair } = request
  const fitted = fitBrief(brief)
  const data = { brief: fitted.brief, currency, workItems, answered, refused: refusedAnswer(repair) }
  return { instructions: questionsInstructions, data: fencedData(data), leftOut: fitted.leftOut }
}

/**
 * Builds the prompt of a request for a brief.
 *
 * @throws {RunnerFailure} rejected, when the brief so far is too long for a prompt
 */
export function writingPrompt(request: WritingRequest): ModelPrompt {
  const { brief, document, answers, currency = impliedCurrency, repair } = request
  const read = withoutLongNotes(brief)
  const data = { brief: read.brief, currency, document, answers, refused: refusedAnswer(repair) }
  return { instructions: writingInstructions, data: fencedData(data), leftOut: read.leftOut }
}

/** As `writingPrompt`, for a revision. */
export function revisionPrompt({ brief, decision, instruction, repair }: RevisionRequest): ModelPrompt {
  const read = withoutLongNotes(brief)
  const data = {
    brief: read.brief,
    currency: currencyOf(brief.targets ?? {}),
    decision,
    instruction,
    refused: refusedAnswer(repair),
  }
  return { instructions: revisionInstructions, data: fencedData(data), leftOut: read.leftOut }
}
