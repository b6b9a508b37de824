import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsHelpers, type Tokens, type WinkMethods } from 'wink-nlp'

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

/** We define no entities of our own. wink-nlp would copy the model for them into a longer string with every reader. */
const withoutEntities = { ...model, metaCER: () => ({ machines: '', transformers: [] }) }

/**
 * wink-nlp keeps every word that it does not know. After this many characters another reader takes its place, in about
 * 0.1 s, so that texts full of such words cannot fill the memory.
 */
const charactersPerReader = 1_000_000

let reader: { readonly english: WinkMethods; charactersLeft: number } | undefined

/** Reads English. The first use loads the model, which takes a few hundred milliseconds. */
function readerOf(text: string): WinkMethods {
  if (reader === undefined || reader.charactersLeft < text.length)
    reader = { english: winkNLP(withoutEntities, ['pos']), charactersLeft: charactersPerReader }
  reader.charactersLeft -= text.length
  return reader.english
}

const contraction = /\b(?:he|here|how|it|let|she|that|there|this|what|when|where|which|who|why)$/iu

/**
 * The tokens of a text, as wink-nlp sees them. It splits a possessive by what it has read before: after "nobody else's,
 * please", "else's" is one word everywhere. So possessives are split before it reads, and every text reads the same at
 * any time. The tokens have no offsets: a token is found again by its words.
 */
export function tokensIn(text: string): { readonly tokens: Tokens; readonly its: ItsHelpers } {
  const { its, readDoc } = readerOf(text)
  const split = text.replace(/(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu, (ending, at: number) =>
    contraction.test(text.slice(0, at)) ? ending : ` ${ending}`,
  )
  return { tokens: readDoc(split).tokens(), its }
}

/** Whether the model of the tagger has a word as it stands. */
export function isKnownWord(word: string): boolean {
  return !readerOf(word).readDoc(word).isOOV(word.toLowerCase())
}

/** Only a token with a letter or a digit is a word. */
const wordToken = /[\p{L}\p{N}]/u

/** Splits a text into words, as wink-nlp sees them. Hyphens and apostrophes separate words. */
export function wordsOf(text: string): Word[] {
  const read = plainStart(text.replaceAll('’', "'"))
  const { tokens, its } = tokensIn(read)
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
