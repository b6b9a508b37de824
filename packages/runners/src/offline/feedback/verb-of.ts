import type { Clause, TokenRange } from './clause.ts'
import { isPast } from './is-story.ts'
import { phrasePattern } from './phrase-pattern.ts'

/** A verb, or the first word: the tagger takes some imperatives for nouns. */
export function verbOf(pattern: RegExp) {
  return (clause: Clause): TokenRange | null =>
    clause.findAll(pattern).find(({ from }) => isVerb(clause, from) && !isFigureOfSpeech(clause, from)) ?? null
}

const beforeOrder = new Set(
  "to please just good better rather not never and then so us 's i we can could should must will would , :".split(' '),
)

function isVerb({ tokens }: Clause, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token?.pos === 'VERB' || token?.pos === 'AUX' || token?.pos === 'ADP')
    return !(before?.pos === 'DET' && before.lemma !== 'all')
  return before === undefined || beforeOrder.has(before.lemma)
}

const figures = phrasePattern(
  'drop out/off/by/to/in/at/down/below/under/automatically/when/every/#, drop me/us a/an _',
  'strike an/a balance/deal/chord, cut (corner|to the chase), skip ahead, stay/keep/remain out/away/off/clear',
  'keep (in mind|track|it simple|go/up/me/us/you|on _|cost|the cost/price)',
  'keep ask/asking/call/calling/complain/complaining/tell/telling/say/saying/wonder/wondering',
  'keep forget/forgetting/come/coming/wait/waiting/try/trying/think/thinking/crash/crashing',
  'lose time/money/sleep/track/sight/customer, lose _ a/per, save money/time/us/me/ourselves, save the? work/effort/trouble/hassle/cost/expense, stand out',
  'protect data/us',
)
export function isFigureOfSpeech(clause: Clause, at: number): boolean {
  const figure = clause.find(figures)
  return figure !== null && figure.from === at
}

/** What is done already: "you left out the photos". */
export function pastOf(pattern: RegExp) {
  return (clause: Clause): TokenRange | null => {
    // "I wish you had left out the photos" misses nothing.
    const head = / (?:wish|should|would|could|rather) /.test(clause.base) ? null : clause.find(pattern)
    return head && clause.tokens.slice(head.from, head.to).some(isPast) ? head : null
  }
}
