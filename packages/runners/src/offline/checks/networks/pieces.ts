import { Clause } from '../../networks/clause.ts'
import { isNegation } from '../../networks/polarity.ts'
import { setsDate } from '../limits/sets-date.ts'
import { type Marked, otherSubject, overlap, type TextSpan } from './marked-sentence.ts'

/** A part of a sentence that says something by itself, and where it begins. */
export interface SentencePiece {
  readonly clause: Clause
  /** UTF-16 offset into the sentence. */
  readonly start: number
}

/** Where another thought may begin: "no chat | but we need a map", "$20,000 | and two developers". */
const joint =
  /[.!;]\s+|,?\s+(?:and|but)\s+(?=(?:we|it|no|i|the|there|at|not|up|max|must|they|one|for)\b)|(?:,|,?\s+and)\s+(?=(?:(?:one|two|three|four|five|six|\d+) |\p{Sc}\d))/giu

/**
 * The pieces that say something of what they name, where several name something: a verb or a negation is in them, or
 * they are an amount and nothing else.
 */
export function piecesOf(clause: Clause, marks: readonly Marked[]): SentencePiece[] {
  const starts = [0, ...[...clause.text.matchAll(joint)].map(({ index, 0: words }) => index + words.length)]
  const pieces = starts.map((start, index) => {
    const text = clause.text.slice(start, starts[index + 1])
    return { clause: new Clause(text.trimEnd().replace(/(?:,|\s+(?:and|but))*$/iu, '')), start }
  })
  const named = pieces.filter((piece) => marks.some((mark) => isIn(mark, piece)) || setsDate(piece.clause))
  return named.length > 1 ? named.filter((piece) => saysSomething(piece, marks)) : []
}

function isIn(span: TextSpan, { clause, start }: SentencePiece): boolean {
  return span.start >= start && span.end <= start + clause.text.length
}

function saysSomething({ clause, start }: SentencePiece, marks: readonly Marked[]): boolean {
  const named = withinPiece(marks, { clause, start })
  const rest = clause.tokens.filter((token) => !named.some((mark) => overlap(mark, token)))
  const isAmount = rest.length === 0 && named.every(({ sign }) => sign !== otherSubject)
  return (
    isAmount || rest.some((token) => /^(?:VERB|AUX)$/.test(token.pos) || isNegation(token) || token.lemma === 'most')
  )
}

/** The spans of a sentence that are in a piece, with offsets into the piece. */
export function withinPiece<S extends TextSpan>(spans: readonly S[], piece: SentencePiece): S[] {
  return spans
    .filter((span) => isIn(span, piece))
    .map((span) => ({ ...span, start: span.start - piece.start, end: span.end - piece.start }))
}
