/** The first and the last line of something in a document, counted from 1. */
export type Lines = [number, number]

interface Lined {
  /** Without markup. Line ends stay where they look intended. */
  text: string
  lines: Lines
}

/** A heading in any form that people use. Smaller levels are higher. */
export interface Heading extends Lined {
  kind: 'heading'
  level: number
}

export interface Paragraph extends Lined {
  kind: 'paragraph'
  /** How many list items it is nested in. */
  depth: number
}

/** A list item, without what is nested in it. */
export interface Item extends Lined {
  kind: 'item'
  /** 0 for an item of an outer list. */
  depth: number
}

/** A row of a table. The header has the same number of cells, or none. */
export interface Row extends Lined {
  kind: 'row'
  header: string[]
  cells: string[]
}

/** A key and its value in the front matter. */
export interface Field extends Lined {
  kind: 'field'
  key: string
  value: string
}

/** A block of code without its fences, below the name of its language. */
export interface Code extends Lined {
  kind: 'code'
}

/** Something that is not text of the document. */
export interface Aside extends Lined {
  kind: 'aside'
  what: 'comment' | 'image' | 'tag' | 'tableHeader'
}

/** A piece of a document, in reading order. */
export type Block = Heading | Paragraph | Item | Row | Field | Code | Aside
