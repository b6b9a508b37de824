import {
  type Brief,
  type BriefSection,
  emptySections,
  maxBriefLength,
  maxNeeds,
  maxNotesLength,
  maxPoints,
  maxSectionLength,
  type Need,
  type Priority,
  type Targets,
} from '../../schemas/brief.ts'
import type { Passage } from '../../schemas/intake.ts'
import type { Heading } from '../outline/block.ts'
import type { Piece } from '../placing/piece.ts'
import { Prose } from './prose.ts'
import { splitToFit } from './split-to-fit.ts'

/** UTF-16 code units of all texts: what headings and context add has to fit into the rest. */
const maxTexts = maxBriefLength - 60_000

/** UTF-16 code units of a need and of a point. */
const maxPoint = 1_000
const maxNeedId = 60

type Went = Passage['went']
type ListName = 'keyConstraints' | 'assumptions' | 'risks' | 'outOfScope'

/** Writes pieces into a brief. What does not fit in its part goes to the notes, and what does not fit there is left out. */
export class BriefWriter {
  readonly passages: Passage[] = []
  /** Headings that stand in the brief because the text below them needs them. */
  readonly usedHeadings = new Set<Heading>()
  readonly #sections = new Map<BriefSection, Prose>()
  readonly #notes = new Prose(maxNotesLength)
  readonly #lists: Record<ListName, string[]> = { keyConstraints: [], assumptions: [], risks: [], outOfScope: [] }
  readonly #needs: Need[] = []
  /** Introductions to what comes next. */
  readonly #waiting: Piece[] = []
  #length = 0
  readonly #needIds = new Set<string>()
  /** Ids that the document states anywhere: a number that is made up must not take one. */
  readonly #statedIds: ReadonlySet<string>

  constructor(pieces: readonly Piece[]) {
    this.#statedIds = new Set(
      pieces.flatMap(({ place }) => (place.kind === 'need' && place.id !== null ? [place.id] : [])),
    )
  }

  write(piece: Piece): void {
    const { place, why } = piece
    this.#length += piece.text.length
    if (this.#length > maxTexts) this.#record(piece, { kind: 'leftOut' }, `${why} There is no more room in the brief.`)
    else if (place.kind === 'section' && isListName(place.section)) this.#addPoints(piece, place.section)
    else if (place.kind === 'section') this.#addProse(piece, place.section)
    else if (place.kind === 'outOfScope') this.#addPoints(piece, place.kind)
    else if (place.kind === 'need') this.#addNeed(piece, place.id, place.priority)
    else if (place.kind === 'withNeed') this.#addToNeed(piece)
    else if (place.kind === 'withPoint') this.#addToPoint(piece)
    else if (place.kind === 'notes') this.#addNote(piece, why)
    else if (place.kind === 'withNext') this.#waiting.push(piece)
    else this.#record(piece, place, why)
  }

  brief(targets: Targets): Brief {
    const { outOfScope, ...lists } = this.#lists
    const prose = Object.fromEntries([...this.#sections].map(([name, { text }]) => [name, text]))
    return {
      ...emptySections,
      ...lists,
      ...prose,
      confidence: {},
      ...(this.#needs.length > 0 && { needs: this.#needs }),
      ...(outOfScope.length > 0 && { outOfScope }),
      ...(Object.keys(targets).length > 0 && { targets }),
      ...(this.#notes.text !== '' && { notes: this.#notes.text }),
    }
  }

  #record({ passage, lines }: Piece, went: Went, why: string): void {
    const waiting = this.#waiting.splice(0)
    for (const piece of waiting) this.passages.push({ text: piece.passage, lines: piece.lines, went, why: piece.why })
    this.passages.push({ text: passage, lines, went, why })
  }

  #addProse(piece: Piece, section: BriefSection): void {
    const prose = this.#sections.get(section) ?? new Prose(maxSectionLength)
    this.#sections.set(section, prose)
    if (prose.add(piece)) {
      this.#use(piece, { kind: 'section', section })
      this.#record(piece, { kind: 'section', section }, piece.why)
    } else this.#addNote(piece, `${piece.why} There is no more room in that section.`)
  }

  #use({ headings }: Piece, went: Went): void {
    for (const heading of headings) {
      if (this.usedHeadings.has(heading)) continue
      this.usedHeadings.add(heading)
      this.passages.push({
        text: heading.text,
        lines: heading.lines,
        went,
        why: 'It is a heading that the text below it needs.',
      })
    }
  }

  #addPoints(piece: Piece, name: ListName): void {
    const list = this.#lists[name]
    const parts = splitToFit(piece.text, maxPoint)
    if (list.length + parts.length <= maxPoints) {
      for (const part of parts) list.push(part)
      this.#record(piece, name === 'outOfScope' ? { kind: name } : { kind: 'section', section: name }, piece.why)
    } else this.#addNote(piece, `${piece.why} There is no more room in that list.`)
  }

  #addNeed(piece: Piece, statedId: string | null, priority: Priority): void {
    if (this.#needs.length >= maxNeeds) {
      this.#addNote(piece, `${piece.why} A brief holds ${maxNeeds} needs.`)
      return
    }
    const isFree = statedId !== null && statedId.length <= maxNeedId && !this.#needIds.has(statedId)
    const words = statedId === null || isFree ? piece.text : `${statedId}: ${piece.text}`
    const [text = '', ...rest] = splitToFit(words, maxPoint)
    const id = isFree ? statedId : this.#nextId()
    this.#needIds.add(id)
    this.#needs.push({ id, text, priority })
    this.#record(piece, { kind: 'need', needId: id }, piece.why)
    const more = { ...piece, text: rest.join(' '), passage: rest.join(' ') }
    if (rest.length > 0) this.#addNote(more, 'The need that it belongs to is too long.')
  }

  #nextId(): string {
    for (let number = this.#needs.length + 1; ; number++) {
      const id = `need-${number}`
      if (!this.#needIds.has(id) && !this.#statedIds.has(id)) return id
    }
  }

  #addToNeed(piece: Piece): void {
    const need = this.#needs.at(-1)
    const text = joinSentences(need?.text ?? '', piece.text)
    if (!need) this.#addNote(piece, piece.why)
    else if (text.length > maxPoint) {
      const why = `${piece.why} That need is full, so it is one of its own.`
      this.#addNeed({ ...piece, why }, null, need.priority)
    } else {
      need.text = text
      this.#record(piece, { kind: 'need', needId: need.id }, piece.why)
    }
  }

  #addToPoint(piece: Piece): void {
    const { risks } = this.#lists
    const text = joinSentences(risks.at(-1) ?? '', piece.text)
    if (risks.length === 0 || text.length > maxPoint) this.#addPoints(piece, 'risks')
    else {
      risks[risks.length - 1] = text
      this.#record(piece, { kind: 'section', section: 'risks' }, piece.why)
    }
  }

  #addNote(piece: Piece, why: string): void {
    if (this.#notes.add(piece)) {
      this.#use(piece, { kind: 'notes' })
      this.#record(piece, { kind: 'notes' }, why)
    } else this.#record(piece, { kind: 'leftOut' }, `${why} There is no more room in the notes.`)
  }
}

function isListName(section: BriefSection): section is Exclude<ListName, 'outOfScope'> {
  return section === 'keyConstraints' || section === 'assumptions' || section === 'risks'
}

function joinSentences(first: string, second: string): string {
  if (first === '') return second
  return `${first}${/[.!?:;。！？：；]$/.test(first) ? '' : '.'} ${second}`
}
