import {
  type Brief,
  BriefPart,
  type BriefSource,
  type TargetName,
  TargetName as TargetNames,
} from '../../domain/schemas/index.ts'
import { targetPhrase } from '../runner/index.ts'

export type BriefSentence = Pick<BriefSource, 'part' | 'words'>

/** The number of pieces that a long text is split into, at most. */
const maxPieces = 50

/** A text with more sentences than this is split into longer pieces, so that a whole brief has fewer than 2,000. */
const maxSentences = 50

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Everything that a brief says, in sentences and list points, in its own words. Targets are written as "weeks: 26". */
export function sentencesOfBrief(brief: Brief): BriefSentence[] {
  return BriefPart.options.flatMap((part) => textsOf(brief, part).map((words) => ({ part, words })))
}

function textsOf(brief: Brief, part: BriefPart): string[] {
  switch (part) {
    case 'needs':
      return (brief.needs ?? []).map(({ text }) => text)
    case 'targets':
      return TargetNames.options.flatMap((name) => targetText(brief, name))
    case 'keyConstraints':
    case 'assumptions':
    case 'risks':
    case 'outOfScope':
      return brief[part] ?? []
    default:
      return piecesOf(brief[part] ?? '')
  }
}

function targetText({ targets }: Brief, name: TargetName): string[] {
  const value = targets?.[name]
  return value === undefined ? [] : [targetPhrase(name, value)]
}

/** The sentences of a text, which also end with a line; or longer pieces, when there are too many of them. */
function piecesOf(text: string): string[] {
  const sentences = text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')
  const isShort = sentences.length <= maxSentences && sentences.every(({ length }) => length <= 20_000)
  return isShort ? sentences : longPiecesOf(text)
}

/** Consecutive words of a text, in at most `maxPieces` pieces of about the same length. */
function longPiecesOf(text: string): string[] {
  const length = Math.ceil(text.length / maxPieces)
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start + length)
    pieces.push(text.slice(start, end).trim())
    start = end
  }
  return pieces.filter((piece) => piece !== '')
}

/** After the white space nearest behind `at`, if there is some soon; never inside a character. */
function endOfPiece(text: string, at: number): number {
  const space = text.slice(at, at + 200).search(/\s/)
  if (space >= 0) return at + space + 1
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at
}
