import type { Confidence } from '../schemas/index.ts'

/** A confidence that the founder is offered, and the sentence that says why. */
export interface ProposedConfidence {
  confidence: Confidence
  reason: string
}

/** Words by which a text says that its subject is not known. */
const unknown =
  /\b(?:(?:do(?:es)? not|do(?:es)?n['’]t) (?:yet )?know (?:yet|how|if|whether|what|which|who|why|when|where)|(?:we|i) (?:do not|don['’]t) (?:yet |really )?know|(?:nobody|no one) knows|not sure|unsure|unclear|unknown|undecided|no idea|to be (?:defined|decided|determined)|tbd|not yet known|have to find out|need to find out)\b/i

/** Something that was done to find out. */
const tried =
  /\b(?:interviewed|surveyed|asked \d|piloted|prototyped|tested|measured|observed|counted|(?:we|i|they|have|has) tried|pre-?orders?|signed up|(?:on|joined) our waiting list|waiting list of \d+|paid for|letters? of intent)\b/i

/** Where a statement comes from. */
const source =
  /https?:\/\/|\bwww\.|\b(?:according to|source:|as reported by|studies|study|survey|census|statistics|annual report|research by)\b/i

/** A quantity: "38,000 shops", "12 %", "$29". A year, a single digit or the version of a standard is none. */
const quantity =
  /[$€£¥]\s?\d[\d.,]{0,20}|(?<![\d.,])\d[\d.,]{0,20}\s?(?:%|percent\b|[$€£¥])|(?<!\b(?:WCAG|ISO|IEC|EN|DIN|RFC|IEEE|PCI(?: DSS)?|TLS|OAuth|OpenAPI)[\s-][\d., ]{0,20})\b(?!(?:19|20)\d\d\b)\d[\d.,]{0,20}\d\b/

/** A text with fewer words is too short to be specific. */
const fewestWords = 8

/**
 * Proposes how sure a founder can be of a section, by fixed rules in this order:
 *
 * 1. Nothing is written, or the text says that it is not known: needs depth.
 * 2. It says what was tried, names a source, or states a quantity: strong.
 * 3. At least eight words: moderate. Fewer: needs depth.
 *
 * The cue words are English. In other languages only sources, quantities and length count.
 *
 * @param content a section of a brief: text, or points
 */
export function proposeConfidence(content: string | readonly string[]): ProposedConfidence {
  const text = [content].flat().join('\n')
  if (text.trim() === '') return { confidence: 'needs_depth', reason: 'Nothing is written here yet.' }
  const doubt = unknown.exec(text)?.[0]
  if (doubt) return { confidence: 'needs_depth', reason: `It says that this is not known: “${doubt}”.` }
  return findEvidence(text) ?? judgeLength(text)
}

function findEvidence(text: string): ProposedConfidence | null {
  const attempt = tried.exec(text)?.[0]
  if (attempt) return { confidence: 'strong', reason: `It says what was tried: “${attempt}”.` }
  const reference = source.exec(text)?.[0]
  if (reference) return { confidence: 'strong', reason: `It names a source: “${reference}”.` }
  const amount = quantity.exec(text)?.[0].trim()
  return amount ? { confidence: 'strong', reason: `It states a number: “${amount}”.` } : null
}

function judgeLength(text: string): ProposedConfidence {
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text)
  const count = [...segments].filter(({ isWordLike }) => isWordLike).length
  return count < fewestWords
    ? { confidence: 'needs_depth', reason: 'It is too short to be specific.' }
    : { confidence: 'moderate', reason: 'It is specific, but names no number, source or test.' }
}
