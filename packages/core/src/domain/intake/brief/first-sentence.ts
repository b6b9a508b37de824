import type { Brief } from '../../schemas/brief.ts'
import { splitSentences } from '../outline/split-sentences.ts'

/** One sentence about the subject of a brief: the first of its value proposition, or of its problem. */
export function firstSentence(brief: Brief): string | null {
  const sentences = [brief.valueProp, brief.problemStatement].flatMap((text) => splitSentences(text.slice(0, 3_000)))
  return (
    sentences.find((sentence) => sentence.length <= 500 && sentence.split(/\s+/).length > 3) ??
    sentences.find((sentence) => sentence.length <= 1_000) ??
    null
  )
}
