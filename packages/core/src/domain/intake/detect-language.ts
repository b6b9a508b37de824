import { franc } from 'franc-min'

/** Shorter texts say too little. */
const minLength = 40

/** The language of a text as ISO 639-3, or null when it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const words = text.replace(/https?:\/\/\S+|`[^`\n]*`|[#*|_>-]+/g, ' ').slice(0, 20_000)
  const byScript = detectScript(words)
  if (byScript !== null) return byScript
  if (words.length < tooShortForTrigrams && speaksEnglish(words)) return 'eng'
  const code = franc(words, { minLength })
  return code === 'und' ? null : code
}

/** Trigrams take short English texts for French or Dutch. */
const tooShortForTrigrams = 400

/** Everyday words that other languages with Latin letters hardly have, and some that a few of them have, too. */
const english =
  /^(?:the|and|where|can|with|our|they|should|which|are|it|that|this|to|my|you|who|what|their|would|could|from|has|not|but|or)$/i
const shared = /^(?:we|i|an?|of|for|is|if|on|by|at|no|need|want|have|when)$/i

function speaksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  const own = new Set(words.filter((word) => english.test(word))).size
  const all = words.filter((word) => english.test(word) || shared.test(word))
  return own >= 1 && own + new Set(all).size >= 5 && all.length * 6 >= words.length
}

/** Fewer characters could be a name or a quote. */
const minCharacters = 10

/**
 * Korean and Japanese by their own scripts: their texts hold names and terms in Latin letters, and Japanese holds
 * Chinese characters, which mislead a count of trigrams.
 */
function detectScript(text: string): 'kor' | 'jpn' | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  if (hangul >= minCharacters && hangul * 4 > letters) return 'kor'
  return kana >= minCharacters && kana * 6 > letters ? 'jpn' : null
}
