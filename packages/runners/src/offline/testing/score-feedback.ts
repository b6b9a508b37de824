import type { FeedbackIntent, FeedbackReading } from '@plangate/core/schemas'
import { z } from 'zod'

/** A sentence of feedback as somebody labelled it who did not write the rules. */
const LabelledFeedback = z.looseObject({
  text: z.string(),
  intent: z.string(),
  /** Further intents that are right too. */
  ok: z.array(z.string()).exactOptional(),
  /** False when asking back is right or allowed. */
  clear: z.boolean().exactOptional(),
  /** The wishes of a sentence that has several. */
  points: z.array(z.looseObject({ intent: z.string() })).exactOptional(),
})
type LabelledFeedback = z.infer<typeof LabelledFeedback>

/** @throws {z.ZodError} when the text is not a list of labelled sentences */
export function readLabelledFeedback(json: string): LabelledFeedback[] {
  return z.array(LabelledFeedback).parse(JSON.parse(json))
}

/** Counts only: who writes the rules must not see the sentences of the check set. */
export interface FeedbackScore {
  readonly sentences: number
  readonly right: number
  readonly clear: number
  /** Clear sentences that came back as questions. */
  readonly asked: number
  readonly inverted: number
  /** Questions, remarks and conditions that would have changed the plan. */
  readonly actedOn: number
  readonly wrongByIntent: Readonly<Record<string, number>>
}

/** The labels that each intent answers to. */
function labelsOf(intent: FeedbackIntent): readonly string[] {
  switch (intent.kind) {
    case 'done':
      return ['have_already']
    case 'hours':
      return ['set_hours']
    case 'more_people':
      return ['faster']
    case 'simplify':
      return ['lighter']
    case 'raise':
      return ['raise_limit']
    case 'swap':
      return ['replace', 'swap']
    case 'ask':
      return ['ask', 'condition']
    case 'remark':
      return ['remark', 'other']
    case 'team':
      return intent.bound === 'exactly' ? ['team'] : [intent.bound === 'at_least' ? 'team_min' : 'team_max', 'team']
    case 'keep':
    case 'drop':
    case 'add':
    case 'later':
    case 'replace':
    case 'budget':
    case 'weeks':
    case 'hours_per_week':
    case 'options':
    case 'lighter':
    case 'question':
    case 'not_understood':
      return [intent.kind]
  }
}

const idle = new Set(['question', 'remark', 'other', 'condition', 'ask', 'not_understood'])
const wanted = new Set(['keep', 'add', 'replace'])

/** Scores readings of labelled sentences. A sentence is right when one of its points has the labelled intent. */
export function scoreFeedback(
  labelled: readonly LabelledFeedback[],
  read: (text: string) => FeedbackReading,
): { readonly score: FeedbackScore; readonly wrong: readonly LabelledFeedback[] } {
  const judged = labelled.map((sentence) => ({ sentence, ...judge(sentence, read(sentence.text)) }))
  const count = (matches: (one: (typeof judged)[number]) => boolean) => judged.filter(matches).length
  const wrong = judged.filter(({ isRight }) => !isRight).map(({ sentence }) => sentence)
  const score = {
    sentences: judged.length,
    right: count(({ isRight }) => isRight),
    clear: count(({ sentence }) => isClear(sentence)),
    asked: count(({ sentence, isAsked }) => isClear(sentence) && isAsked),
    inverted: count(({ isInverted }) => isInverted),
    actedOn: count(({ isActedOn }) => isActedOn),
    wrongByIntent: Object.fromEntries(
      [...new Set(wrong.map(({ intent }) => intent))].map((intent) => [
        intent,
        wrong.filter((one) => one.intent === intent).length,
      ]),
    ),
  }
  return { score, wrong }
}

function isClear({ intent, clear }: LabelledFeedback): boolean {
  return clear ?? !idle.has(intent)
}

function judge({ intent, ok = [], points }: LabelledFeedback, { points: read }: FeedbackReading) {
  const kinds = read.map((point) => point.intent.kind)
  const labels = read.map((point) => labelsOf(point.intent))
  const accepted = [intent, ...ok]
  const found = (label: string) => labels.some((each) => each.includes(label))
  const isIdle = kinds.every((kind) => idle.has(kind))
  return {
    isRight: points ? points.every((point) => found(point.intent)) : accepted.some(found),
    isAsked: kinds.includes('ask'),
    isInverted: points === undefined && isInverted(accepted, kinds),
    isActedOn: accepted.every((label) => idle.has(label)) && !isIdle,
  }
}

/** Read as taken out what should stay, or the other way round. */
function isInverted(accepted: readonly string[], kinds: readonly FeedbackIntent['kind'][]): boolean {
  const isWanted = accepted.some((label) => wanted.has(label))
  const isUnwanted = accepted.includes('drop')
  return (
    (isWanted && !isUnwanted && kinds.includes('drop')) ||
    (isUnwanted && !isWanted && kinds.some((kind) => wanted.has(kind)))
  )
}
