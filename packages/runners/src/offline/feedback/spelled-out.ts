const shorthand: Readonly<Record<string, string>> = {
  pls: 'please',
  plz: 'please',
  ppl: 'people',
  thx: 'thanks',
  b4: 'before',
  'w/o': 'without',
  cuz: 'because',
  wk: 'week',
  wks: 'weeks',
  mth: 'month',
  mths: 'months',
  xmas: 'Christmas',
  thats: "that's",
  whats: "what's",
  dont: "don't",
  wont: "won't",
  cant: "can't",
  doesnt: "doesn't",
  isnt: "isn't",
  arent: "aren't",
  theres: "there's",
  youre: "you're",
  im: "I'm",
  ive: "I've",
}

const short = new RegExp(String.raw`(?<![\w/])(?:${Object.keys(shorthand).join('|')})(?![\w/])`, 'giu')

/** "As soon as possible" does not make a condition. */
const asap = /\bas soon as (?:possible|you can|it can be|we can|at all possible)\b/giu

/** Writes out what founders shorten when they type: "two ppl tops pls". */
export function spelledOut(text: string): string {
  return text.replaceAll(asap, 'asap').replaceAll(short, (word) => shorthand[word.toLowerCase()] ?? word)
}
