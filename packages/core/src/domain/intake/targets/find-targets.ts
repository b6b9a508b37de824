import { TargetName, Targets } from '../../schemas/brief.ts'
import { type Currency, impliedCurrency } from '../../schemas/currency.ts'
import type { Passage } from '../../schemas/intake.ts'
import type { Question } from '../../schemas/question.ts'
import type { Piece } from '../placing/piece.ts'
import { quoteStart } from '../placing/quote-start.ts'
import { currencyName, questionAbout } from '../questions/question-about.ts'
import { contextOf } from './figure-contexts.ts'
import { findDates } from './find-date.ts'
import { findDurations } from './find-duration.ts'
import { findTeam } from './find-engineers.ts'
import { type FoundMoney, findMoney } from './find-money.ts'
import { clausesOf, type FigureContext, type Sureness, saysBudget, saysDuration, saysLaunch } from './target-words.ts'

/** The targets of a document, where each came from, and what has to be asked because it is ambiguous. */
export interface FoundTargets {
  targets: Targets
  passages: Passage[]
  questions: Question[]
}

/** A value that a piece states. */
interface Candidate {
  name: TargetName
  value: number | string
  why: string
  sure: Exclude<Sureness, null>
  piece: Piece
}

/** What is found while the pieces are read. */
interface Finds {
  candidates: Candidate[]
  questions: Question[]
  /** What the project counts in. */
  readonly currency: Currency
}

/** Longer texts are not about a target. */
const maxLength = 1_000

/**
 * Finds the targets in the pieces that may hold them.
 *
 * @param currency of the project, in which amounts without a currency are read
 */
export function findTargets(pieces: readonly Piece[], currency: Currency): FoundTargets {
  const finds: Finds = { candidates: [], questions: [], currency }
  for (const piece of pieces) {
    if (piece.targets === null || piece.text.length > maxLength) continue
    for (const clause of clausesOf(piece.text)) readClause(piece, contextOf(clause, piece), finds)
  }
  const found = choose(finds)
  const isForeign = found.targets.budget !== undefined && currency !== impliedCurrency
  return isForeign ? { ...found, targets: { ...found.targets, currency } } : found
}

function readClause(piece: Piece, context: FigureContext, finds: Finds): void {
  readDays(piece, context, finds)
  readDurations(piece, context, finds)
  readMoney(piece, context, finds)
  readTeam(piece, context, finds)
}

function readDays(piece: Piece, context: FigureContext, { candidates, questions }: Finds): void {
  const dated = datedPart(context)
  const sure = saysLaunch(dated)
  if (sure === null) return
  for (const date of findDates(dated.clause)) {
    const why = `It says ${quoteStart(date.words)}.`
    if (date.kind === 'day') candidates.push({ name: 'launchBy', value: date.date, why, sure, piece })
    else questions.push(questionAbout.date(date.words, date.why))
  }
}

/** "The season starts in May, I want it by 15 April": the part that speaks of the launch, where one does. */
function datedPart(context: FigureContext): FigureContext {
  const parts = context.clause.split(/[,;] (?!\d)/u).map((clause) => ({ ...context, clause }))
  return parts.find((part) => saysLaunch(part) === 2 && findDates(part.clause).length > 0) ?? context
}

function readDurations(piece: Piece, context: FigureContext, { candidates }: Finds): void {
  const sure = saysDuration(context)
  if (sure === null) return
  for (const { weeks, words, isRange } of findDurations(context.clause)) {
    const why = isRange ? `The upper end of ${quoteStart(words)}.` : `It says ${quoteStart(words)}.`
    if (weeks > 0) candidates.push({ name: 'weeks', value: weeks, why, sure, piece })
  }
}

function readMoney(piece: Piece, context: FigureContext, finds: Finds): void {
  const sure = saysBudget(context)
  if (sure === null) return
  for (const money of findMoney(context.clause, finds.currency)) readAmount(money, { sure, piece }, finds)
}

/** An amount in the project's currency is its budget. One in another is asked about, because nothing is converted. */
function readAmount(
  { amount, currencies, words, isRange }: FoundMoney,
  from: Pick<Candidate, 'sure' | 'piece'>,
  { candidates, questions, currency }: Finds,
): void {
  const end = isRange ? `The upper end of ${quoteStart(words)}` : `It says ${quoteStart(words)}`
  const [first, ...others] = currencies
  if (first === undefined || currencies.includes(currency)) {
    const why =
      first === undefined ? `${end}; no currency is named, so it is read as ${currencyName(currency)}.` : `${end}.`
    candidates.push({ name: 'budget', value: amount, why, ...from })
    return
  }
  const why = `${end}, which is not converted.`
  if (others.length === 0) candidates.push({ name: 'currency', value: first, why, ...from })
  questions.push(questionAbout.money(words, currencies, currency))
}

/** A heading below which people are counted. */
const namesTeam = /(?<!\p{L})(?:team|staffing|équipe|equipo|equipe)(?!\p{L})|团队/iu

function readTeam(piece: Piece, { clause, heading, listed }: FigureContext, { candidates, questions }: Finds): void {
  const team = findTeam(clause, listed || namesTeam.test(heading))
  if (!team) return
  if (team.isRange) questions.push(questionAbout.several('engineers', [team.words], impliedCurrency))
  else {
    const why = `It says ${quoteStart(team.words)}.`
    candidates.push({ name: 'engineers', value: team.engineers, why, sure: 2, piece })
  }
}

/**
 * Takes one value for each target. Several that are equally sure and differ, and parts of the whole, are not the target:
 * they are asked about.
 */
function choose({ candidates, questions, currency }: Finds): FoundTargets {
  const targets: Targets = {}
  const passages: Passage[] = []
  for (const name of TargetName.options) {
    const all = candidates.filter((candidate) => candidate.name === name)
    const total = all.filter(({ sure }) => sure === 2)
    const best = total.length > 0 ? total : all
    const [first] = best
    if (!first) continue
    if (best.some(({ sure }) => sure === 0) || new Set(best.map(({ value }) => value)).size > 1) {
      const texts = [...new Set(best.map(({ piece }) => piece.text))]
      if (name !== 'currency') questions.push(questionAbout.several(name, texts, currency))
      continue
    }
    const { success, data } = Targets.safeParse({ [name]: first.value })
    if (!success || (name === 'currency' && targets.budget !== undefined)) continue
    Object.assign(targets, data)
    const { passage: text, lines } = first.piece
    passages.push({ text, lines, went: { kind: 'target', target: name }, why: first.why })
  }
  return { targets, passages, questions }
}
