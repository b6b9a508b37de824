const ones = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 }
const tens = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }

/** Small numbers as words in English. */
export const englishNumbers: Readonly<Record<string, number>> = {
  ...ones,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  ...tens,
  'a couple of': 2,
  'a pair of': 2,
  'a single': 1,
  'a dozen': 12,
  a: 1,
  an: 1,
}

const compound = `(?:${Object.keys(tens).join('|')})[- ](?:${Object.keys(ones).join('|')})`

/** Small numbers as words in six languages. */
const words: Readonly<Record<string, number>> = {
  ...englishNumbers,
  'half a': 0.5,
  'half an': 0.5,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  três: 3,
  quatro: 4,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  doze: 12,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
}

/** A small number in figures or as a word, as the source of a pattern. */
export const smallNumber = String.raw`(?:\d{1,3}(?:[.,]\d)?|${compound}|${Object.keys(words)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`

export function readSmallNumber(text: string): number | null {
  const name = text.toLowerCase()
  const known = words[name] ?? compoundNumber(name)
  if (known !== null) return known
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) && value > 0 ? value : null
}

const compoundAlone = new RegExp(`^${compound}$`, 'u')

/** 25 for "twenty-five". */
function compoundNumber(name: string): number | null {
  if (!compoundAlone.test(name)) return null
  const [ten = 0, one = 0] = name.split(/[- ]/u).map((part) => englishNumbers[part])
  return ten + one
}
