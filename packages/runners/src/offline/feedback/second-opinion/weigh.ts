import type { FeedbackIntent, FeedbackReading } from '@plangate/core/schemas'
import { opinionOn } from './intent-model.ts'
import { type Meaning, meaningOf } from './meanings.ts'

type ReadingPoint = FeedbackReading['points'][number]

/** From this share on, the model is sure of a meaning. */
const sure = { ofChoice: 0.7, ofOther: 0.85 }
/** Below this share, the model does not share a reading; below the second, not even among many others. */
const unlikely = { besideSure: 0.04, anyway: 0.01 }

/** Of shorter clauses, such as "drop the calendar sync", the model knows too little, and rules enough. */
const fewestWords = 6

const openQuestion = /^What shall happen with /u

/**
 * Compares how rules read a point with what the model makes of its words. What the rules leave open is read as the model
 * says, if it is sure; what they would change is asked about, if the model is sure that it asks for nothing. The thresholds
 * did best on `feedback-check.json`, which neither was made from.
 */
export function weighed(point: ReadingPoint): ReadingPoint {
  const { intent, words } = point
  const opinion = opinionOn(words)
  const [likeliest] = opinion
  if (likeliest === undefined || words.split(' ').length < fewestWords) return point
  if (intent.kind === 'ask' && openQuestion.test(intent.question))
    return likeliest.share < sure.ofChoice ? point : chosen(point, likeliest.meaning)
  const own = meaningOf(intent)
  if (own === null || isIdle(own)) return point
  const share = opinion.find(({ meaning }) => meaning === own)?.share ?? 0
  const isTurned = likeliest.share >= sure.ofOther && share < unlikely.besideSure && isIdle(likeliest.meaning)
  return isTurned || (isAmount(intent) && share < unlikely.anyway) ? doubted(point) : point
}

function chosen(point: ReadingPoint, meaning: Meaning): ReadingPoint {
  const choice = point.choices.find((each) => meaningOf(each) === meaning)
  return choice ? { ...point, intent: choice, choices: point.choices.filter((each) => each !== choice) } : point
}

const isIdle = (meaning: Meaning) => meaning === 'remark' || meaning === 'question' || meaning === 'condition'
const isAmount = (intent: FeedbackIntent) => !('object' in intent)

function doubted(point: ReadingPoint): ReadingPoint {
  const { intent, choices } = point
  const question =
    'object' in intent ? `What shall happen with “${intent.object}”?` : 'Is this a wish for the plan, or a remark?'
  return { ...point, intent: { kind: 'ask', question }, choices: [intent, ...choices] }
}
