import type { Lighter } from '@plangate/core/schemas'

const patterns: readonly (readonly [Lighter, RegExp])[] = [
  [
    'cost',
    /\b(?:cheap(?:er)?|expensive|costs?|costly|pricey|dear|money|price|budget|bill|afford(?:able)?|percent)\b/iu,
  ],
  ['time', /\b(?:faster|quick(?:er)?|sooner|earlier|slow|long|late|time|speed|weeks|months|hurry|shorter|asap)\b/iu],
  ['scope', /^(?:(?:something|(?:a )?bit|much|even) )*(?:smaller|simpler|lighter|leaner|less)[.!]*$/iu],
]

/** Returns what a request for less is about, where its words say so. */
export function lessOf(text: string): Lighter | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
