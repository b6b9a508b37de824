import { type Word, wordsOf } from '../../reading/words.ts'

/** A word or a mark of a sentence. */
export interface SentenceToken {
  /** Lower case; a mark is "," or "/", or "?", ":", a bracket, or "." for all others that end a clause. */
  readonly plain: string
  /** What a word list may call it: as it is written, its lemma, "book" also for "booking", and "=booking" for that alone. */
  readonly forms: readonly string[]
  /** The part of speech, as wink-nlp tags it. */
  readonly tag: string
  readonly isMark: boolean
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

/** A text and its words, as a passage has them. */
export interface Written {
  readonly text: string
  readonly words: readonly Word[]
}

export function writtenAs(text: string): Written {
  return { text, words: wordsOf(text) }
}

const known = new WeakMap<Written['words'], readonly SentenceToken[]>()

/** The words of a text with the marks between them. Parts of "e-mail" are words of their own, as in "sign-in". */
export function tokensOf({ text, words }: Written): readonly SentenceToken[] {
  const tokens = known.get(words) ?? readTokens(text, words)
  known.set(words, tokens)
  return tokens
}

function readTokens(text: string, words: readonly Word[]): SentenceToken[] {
  let end = 0
  let previous = ''
  const tokens = words.flatMap((word) => {
    const mark = abbreviations.has(previous) ? [] : markIn(text.slice(end, word.start), end)
    previous = word.plain
    end = word.end
    return [...mark, ...partsOf(word)]
  })
  return [...withoutFullStop(tokens), ...markIn(text.slice(end), end)]
}

/** The tagger takes the "in." of "without logging in." for inches. */
function withoutFullStop(tokens: SentenceToken[]): SentenceToken[] {
  const last = tokens.at(-1)
  const plain = /^(\p{L}+)\.$/u.exec(last?.plain ?? '')?.[1]
  if (last === undefined || plain === undefined || abbreviations.has(plain)) return tokens
  const end = last.end - 1
  return [...tokens.slice(0, -1), { ...last, plain, forms: formsOf(plain, []), end }, ...markIn('.', end)]
}

/** Their full stop ends no clause. */
const abbreviations: ReadonlySet<string> = new Set(['min', 'max', 'approx', 'incl', 'ca', 'vs', 'resp'])

/** The strongest mark between two words. A hyphen inside a word is none. */
function markIn(between: string, start: number): SentenceToken[] {
  const plain = marks.find(({ written }) => written.test(between))?.plain
  if (plain === undefined) return []
  return [
    {
      plain,
      forms: plain === '/' ? ['slash'] : [plain],
      tag: 'PUNCT',
      isMark: true,
      start,
      end: start + between.length,
    },
  ]
}

const marks: readonly { readonly plain: string; readonly written: RegExp }[] = [
  { plain: '?', written: /\?/u },
  { plain: '.', written: /[.;!–—…\n→]|\s-\s/u },
  { plain: '(', written: /[([]/u },
  { plain: ')', written: /[)\]]/u },
  { plain: ':', written: /[:=]/u },
  { plain: ',', written: /,/u },
  { plain: '/', written: /\// },
]

/** "E-mail" has two parts, and so has "I'm", which the tagger leaves whole. */
function partsOf({ plain, lemma, tag, start }: Word): SentenceToken[] {
  const parts = [...plain.matchAll(/n't|\d+(?=(?:h|hrs?|wks?|w|mo)$)|'?[^'-]+/gu)]
  return parts.map(({ 0: part, index }) => {
    const lemmas = [parts.length === 1 ? lemma : (contracted[part] ?? part)]
    const from = start + index
    return { plain: part, forms: formsOf(part, lemmas), tag, isMark: false, start: from, end: from + part.length }
  })
}

const contracted: Readonly<Record<string, string>> = {
  "'m": 'be',
  "'re": 'be',
  "'s": 'be',
  "'ve": 'have',
  "'ll": 'will',
}

/** The tagger takes many a noun for a verb and the other way round, so that its lemma is only one of the forms. */
function formsOf(plain: string, lemmas: readonly string[]): string[] {
  return [...new Set([plain, `=${plain}`, ...lemmas, ...withoutEnding(plain)])]
}

function withoutEnding(plain: string): string[] {
  const [, stem] = /^(\p{L}{3,}?)(?:ing|ed)$/u.exec(plain) ?? []
  if (stem !== undefined) return [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, '$1')]
  return /[^s]s$/u.test(plain) && plain.length > 3 ? [plain.slice(0, -1)] : []
}
