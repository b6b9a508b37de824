import { chineseCues } from './chinese-cues.ts'
import type { Cue, CuePlace } from './cue.ts'
import { englishCues } from './english-cues.ts'
import { germanCues } from './german-cues.ts'
import { frenchCues, portugueseCues, spanishCues } from './romance-cues.ts'

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

/** Finds where a sentence belongs by its words; null when nothing speaks clearly for a place. */
export function findCue(sentence: string, cues: readonly Cue[]): FoundCue | null {
  const text = sentence.slice(0, maxLength)
  const weights = new Map<CuePlace, { weight: number; words: string }>()
  for (const [place, weight, pattern] of cues) {
    const words = pattern.exec(text)?.[0]
    if (words === undefined) continue
    const before = weights.get(place)
    weights.set(place, { weight: weight + (before?.weight ?? 0), words: before?.words ?? words.trim() })
  }
  const [best] = [...weights].toSorted(([, a], [, b]) => b.weight - a.weight)
  return best && best[1].weight >= 2 ? { place: best[0], words: best[1].words } : null
}
