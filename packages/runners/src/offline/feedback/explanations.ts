import type { FeedbackIntent, FeedbackReading } from '@plangate/core/schemas'
import { sentencesOf } from '../reading/passages.ts'
import { Clause } from './clause.ts'

type ReadingPoint = FeedbackReading['points'][number]

/**
 * What stands beside a sure wish in its sentence and names no part explains the wish: "no login, I don't want my helpers to
 * wait". It is a remark, while an order or the name of a part is still asked about.
 */
export function withoutExplanations(
  points: readonly ReadingPoint[],
  feedback: string,
  isPart: (name: string) => boolean,
): ReadingPoint[] {
  const sentences = sentencesOf(feedback)
  const sentenceOf = ({ words }: ReadingPoint) => sentences.find((sentence) => sentence.includes(words))
  const wished = new Set(points.filter(({ intent }) => isSure(intent)).map(sentenceOf))
  return points.map((point) => {
    const sentence = sentenceOf(point)
    const explains = sentence !== undefined && wished.has(sentence) && isStatement(point) && !namesPart(point, isPart)
    return explains ? { words: point.words, intent: { kind: 'remark' }, choices: [] } : point
  })
}

function isSure({ kind }: FeedbackIntent): boolean {
  return kind !== 'ask' && kind !== 'question' && kind !== 'remark' && kind !== 'not_understood'
}

/** What is asked about has a subject and a verb: "my brother agreed to chip in", but not "the alarms too". */
function isStatement({ intent, words }: ReadingPoint): boolean {
  if (intent.kind !== 'ask' || !aboutPart.test(intent.question) || /\bplease\b/iu.test(words)) return false
  const { tokens } = new Clause(words.replace(/^(?:and|but|so|because|since|as|,)\s+/iu, ''))
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const subject = tokens.slice(0, verb).findLast(({ pos }) => /^(?:PRON|NOUN|PROPN)$/.test(pos))
  // "The Monday mail can go" is a wish, under a name that the plan does not know.
  const isWished = subject?.pos !== 'PRON' && tokens[verb]?.pos === 'AUX' && tokens[verb]?.lemma !== 'be'
  return verb > 0 && subject !== undefined && !isWished
}

const aboutPart = /^(?:What shall happen with|The plan has nothing called)/

function namesPart({ words, choices }: ReadingPoint, isPart: (name: string) => boolean): boolean {
  const names = choices.flatMap((choice) => ('object' in choice ? [choice.object] : []))
  return [...names, words].some(isPart)
}
