import type { Clause } from '../networks/clause.ts'
import { polarityOf } from '../networks/polarity.ts'
import type { IntentLabel } from './intent-label.ts'
import type { RankedIntent } from './intent-model.ts'

/** What a clause is read as, or the intents between which it leaves a doubt, the likeliest first. */
export type JudgedIntent =
  | { readonly isSure: true; readonly label: IntentLabel }
  | { readonly isSure: false; readonly labels: readonly IntentLabel[] }

/**
 * Below this, the likeliest intent is a guess. All limits were chosen on sentences that were held back from training, and
 * last on the counts of the check sets.
 */
const leastProbability = 0.35
/** What may be the opposite by more than this is asked about. The parity of negations is read apart from the model. */
const mostOpposite = { agreed: 0.14, open: 0.06, contradicted: 0.03 }
/** What may ask for nothing by more than this is asked about; a question mark halves it. */
const mostIdle = 0.1

/** A remark that may be one of these wishes by more than this is asked about: "great plan, but drop the map". */
const mostHidden = 0.2

/** A vague order asks for something, so it does not count as idle. */
const idle: readonly IntentLabel[] = ['question', 'condition', 'remark']
const unwanted: readonly IntentLabel[] = ['drop']
const wanted: readonly IntentLabel[] = ['keep', 'add', 'replace']

/** What the same answer follows from: whether a part is kept or new is for the plan to say. */
const families: readonly (readonly IntentLabel[])[] = [
  ['keep', 'add'],
  ['team', 'team_min', 'team_max'],
  ['budget', 'raise_limit'],
  ['weeks', 'raise_limit'],
]

/** Never the opposite, and nothing in silence: what is not clear enough is asked. */
export function judgeIntents(ranked: readonly RankedIntent[], clause: Clause): JudgedIntent {
  const [first] = ranked
  if (!first) return { isSure: false, labels: [] }
  const { label } = first
  const hidesWish = label === 'remark' && ranked.some((each) => isWish(each.label) && each.probability > mostHidden)
  if (label === 'ask' || (idle.includes(label) && !hidesWish)) return { isSure: true, label }
  if (hidesWish) return { isSure: false, labels: ranked.slice(0, 4).map((each) => each.label) }
  const sumOf = (labels: readonly IntentLabel[]) =>
    ranked.reduce((sum, each) => sum + (labels.includes(each.label) ? each.probability : 0), 0)
  const family = families.filter((labels) => labels.includes(label)).flat()
  const isSure =
    sumOf([label, ...family]) >= leastProbability &&
    sumOf(oppositeOf(label)) <= mostOpposite[agreement(label, clause)] &&
    sumOf(idle) <= (endsAsQuestion(clause) ? mostIdle / 2 : mostIdle)
  return isSure ? { isSure, label } : { isSure, labels: ranked.slice(0, 4).map((each) => each.label) }
}

function isWish(label: IntentLabel): boolean {
  return unwanted.includes(label) || wanted.includes(label) || label === 'later'
}

function oppositeOf(label: IntentLabel): readonly IntentLabel[] {
  if (unwanted.includes(label)) return wanted
  return wanted.includes(label) ? unwanted : []
}

/** How the parity of negations fits an intent. */
function agreement(label: IntentLabel, clause: Clause): keyof typeof mostOpposite {
  const polarity = polarityOf(clause) ?? (isBareRefusal(clause) ? 'unwanted' : null)
  if (polarity === null) return 'open'
  return (polarity === 'unwanted') === unwanted.includes(label) ? 'agreed' : 'contradicted'
}

/** "Without the chat." */
function isBareRefusal({ base, tokens }: Clause): boolean {
  return /^ (?:no|without) /.test(base) && tokens.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
}

function endsAsQuestion({ text }: Clause): boolean {
  return /\?["”’)\s]*$/u.test(text)
}
