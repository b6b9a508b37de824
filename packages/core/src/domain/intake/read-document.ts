import { type Currency, impliedCurrency } from '../schemas/currency.ts'
import type { Intake } from '../schemas/intake.ts'
import { normalizeText } from '../schemas/text.ts'
import { joinPassages } from './join-passages.ts'
import { readAnyDocument } from './read-any-document.ts'
import { readOwnFormat } from './read-own-format.ts'

/**
 * Reads a document into a brief, and says where each passage went. Pure and deterministic; it never refuses a text. A
 * brief in our own format is read to exactly the same brief.
 *
 * @param document Markdown or plain text, at most `maxDocumentLength` UTF-16 code units
 * @param currency what the project counts in: a budget in another currency is asked about, and never converted
 */
export function readDocument(document: string, currency: Currency = impliedCurrency): Intake {
  const text = normalizeText(document).replaceAll('\0', ' ').toWellFormed()
  const intake = readOwnFormat(text) ?? readAnyDocument(text, currency)
  return { ...intake, passages: joinPassages(intake.passages) }
}

/**
 * Reads the document that a project begins with: as one that counts in the currency of its amounts, which the answer
 * names, unless the founder chose one.
 *
 * @param document as in `readDocument`
 */
export function readFirstDocument(document: string, chosen: Currency | null): Intake {
  const intake = readDocument(document, chosen ?? impliedCurrency)
  return chosen === null && intake.currency !== undefined ? readDocument(document, intake.currency) : intake
}
