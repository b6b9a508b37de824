import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

declare module 'wink-nlp' {
  interface Tokens {
    /** Its own types leave out that stems and lemmas, which read the model's addons, can be asked for. */
    out(form: ItsHelpers['stem']): string[]
  }
}

/** A word of a text in its comparable forms, with its position. */
export interface Word {
  /** Lower case, straight apostrophe. */
  readonly plain: string
  /** Without its ending: the same for "scans", "scanned" and "scanning". */
  readonly stem: string
  /** As a dictionary has it: "book" for "books", but "booking" for the noun. */
  readonly lemma: string
  /** The part of speech, as wink-nlp tags it: "NOUN", "VERB", "AUX", "ADJ" ... It errs in about one of twenty words. */
  readonly tag: string
  /** UTF-16 offsets into the text; `end` is the offset after the last unit. */
  readonly start: number
  readonly end: number
}

let reader: WinkMethods | undefined

/** Reads English. The model takes a few hundred milliseconds to load, so it is loaded once, on first use. */
export function readEnglish(): WinkMethods {
  reader ??= winkNLP(model, ['pos'])
  return reader
}

/**
 * Forgets the texts read so far, so that training does not depend on them. wink-nlp keeps the words that it does not know,
 * and splits later texts by them: after "nobody else's, please", "else's" is one word everywhere.
 */
export function forgetTexts(): void {
  reader = undefined
}

/** Only a token with a letter or a digit is a word. */
const wordToken = /[\p{L}\p{N}]/u

/** Splits a text into words, as wink-nlp sees them. Hyphens and apostrophes separate words. */
export function wordsOf(text: string): Word[] {
  const { its, readDoc } = readEnglish()
  const read = plainStart(text.replaceAll('’', "'"))
  const tokens = readDoc(read).tokens()
  const [stems, lemmas, tags] = [tokens.out(its.stem), tokens.out(its.lemma), tokens.out(its.pos)]
  let end = 0
  return tokens.out(its.value).flatMap((value, index) => {
    const start = read.indexOf(value, end)
    end = start + value.length
    if (!wordToken.test(value)) return []
    const plain = value.toLowerCase()
    const [stem, lemma] = [stems[index] ?? plain, lemmas[index] ?? plain]
    const forms = { plain, stem: stem.toLowerCase(), lemma: singular(lemma.toLowerCase(), plain) }
    return [{ ...forms, tag: tags[index] ?? 'X', start, end }]
  })
}

/** wink-nlp leaves names and words that it does not know as they are: "barcodes". */
function singular(lemma: string, plain: string): string {
  return lemma === plain && /[^suia]s$/u.test(lemma) && lemma.length > 3 ? lemma.slice(0, -1) : lemma
}

/** The tagger takes a capital for a name, so a sentence begins in lower case. */
function plainStart(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
