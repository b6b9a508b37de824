const small: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'quarter=0.25 half=0.5 a=1 an=1 single=1 lone=1 one=1 two=2 couple=2 pair=2 duo=2 three=3 trio=3 four=4 quartet=4 five=5 six=6 seven=7 eight=8 nine=9 ' +
    'ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 ' +
    'twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90'
  )
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([word = '', value]) => [word, Number(value)]),
)

const larger: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  grand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
}

/** Of what is thousands or more, as it stands after a figure. */
export const scales = 'k|thousand|grand|million|m'

const word = Object.keys(small).join('|')
const multiple = 'dozen|hundred|thousand|grand|million'

/** "Ten thousand and two developers" are two numbers, and so are "two and three". */
const and = String.raw`(?<=hundred )and |(?<=thousand )and (?=(?:${word}) hundred(?!\p{L}))`

/** A number in words, as the source of a pattern: "twenty-five", "a couple of", "one hundred and twenty thousand". */
export const numberInWords = String.raw`(?:a quarter of a million|(?:${word})(?:[- ](?:${and}|of )?(?:${word}|${multiple})(?!\p{L}))*(?: of(?! us)(?!\p{L}))?)(?!\p{L})`

/** Reads what `numberInWords` finds. */
export function readNumberInWords(text: string): number {
  let [total, current] = [0, 0]
  const words = text
    .toLowerCase()
    .replace(/^a quarter of a (?=million)/u, 'quarter ')
    .replace(/^an? (?=\p{L})/u, '')
  for (const each of words.split(/[- ]+/u)) {
    const factor = larger[each]
    if (factor === undefined) current = readNext(current, small[each] ?? 0, each)
    else if (factor < 1_000) current = (current || 1) * factor
    else [total, current] = [total + (current || 1) * factor, 0]
  }
  return total + current
}

/** "A couple" is two, "half a million" half of one, and "twenty-five" a sum. */
function readNext(current: number, value: number, word: string): number {
  if (word === 'a' || word === 'an') return current || 1
  return current + value
}
