import { isKnownWord, tokensIn } from '../reading/words.ts'

/** A word or a sign of a clause. */
export interface Token {
  readonly text: string
  /** "drop" for "dropped", "not" for the second half of "don't". */
  readonly lemma: string
  /** Part of speech, by the universal tags: VERB, NOUN ... */
  readonly pos: string
  /** UTF-16 offsets into the clause; `end` is the offset after the last unit. */
  readonly start: number
  readonly end: number
}

/** A run of tokens: the first, and the one after the last. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A sentence or clause that is read as a whole, with its words in their base forms. */
export class Clause {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The base forms with one space before and after each. Hyphens inside words are left out: "nice to have". */
  readonly base: string

  constructor(text: string) {
    this.text = text
    this.tokens = recentTokensOf(text)
    this.base = ` ${this.tokens.flatMap(({ lemma, text: written }) => (written === '-' ? [] : [`${lemma} `])).join('')}`
  }

  /** The words of the founder in a range, as written. */
  wordsIn({ from, to }: TokenRange): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]]
    return first && last && from < to ? this.text.slice(first.start, last.end) : ''
  }
}

/** Splitting and reading look at the same few clauses, and the tagger takes longer than they do. */
const recent = new Map<string, readonly Token[]>()
const maxRecent = 100

function recentTokensOf(text: string): readonly Token[] {
  const tokens = recent.get(text) ?? tokensOf(text)
  if (recent.size >= maxRecent) recent.clear()
  recent.set(text, tokens)
  return tokens
}

/** The tagger takes a capital for a name, so a sentence begins in lower case. */
function tokensOf(text: string): Token[] {
  const straight = text.replaceAll('’', "'")
  const isName = /^\S*[\p{L}\p{N}]\p{Lu}/u.test(straight)
  const { tokens, its } = tokensIn(isName ? straight : straight.slice(0, 1).toLowerCase() + straight.slice(1))
  const [lemmas, tags] = [tokens.out(its.lemma), tokens.out(its.pos)]
  let end = 0
  return tokens.out(its.value).flatMap((value, index) => {
    if (value.trim() === '') return []
    const start = straight.toLowerCase().indexOf(value.toLowerCase(), end)
    end = start + value.length
    if (/^i'm$/iu.test(value)) return iAm(text, start)
    const lemma = (lemmas[index] ?? value).toLowerCase()
    const pos = tags[index] ?? ''
    // The tokenizer takes "no." and "in." for abbreviations.
    if (/^(?:no|in)\.$/iu.test(value)) return [withoutStop(text, start, end)]
    const isThing = pos === 'VERB' && lemma !== 'be' && /ing$/iu.test(value) && tags[index - 1] === 'DET'
    return [
      {
        text: text.slice(start, end),
        lemma: isThing ? value.toLowerCase() : lemma,
        pos: isThing ? 'NOUN' : pos,
        start,
        end,
      },
    ]
  })
}

function withoutStop(text: string, start: number, end: number): Token {
  const word = text.slice(start, end - 1)
  const lemma = word.toLowerCase()
  return { text: word, lemma, pos: lemma === 'no' ? 'DET' : 'ADP', start, end: end - 1 }
}

/** The only contraction that the tokenizer leaves in one piece. */
function iAm(text: string, start: number): Token[] {
  const [middle, end] = [start + 1, start + 3]
  return [
    { text: text.slice(start, middle), lemma: 'i', pos: 'PRON', start, end: middle },
    { text: text.slice(middle, end), lemma: 'be', pos: 'AUX', start: middle, end },
  ]
}

/**
 * Whether English has the word or what it is a form of, as far as the model of the tagger knows. Names and much jargon are
 * unknown to it, and so are forms such as "tins" and "shunted".
 */
export function isEnglishWord(word: string): boolean {
  const [, base] = /^(\w{3,}?)(?:s|es|ed|ing)$/iu.exec(word) ?? []
  return isKnownWord(word) || (base !== undefined && isKnownWord(base))
}
