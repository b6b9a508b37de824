import type { Piece } from '../placing/piece.ts'

/** A text that grows piece by piece, up to a length in UTF-16 code units. */
export class Prose {
  text = ''
  readonly #max: number
  #last: Piece | null = null

  constructor(max: number) {
    this.#max = max
  }

  /** Adds a piece, below the headings that it needs, or returns false when there is no room for it. */
  add(piece: Piece): boolean {
    const headings = piece.headings.filter((heading) => !this.#last?.headings.includes(heading))
    const before = this.#last === null ? '' : this.#joint(piece, headings.length > 0)
    const added = `${before}${headings.map((heading) => `${heading.text}\n\n`).join('')}${piece.text}`
    if (this.text.length + added.length > this.#max) return false
    this.text += added
    this.#last = piece
    return true
  }

  /** Items of a list stand on lines of their own; sentences of a paragraph follow each other. */
  #joint(piece: Piece, hasHeading: boolean): string {
    const last = this.#last
    if (hasHeading || last === null) return '\n\n'
    if (piece.isItem && last.isItem) return '\n'
    return piece.lines[0] === last.lines[0] && piece.lines[1] === last.lines[1] ? ' ' : '\n\n'
  }
}
