import { chineseCues } from './chinese-cues.ts'
import type { Cue, CuePlace } from './cue.ts'
import { englishCues } from './english-cues.ts'
import { germanCues } from './german-cues.ts'
import { frenchCues, portugueseCues, spanishCues } from './romance-cues.ts'
import { speaksOfSelf } from './speaks-of-self.ts'

/** The place that the words of a sentence speak for, and the words that decided. */
export interface FoundCue {
  place: CuePlace
  words: string
}

const byLanguage: Record<string, readonly Cue[]> = {
  eng: englishCues,
  deu: germanCues,
  fra: frenchCues,
  spa: spanishCues,
  por: portugueseCues,
  cmn: chineseCues,
}

/** Sentences are this long at most where words decide; the rest of a longer one is not looked at. */
const maxLength = 500

/** The cues of a language; English for all that are not known. */
export function cuesFor(language: string | null): readonly Cue[] {
  return byLanguage[language ?? 'eng'] ?? englishCues
}

/** Single words that say enough: laws, and what people feel or suppose. All others need a second one beside them. */
const strongWords =
  /^(?:GDPR|DSGVO|RGPD|LGPD|LOPD|HIPAA|risk(?:s|y)?|risik\p{L}*|risqu\p{L}*|riesgos?|riscos?|worr\p{L}+|scar(?:es|ed|y)|afraid|fears?|concern(?:s|ed)|Sorgen?|Angst|crain\p{L}*|inqui[eè]t\p{L}*|preocup\p{L}*|miedo|medo|receio|assum\p{L}+|supon\p{L}*|supom\p{L}*|suppos\p{L}*|vermutlich|probablement|probablemente|provavelmente|struggl\p{L}+|frustrat\p{L}+|annoy\p{L}*|wast(?:e|es|ed|ing)|verschwend\p{L}*|gaspill\p{L}*|desperdi\p{L}*|nightmare|complain\p{L}*|deadline|budget|unlike)$/iu

/** How a sentence speaks for a place. */
interface Spoken {
  weight: number
  words: string
  /** All different words that speak for it. */
  all: Set<string>
  isStrong: boolean
}

/** Finds where a sentence belongs by its words; null when nothing speaks clearly for a place. */
export function findCue(sentence: string, cues: readonly Cue[]): FoundCue | null {
  return findBest(sentence, cues, ({ isStrong, all }) => isStrong || all.size > 1)
}

/** As `findCue`, but one word decides: for text whose heading has narrowed it down. */
export function findLikelyCue(sentence: string, cues: readonly Cue[]): FoundCue | null {
  return findBest(sentence, cues, () => true)
}

function findBest(sentence: string, cues: readonly Cue[], counts: (spoken: Spoken) => boolean): FoundCue | null {
  const spoken = findSpoken(sentence, cues)
  if (asksOrSpeaksOfSelf(sentence)) spoken.delete('need')
  const all = [...spoken].filter(([, one]) => one.weight >= 2 && counts(one))
  const [best] = all.toSorted(([, a], [, b]) => b.weight - a.weight)
  return best ? { place: best[0], words: best[1].words } : null
}

/** A question asks what is needed, and what the speaker has to do himself is not built. */
function asksOrSpeaksOfSelf(sentence: string): boolean {
  return /[?？]["”»)]?$/.test(sentence.trim()) || speaksOfSelf(sentence)
}

/** Every place that words of a sentence speak for. */
function findSpoken(sentence: string, cues: readonly Cue[]): Map<CuePlace, Spoken> {
  const text = sentence.slice(0, maxLength)
  const spoken = new Map<CuePlace, Spoken>()
  for (const [place, weight, pattern] of cues) {
    const found = wholeMatches(text, pattern)
    const [words] = found
    if (words === undefined) continue
    const before = spoken.get(place)
    spoken.set(place, {
      weight: weight + (before?.weight ?? 0),
      words: before?.words ?? words,
      all: new Set([...(before?.all ?? []), ...found.map((one) => one.toLowerCase())]),
      isStrong: before?.isStrong === true || isStrong(words, pattern, text),
    })
  }
  return spoken
}

/** Chinese writes no spaces: these are single everyday nouns. */
const chineseNouns = /^(?:市场|价格|收入|问题|预算|电话|表格|纸质|优势|差异|区别|行业|竞争|估计|收费|订阅)$/u

/** Several words, one at the start of a sentence as a command is, Chinese, or one that says enough by itself. */
function isStrong(words: string, pattern: RegExp, text: string): boolean {
  const opens = pattern.source.startsWith('^') && text.startsWith(words)
  if (chineseNouns.test(words)) return false
  return opens || /\s|\p{Script=Han}|[$€£%]/u.test(words) || strongWords.test(words)
}

/** Patterns that find all matches, by the pattern of the cue. */
const global = new WeakMap<RegExp, RegExp>()

/** The words that a pattern finds, without parts of words: "peur" is not in "développeur", nor "excel" in "excelentes". */
function wholeMatches(text: string, pattern: RegExp): string[] {
  const all = global.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`)
  global.set(pattern, all)
  return [...text.matchAll(all)].flatMap(({ 0: words, index }) => {
    const end = index + words.length
    const startsInside = isLetter(text[index]) && isLetter(text[index - 1])
    const endsInside = !/\s/.test(words) && isLetter(text[end - 1]) && isLetter(text[end])
    return words.trim() === '' || startsInside || endsInside ? [] : [words.trim()]
  })
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Latin}/u.test(character)
}
