/** Abbreviations after which a sentence goes on. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|resp|incl|excl|ltd|inc|corp|mr|mrs|ms|dr|st|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|ggf|evtl|inkl|p\.\s?ex|env|aprox|ej|sr|sra)|(?<![\p{L}\d'’])\p{L}|(?:^|\p{L}[:：] ?)(?:\d{1,2}|no)|(?<!\p{L})(?:der|die|das|dem|den|des|zur|zum|in|im|am|vom|bis|ab) \d{1,2})\.$/iu

/** Splits text into its sentences, and at its line ends. Nothing but white space between them is lost. */
export function splitSentences(text: string): string[] {
  return text
    .split('\n')
    .flatMap(splitLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function splitLine(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: end } of line.matchAll(/(?:(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+[”’」』）]*)/g)) {
    const stop = index + end.length
    const tail = line.slice(Math.max(start, stop - 12), stop)
    if (abbreviation.test(tail) || opensNumber(line, stop) || continues(line, stop)) continue
    sentences.push(line.slice(start, stop))
    start = stop
  }
  sentences.push(line.slice(start))
  return sentences
}

/** "Max. 60k" and "no. 7", but not "my partner is Max. No payments" and "four say no. Tell them". */
function opensNumber(line: string, stop: number): boolean {
  const isBound = /(?<!\p{L})(?:max|min|no|nr|fig|sec|art)\.$/iu.test(line.slice(0, stop).slice(-5))
  return isBound && /^\s*[\d$€£]/u.test(line.slice(stop, stop + 3))
}

/**
 * A small letter after a full stop means that the stop did not end the sentence, unless the text has no capitals there,
 * or a whole word or a year is before the stop: people type "after the visit. no app please".
 */
function continues(line: string, stop: number): boolean {
  if (line[stop - 1] !== '.' || !/^\s+\p{Ll}/u.test(line.slice(stop, stop + 4))) return false
  return !/^\s*\p{Ll}/u.test(line) && !endsWithWord.test(line.slice(Math.max(0, stop - 24), stop))
}

/** Abbreviations of more than three letters have a capital, no vowel, or are few. */
const endsWithWord =
  /(?<![\p{L}.])(?!(?:approx|aprox|incl|excl|inkl|exkl|evtl|mind|dept|prox|misc|spec|resp|temp|einschl|ausschl|ungef|entspr|spezif|prof|sect|para|govt|acct|chap)\.)(?=\p{Ll}*[aeiouyäöüéèê])\p{Ll}{4,}\.$|(?<!\d)(?:\d{4}|\d+k)\.$/u
