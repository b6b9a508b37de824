const ones = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const values = new Map<string, number>([
  ['a', 1],
  ...[...ones, ...teens].map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, 10 * (index + 2)] as const),
])
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
])

const one = `(?:${ones.join('|')})`
const belowTwenty = `(?:${[...teens, ...ones].join('|')})`
const belowHundred = `(?:(?:${tens.join('|')})(?:[- ]${one})?|${belowTwenty})`
const hundreds = `(?:a|${belowTwenty})[- ]hundred(?:[- ](?:and )?${belowHundred})?`
const belowThousand = `(?:${hundreds}|${belowHundred})`
const large = `(?:a|${belowThousand})[- ](?:thousand|million)(?: (?:and )?${belowThousand})?`
/** "Half a million" and "a quarter of a million" are less than "a million". */
const composed = new RegExp(String.raw`(?<!\b(?:half|of) )\b(?:${large}|${hundreds}|${belowHundred})\b`, 'giu')

const halfAfterNumber = new RegExp(
  String.raw`\b(\d+|${belowHundred}) and a half\b(?: (hundred|thousand|million)\b)?`,
  'giu',
)
const halfAfterUnit = new RegExp(
  String.raw`\b(\d+|an?|${belowHundred}) (hour|day|week|month|year)s? and a half\b`,
  'giu',
)
const fraction = /\b(\d+) (\d)\/(\d)\b/gu

/**
 * Writes numbers of several words in figures: "twenty-five thousand", "a week and a half", "1 1/2". One word stays. Unlike
 * `readNumberInWords` of constraints, which reads an amount where it stands, it rewrites the text for the patterns of
 * money, time and people, so it must leave "a" and "one" alone and know halves after a unit.
 */
export function inFigures(text: string): string {
  return text
    .replaceAll(fraction, (_, whole: string, part: string, of: string) =>
      String(Number(whole) + Number(part) / Number(of)),
    )
    .replaceAll(halfAfterUnit, (_, count: string, unit: string) => `${numberIn(count) + 0.5} ${unit}s`)
    .replaceAll(halfAfterNumber, (_, count: string, scale = '') =>
      String((numberIn(count) + 0.5) * (scales.get(scale.toLowerCase()) ?? 1)),
    )
    .replaceAll(composed, (words) => (/[- ]/u.test(words) ? String(numberIn(words)) : words))
}

function numberIn(words: string): number {
  let [total, group] = [0, 0]
  for (const word of words.toLowerCase().split(/[- ]/u)) {
    const scale = scales.get(word)
    if (scale === undefined) group += values.get(word) ?? (Number(word) || (word === 'an' ? 1 : 0))
    else if (scale === 100) group *= scale
    else [total, group] = [total + group * scale, 0]
  }
  return total + group
}
