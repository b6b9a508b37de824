import { detectLanguage } from '@plangate/core/intake'
import { type Brief, BriefSection } from '@plangate/core/schemas'

/** Words that stand in every English text, and hardly in those of other languages. */
const english = new Set('the and of to with for is are that it on when by from this be they their not can'.split(' '))

/** The share of those words above which a text is English, whatever its trigrams look like. */
const minShare = 0.12

/** Shorter briefs say too little to be taken for anything but English, unless their letters do. */
const minLength = 120

/** Returns the language of a brief as a whole, by its English name ("German"); null for English, and when in doubt. */
export function foreignLanguageOf(brief: Brief): string | null {
  const text = [
    ...BriefSection.options.flatMap((section) => brief[section]),
    ...(brief.needs ?? []).map((need) => need.text),
    brief.notes ?? '',
  ].join('\n')
  const isLatin = /^[\P{L}\p{Script=Latin}]*$/u.test(text)
  if (isLatin && (text.length < minLength || shareOfEnglish(text) >= minShare)) return null
  // Last, because this counts trigrams, which takes a tenth of the time of a whole plan.
  const code = detectLanguage(text)
  if (code === null || code === 'eng') return null
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}

function shareOfEnglish(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => english.has(word)).length / Math.max(1, words.length)
}
