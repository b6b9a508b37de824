import { readEnglish } from '../reading/words.ts'

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

/** Where a pattern matches: the first token, and the one after the last. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A piece of feedback that is read as a whole, with its words in their base forms. */
export class Clause {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The base forms with one space before and after each. Hyphens inside words are left out: "nice to have". */
  readonly base: string
  readonly #starts: readonly { readonly offset: number; readonly token: number }[]

  constructor(text: string) {
    this.text = text
    this.tokens = tokensOf(text)
    let base = ' '
    const starts: { offset: number; token: number }[] = []
    for (const [token, { lemma, text: written }] of this.tokens.entries()) {
      if (written === '-') continue
      starts.push({ offset: base.length, token })
      base += `${lemma} `
    }
    this.base = base
    this.#starts = starts
  }

  /** Returns where a pattern over the base forms matches first, or null. */
  find(pattern: RegExp): TokenRange | null {
    return this.findAll(pattern)[0] ?? null
  }

  findAll(pattern: RegExp): TokenRange[] {
    const all = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
    return [...this.base.matchAll(all)].flatMap((match) => {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].trimEnd().length
      const inside = this.#starts.filter(({ offset }) => offset >= start && offset < end)
      const [first, last] = [inside[0], inside.at(-1)]
      return first && last ? [{ from: first.token, to: last.token + 1 }] : []
    })
  }

  /** The words of the founder in a range, as written. */
  wordsIn({ from, to }: TokenRange): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]]
    return first && last && from < to ? this.text.slice(first.start, last.end) : ''
  }
}

/** The tagger takes a capital for a name, so a sentence begins in lower case. */
function tokensOf(text: string): Token[] {
  const straight = text.replaceAll('’', "'")
  const isName = /^\S*[\p{L}\p{N}]\p{Lu}/u.test(straight)
  const { its, readDoc } = readEnglish()
  const tokens = readDoc(isName ? straight : straight.slice(0, 1).toLowerCase() + straight.slice(1)).tokens()
  const [lemmas, tags] = [tokens.out(its.lemma), tokens.out(its.pos)]
  let end = 0
  return tokens.out(its.value).flatMap((value, index) => {
    if (value.trim() === '') return []
    const start = straight.toLowerCase().indexOf(value.toLowerCase(), end)
    end = start + value.length
    const lemma = (lemmas[index] ?? value).toLowerCase()
    return [{ text: text.slice(start, end), lemma, pos: tags[index] ?? '', start, end }]
  })
}

/** Whether English has the word, as far as the model of the tagger knows. Names and much jargon are unknown to it. */
export function isEnglishWord(word: string): boolean {
  return !readEnglish().readDoc(word).isOOV(word.toLowerCase())
}
