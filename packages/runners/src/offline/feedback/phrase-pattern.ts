import { type Phrase, type PhrasePlace, parsePhrases } from '../reading/phrase-notation.ts'

/**
 * Compiles phrases over the base forms of a clause (`Clause.base`) into a pattern; `parsePhrases` has the notation.
 * The first phrase that fits is taken, so write longer phrases before those that they begin with. "#" is a number in
 * figures, "_ing" any word that ends so, and "comma", "colon", "slash", "dash" and "mark" are signs between words.
 */
export function phrasePattern(...lists: readonly string[]): RegExp {
  return new RegExp(`${compiledAll(lists, ' ')}(?= )`)
}

/** The same over the words of a text as they are written, capitals aside. */
export function textPattern(...lists: readonly string[]): RegExp {
  return new RegExp(String.raw`(?! )${compiledAll(lists, String.raw` ?\b`)}\b`, 'iu')
}

/** @param space what stands before a word: base forms also begin with a space, a text does not */
function compiledAll(lists: readonly string[], space: string): string {
  const patterns = parsePhrases(...lists).map((phrase) => compiled(phrase, space))
  return `(?:${patterns.join('|')})`
}

/** A part at the end is as long as it can be, others as short. */
function compiled(phrase: Phrase, space: string): string {
  const pattern = phrase.map((place, at) => repeated(place, at === 0, space)).join('')
  return phrase.at(-1)?.kind === 'part' ? pattern.replace(/\?\)$/u, ')') : pattern
}

function repeated(place: PhrasePlace, isFirst: boolean, space: string): string {
  const once = placePattern(place, isFirst, space)
  return place.repeat === null ? once : `(?:${once})${place.repeat}`
}

function placePattern(place: PhrasePlace, isFirst: boolean, space: string): string {
  switch (place.kind) {
    case 'word':
      return `${space}${place.words === null ? String.raw`\S+` : oneOf(place.words.map(wordPattern))}`
    case 'choice':
      return oneOf(place.phrases.map((phrase) => compiled(phrase, space)))
    case 'gap':
      return `(?:${place.gap.overCommas ? betweenWords : wordBetween}){0,${place.gap.reach}}?`
    case 'part':
      return `${space}(?<${place.name}>[^,;:–—]+?)`
    case 'beside':
      return isFirst ? lookBehind(place, space) : lookAhead(place, space)
  }
}

type Beside = Extract<PhrasePlace, { kind: 'beside' }>

function lookBehind({ phrases, isRuledOut }: Beside, space: string): string {
  const before = phrases.map((phrase) => (isStart(phrase) ? '^' : compiled(phrase, space)))
  return `(?<${isRuledOut ? '!' : '='}(?:${before.join('|')}) ?)`
}

function isStart([first]: Phrase): boolean {
  return first?.kind === 'word' && first.words?.join('') === '^'
}

function lookAhead({ phrases, isRuledOut }: Beside, space: string): string {
  const after = phrases.map((phrase) => compiled(phrase, space))
  return `(?${isRuledOut ? '!' : '='}(?:${after.join('|')})(?: |$))`
}

function oneOf(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns.join('') : `(?:${patterns.join('|')})`
}

const signs: Readonly<Record<string, string>> = {
  comma: ',',
  colon: ':',
  slash: '/',
  dash: '[–—-]',
  mark: '[.,;:!?()–—-]',
  '#': String.raw`\d\S*`,
  /** Before the end, signs may stand that end a sentence. */
  $: '(?:[.,!] )*$',
}

const wordBetween = String.raw` [^\s.,;:!?()–—-]\S*`
const betweenWords = String.raw` (?:,|[^\s.,;:!?()–—-]\S*)`

function wordPattern(word: string): string {
  return signs[word] ?? word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll('_', String.raw`\S+`)
}
