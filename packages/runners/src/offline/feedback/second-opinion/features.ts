const money =
  /[$€£]\s?[\d.,]+\s?k?|\d[\d.,]*\s?(?:k|euros?|eur|dollars?|usd|pounds?|gbp|chf|francs?|grand|thousand)\b/gu

/** Words in small letters and punctuation marks, with the beginning, the end and amounts as words. */
function wordsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\bcannot\b/gu, 'can not')
    .replaceAll(money, ' <money> ')
    .replaceAll(/\d[\d.,]*/gu, ' <number> ')
  return ['<begin>', ...(plain.match(/<\w+>|[\p{L}']+|[?!:;,.]/gu) ?? []), '<end>']
}

/** Long words also count by how they begin: "postponing" and "postponed". */
const beginning = 5
export const prefixOf = (word: string) => `${word.slice(0, beginning)}…`

/** What a text is recognised by: its words, up to three in a row, and pairs with one word in between. */
export function featuresOf(text: string): ReadonlySet<string> {
  const words = wordsIn(text)
  const features = words.flatMap((word, index) => {
    const [, next, third] = words.slice(index, index + 3)
    return [
      word,
      ...(word.length > beginning && !word.startsWith('<') ? [prefixOf(word)] : []),
      ...(next === undefined ? [] : [`${word} ${next}`]),
      ...(third === undefined ? [] : [`${word} ${next} ${third}`, `${word} _ ${third}`]),
    ]
  })
  return new Set(features)
}
