import type { CuePlace } from '../cues/cue.ts'
import { findDates } from '../targets/find-date.ts'
import { findDurations } from '../targets/find-duration.ts'
import { findMoney } from '../targets/find-money.ts'
import { saysBudget, saysLaunch } from '../targets/target-words.ts'
import { readShape, type SentenceShape } from './sentence-shape.ts'
import { signals, type Unplaced, type UnplacedSentence } from './structure-signals.ts'

/** Fewer points leave a sentence where it is. */
const enough = 2

/** UTF-16 code units of a sentence that are looked at. */
const maxLength = 500

/** "2 % of each order", "3.99/mo": an amount that only its unit shows to be money. */
const rate = /\d ?(?:%|percent) (?:of|on|per) (?:each|every|the)\b|\d ?\/ ?(?:mo|month|yr|year)\b/i

/** What the figures in a sentence are about. */
function figuresIn(text: string): Omit<UnplacedSentence, keyof Unplaced | keyof SentenceShape> {
  const alone = { clause: text, heading: '', listed: false, bare: false }
  const isAmount = findMoney(text).length > 0
  return {
    namesMoney: isAmount || rate.test(text),
    namesTime: findDurations(text).length > 0,
    namesBudget: isAmount && saysBudget(alone) !== null,
    namesLaunch: findDates(text).length > 0 && saysLaunch(alone) !== null,
  }
}

/** Why a sentence goes to a place, without a full stop. */
const reasons: Record<CuePlace, string> = {
  problemStatement: 'It tells how things go today',
  targetUser: 'It says who and how many they are',
  valueProp: 'It says what the product is',
  differentiation: 'It compares the product with others',
  monetizationHypothesis: 'It says who pays what',
  marketContext: 'It says what exists already',
  keyConstraints: 'It says what the product has to keep to',
  assumptions: 'It says what is supposed',
  risks: 'It says what could go wrong',
  smallestViableExperiment: 'It says what is tried first',
  need: 'It says what people do with the product',
  later: 'It says what comes later',
  outOfScope: 'It says what stays as it is or is not done',
  targets: 'It says how much or when',
  notes: 'It is a greeting, or about the note itself',
}

/** The place that the structure of an English sentence and its neighbours speak for; null when none clearly leads. */
export function placeByStructure(unplaced: Unplaced): { place: CuePlace; why: string } | null {
  const text = unplaced.text.slice(0, maxLength)
  const said = { ...unplaced, text, ...readShape(text), ...figuresIn(text) }
  const points = new Map<CuePlace, number>(unplaced.likely === null ? [] : [[unplaced.likely, 1]])
  for (const [place, weight, speaks] of signals) if (speaks(said)) points.set(place, (points.get(place) ?? 0) + weight)
  const [best, next] = [...points].toSorted(([, a], [, b]) => b - a)
  return best && best[1] >= enough && best[1] > (next?.[1] ?? 0) ? { place: best[0], why: reasons[best[0]] } : null
}
