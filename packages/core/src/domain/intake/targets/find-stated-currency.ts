import { type Currency, impliedCurrency } from '../../schemas/currency.ts'
import type { Piece } from '../placing/piece.ts'
import { contextOf } from './figure-contexts.ts'
import { type FoundMoney, findMoney } from './find-money.ts'
import { clausesOf, saysBudget } from './target-words.ts'

/** A clause, and the piece that it stands in. */
interface Statement {
  clause: string
  piece: Piece
}

/** Longer ones are not sentences. */
const maxLength = 1_000

/**
 * What the amounts of a document are in: the one currency that all of them can be in, if it is another than US dollars and
 * one of them can be in no other. Null otherwise. Amounts that name no currency, and those
 * of the market, count neither for nor against it.
 */
export function findStatedCurrency(pieces: readonly Piece[]): Currency | null {
  const statements = pieces
    .filter((piece) => !isOfMarket(piece))
    .flatMap((piece) => clausesOf(piece.text).map((clause) => ({ clause, piece })))
    .filter(({ clause }) => clause.length <= maxLength)
  const named = statements.flatMap((statement) => currenciesIn(statement, impliedCurrency))
  const foreign = named.filter(([first, ...others]) => first !== impliedCurrency && others.length === 0).flat()
  const [only, ...others] = new Set(foreign)
  if (only === undefined || others.length > 0) return null
  // What was read as a US dollar can be a Canadian one.
  const read = statements.flatMap((statement) => currenciesIn(statement, only))
  return read.every((currencies) => currencies.includes(only)) ? only : null
}

/** "Our German rival charges €9 a month" does not say what we count in. */
function isOfMarket({ place }: Piece): boolean {
  return place.kind === 'section' && (place.section === 'marketContext' || place.section === 'differentiation')
}

/** The currencies that each amount in a clause can be in. */
function currenciesIn(statement: Statement, currency: Currency): (readonly Currency[])[] {
  return findMoney(statement.clause, currency)
    .filter((money) => money.currencies.length > 0 && isMoney(money, statement))
    .map(({ currencies }) => currencies)
}

/** With less, a word that can mean something else does not count as a currency: "TOP 10", "200 pounds". */
const smallestBudget = 1_000

function isMoney({ isOnlyMoney, amount }: FoundMoney, { clause, piece }: Statement): boolean {
  return isOnlyMoney || (amount >= smallestBudget && saysBudget(contextOf(clause, piece)) !== null)
}
