import type { Clause } from '../networks/clause.ts'
import { polarityOf } from '../networks/polarity.ts'
import { classAt } from '../networks/word-classes.ts'
import type { IntentLabel } from './intent-label.ts'
import type { RankedIntent } from './intent-model.ts'

/** What a clause is read as, or the intents between which it leaves a doubt, the likeliest first. */
export type JudgedIntent =
  | { readonly isSure: true; readonly label: IntentLabel }
  | { readonly isSure: false; readonly labels: readonly IntentLabel[] }

/** Below this, the likeliest intent is a guess. Chosen on sentences that were held back from training. */
const leastProbability = 0.4
/** What may be the opposite, or may ask for nothing, by more than this is asked about. */
const mostOpposite = { agreed: 0.3, open: 0.04, contradicted: 0.015 }
const mostIdle = 0.12

const idle = new Set<IntentLabel>(['question', 'condition', 'remark', 'ask'])
/** A vague order asks for something, so it does not count here. */
const asksForNothing = new Set<IntentLabel>(['question', 'condition', 'remark'])
const unwanted = new Set<IntentLabel>(['drop'])
const wanted = new Set<IntentLabel>(['keep', 'add'])

/** What the same answer follows from: whether a part is kept or new is for the plan to say. */
const families: readonly (readonly IntentLabel[])[] = [
  ['keep', 'add'],
  ['team', 'team_min', 'team_max'],
  ['budget', 'raise_limit'],
  ['weeks', 'raise_limit'],
]

/** Never the opposite, and nothing in silence: what is not clear enough is asked. */
export function judgeIntents(all: readonly RankedIntent[], clause: Clause): JudgedIntent {
  const ranked = mayDepend(clause) ? all : all.filter(({ label }) => label !== 'condition')
  const [first] = ranked
  if (!first) return { isSure: false, labels: [] }
  const sumOf = (labels: Iterable<IntentLabel>) => {
    const set = new Set(labels)
    return ranked.reduce((sum, { label, probability }) => sum + (set.has(label) ? probability : 0), 0)
  }
  if (idle.has(first.label)) return { isSure: true, label: first.label }
  if (!isUnaffected(first.label, clause) && isConditional(clause.tokens)) return { isSure: true, label: 'condition' }
  const family = families.filter((labels) => labels.includes(first.label)).flat()
  const opposite = unwanted.has(first.label) ? sumOf(wanted) : wanted.has(first.label) ? sumOf(unwanted) : 0
  const isSure =
    !(isTurning(first.label) && exceptions.test(clause.text)) &&
    sumOf([first.label, ...family]) >= leastProbability &&
    opposite <= mostOpposite[agreement(first.label, clause)] &&
    sumOf(asksForNothing) <= (endsAsQuestion(clause) ? mostIdle / 2 : mostIdle)
  return isSure ? { isSure, label: first.label } : { isSure, labels: ranked.slice(0, 4).map(({ label }) => label) }
}

/** "At least two people, in case one gets sick" gives a reason, and what stays does so under any condition. */
function isUnaffected(label: IntentLabel, { base }: Clause): boolean {
  return label === 'keep' || label === 'faster' || (/ in case /.test(base) && !/^(?:drop|later|replace)$/.test(label))
}

function isTurning(label: IntentLabel): boolean {
  return unwanted.has(label) || wanted.has(label)
}

/** "All but the map" and comparisons hold two opposite wishes; words of opposition turn a wish round without a negation. */
const exceptions =
  /\b(?:except|apart from|other than|aside from|minus|all but|anything but|everything but|nothing but|last thing|rather than|sooner than|before you|fewer|zero|against|opposed|objections?|disagree|mistake|out of the question|no harm|want to miss|not a priority|optional|afford|stop|gone|without .* with|, (?:so )?no|no deal)\b/iu

/** How the parity of negations, which is read apart from the model, fits an intent. */
function agreement(label: IntentLabel, clause: Clause): keyof typeof mostOpposite {
  const polarity = polarityOf(clause)
  if (polarity === null) return 'open'
  return (polarity === 'unwanted') === unwanted.has(label) ? 'agreed' : 'contradicted'
}

/** A condition has a word that says so. */
function mayDepend({ tokens }: Clause): boolean {
  return tokens.some(({ lemma }) => opening.test(lemma)) || isConditional(tokens)
}

const opening =
  /^(?:should|have|be|say|when|until|till|before|after|whenever|maybe|perhaps|might|may|with|subject|pending)$/

/** What is said under a condition that nobody has decided changes nothing. */
function isConditional(tokens: Clause['tokens']): boolean {
  const base = ` ${tokens.map(({ lemma }) => lemma).join(' ')} `.replaceAll(polite, ' ')
  const lemmas = base.trim().split(' ')
  return lemmas.some((_, at) => classAt(lemmas, at) === 'DEPENDS') || inverted.test(base)
}

/** "Should the pilot fail, ...", "had we the money, ...". */
const inverted = /^ (?:should|have|be) (?!not )(?:the|it|we|this|our|that|there|a|an|any|they|my) [^,]+ , /
/** Politeness and figures of speech. */
const polite =
  / (?:if (?:you (?:ask|must|like|please|can|could|want|will|would|agree|need|have to)|possible|at all possible|we can|i may|need|necessary|anything|not)|(?:even|what|as|only|help|like|love|appreciate|prefer|mind|care|ask|know|wonder|sure|be \w+) (?:if|whether)|would be (?:\w+ )?\w+ if)(?= )/g

function endsAsQuestion({ text }: Clause): boolean {
  return /\?["”’)\s]*$/u.test(text)
}
