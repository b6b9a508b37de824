import { TargetName, Targets } from '../../schemas/brief.ts'
import type { Passage } from '../../schemas/intake.ts'
import type { Question } from '../../schemas/question.ts'
import type { Piece } from '../placing/piece.ts'
import { quoteStart } from '../placing/quote-start.ts'
import { questionAbout } from '../questions/question-about.ts'
import { findDates } from './find-date.ts'
import { findDurations } from './find-duration.ts'
import { findEngineers } from './find-engineers.ts'
import { findMoney } from './find-money.ts'
import { targetWords } from './target-words.ts'

/** The targets of a document, where each came from, and what has to be asked because it is ambiguous. */
export interface FoundTargets {
  targets: Targets
  passages: Passage[]
  questions: Question[]
}

/** A value that a piece states. `sure` values win over others; of two that are as sure, the first one does. */
interface Candidate {
  name: TargetName
  value: number | string
  why: string
  sure: boolean
  piece: Piece
}

/** Longer texts are not about a target. */
const maxLength = 1_000

/** Finds the targets in the pieces that may hold them. */
export function findTargets(pieces: readonly Piece[]): FoundTargets {
  const candidates: Candidate[] = []
  const questions: Question[] = []
  for (const piece of pieces) {
    if (piece.targets === null || piece.text.length > maxLength) continue
    const words = targetWords(`${piece.headings.at(-1)?.text ?? ''}: ${piece.text}`, piece.text, piece.targets)
    if (words.time) readTime(piece, words.total, candidates, questions)
    if (words.money) readMoney(piece, words.total, candidates, questions)
    const team = words.team ? findEngineers(piece.text) : null
    if (team)
      candidates.push({
        name: 'engineers',
        value: team.engineers,
        why: `It says ${quoteStart(team.words)}.`,
        sure: true,
        piece,
      })
  }
  return choose(candidates, questions)
}

function readTime(piece: Piece, total: boolean, candidates: Candidate[], questions: Question[]): void {
  for (const date of findDates(piece.text)) {
    if (date.kind === 'day')
      candidates.push({
        name: 'launchBy',
        value: date.date,
        why: `It says ${quoteStart(date.words)}.`,
        sure: total,
        piece,
      })
    else questions.push(questionAbout.date(date.words, date.why))
  }
  for (const { weeks, words, isRange } of findDurations(piece.text)) {
    const why = isRange ? `The upper end of ${quoteStart(words)}.` : `It says ${quoteStart(words)}.`
    if (weeks > 0) candidates.push({ name: 'weeks', value: weeks, why, sure: total, piece })
  }
}

function readMoney(piece: Piece, total: boolean, candidates: Candidate[], questions: Question[]): void {
  for (const { amount, currency, words, isRange } of findMoney(piece.text)) {
    const end = isRange ? `The upper end of ${quoteStart(words)}` : `It says ${quoteStart(words)}`
    if (currency !== null && currency !== 'USD') {
      candidates.push({ name: 'currency', value: currency, why: `${end}, which is not converted.`, sure: total, piece })
      questions.push(questionAbout.money(words, currency))
    } else
      candidates.push({
        name: 'budget',
        value: amount,
        why: currency === null ? `${end}; no currency is named, so it is read as US dollars.` : `${end}.`,
        sure: total,
        piece,
      })
  }
}

/** Takes one value for each target. Several that are equally sure and differ are not the total: they are asked about. */
function choose(candidates: readonly Candidate[], questions: Question[]): FoundTargets {
  const targets: Targets = {}
  const passages: Passage[] = []
  for (const name of TargetName.options) {
    const all = candidates.filter((candidate) => candidate.name === name)
    const best = all.some(({ sure }) => sure) ? all.filter(({ sure }) => sure) : all
    const [first] = best
    if (!first) continue
    if (new Set(best.map(({ value }) => value)).size > 1 && !first.sure) {
      if (name !== 'currency')
        questions.push(
          questionAbout.several(
            name,
            best.map(({ piece }) => piece.text),
          ),
        )
      continue
    }
    const { success, data } = Targets.safeParse({ [name]: first.value })
    if (!success || (name === 'currency' && targets.budget !== undefined)) continue
    Object.assign(targets, data)
    passages.push({
      text: first.piece.passage,
      lines: first.piece.lines,
      went: { kind: 'target', target: name },
      why: first.why,
    })
  }
  return { targets, passages, questions }
}
