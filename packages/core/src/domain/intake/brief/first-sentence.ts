import type { Brief } from '../../schemas/brief.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import { readLabel } from '../placing/need-forms.ts'

/** What says what the product is: "Larder is ...", "Larder helps ...". */
const verbs =
  /(?<!\p{L})(?:is|are|helps?|lets?|allows?|enables?|gives?|provides?|makes?|brings?|builds?|ist|hilft|ermöglicht|bietet|macht|est|permet|aide|offre|es|permite|ayuda|ofrece|é|ajuda|oferece)(?!\p{L})|是|帮助|让|提供/iu

/** Datelines, hints of templates, and words that only introduce. */
const noDescription =
  /^(?:for immediate release|[\p{Lu}\s.,]{4,}[^.]{0,40}\d{4}\s*[—–-]|[([<]|e\.g\.|example:|hint:)|[:：?？]$/u

/** One sentence about the subject of a brief: the first of its value proposition, or of its problem. */
export function firstSentence(brief: Brief, speakers: ReadonlySet<string> = new Set()): string | null {
  const sentences = [brief.valueProp, brief.problemStatement]
    .flatMap((text) => splitSentences(text.slice(0, 3_000)))
    .map((sentence) => withoutSpeaker(sentence, speakers))
    .filter((sentence) => !noDescription.test(sentence) && !/^for immediate release/i.test(sentence))
  const short = sentences.filter((sentence) => sentence.length <= 500 && countWords(sentence) > 3)
  const whole = short.filter((sentence) => /[.!。！]["”»)]?$/u.test(sentence))
  return (
    whole.slice(0, 3).find((sentence) => verbs.test(sentence)) ??
    whole[0] ??
    short.find((sentence) => verbs.test(sentence)) ??
    sentences.find((sentence) => sentence.length <= 1_000 && /[.!。！]$/u.test(sentence)) ??
    null
  )
}

function withoutSpeaker(sentence: string, speakers: ReadonlySet<string>): string {
  const said = readLabel(sentence)
  return said && speakers.has(said.label) ? said.rest : sentence
}

/** Chinese has no spaces: each character counts as a word. */
function countWords(sentence: string): number {
  return sentence.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0
}
