import type { OptionDraft } from '@plangate/core/schemas'

type Words = Pick<OptionDraft, 'pros' | 'cons' | 'tradeoffs' | 'technicalApproach' | 'engineeringImpact'>

/**
 * Counts the sentences that stand in plans of several briefs once their quotations and figures are masked: what remains
 * would fit any product.
 *
 * @param plans the options of each brief's plan
 */
export function countRepeatedSentences(plans: readonly (readonly Words[])[]): [count: number, ofSentences: number] {
  const masked = plans.map((options) => options.flatMap(sentencesOf).map(maskedOf))
  const plansByText = new Map<string, number>()
  for (const text of masked.flatMap((plan) => [...new Set(plan)]))
    plansByText.set(text, (plansByText.get(text) ?? 0) + 1)
  const all = masked.flat()
  return [all.filter((text) => (plansByText.get(text) ?? 0) > 1).length, all.length]
}

function sentencesOf({ pros, cons, tradeoffs, technicalApproach, engineeringImpact }: Words): string[] {
  const texts = [...pros, ...cons, ...tradeoffs, technicalApproach, engineeringImpact]
  return texts.flatMap((text) => text.split(/(?<=[.!?]”?)\s+(?=[\p{Lu}“\d])/u)).filter(Boolean)
}

function maskedOf(sentence: string): string {
  return sentence
    .replaceAll(/“[^”]*”|"[^"]*"/gu, '“…”')
    .replaceAll(/[$€£]?\d[\d.,]*/gu, '0')
    .trim()
}
