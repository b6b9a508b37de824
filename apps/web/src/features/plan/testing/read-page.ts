import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** What stands on the page about one option. */
export interface ReadOption {
  name: string
  /** The figures of its card, and what their tooltips say. */
  card: Map<string, { words: string; note: string }>
  /** The fields of its details, each with what stands below it. */
  facts: Map<string, { words: string; below: string; isSame: boolean }>
  isRecommended: boolean
  /** Weeks, person-hours and cost at P10, P50, P80 and P90. */
  percentiles: Map<string, string[]>
  /** Sentences of the charts for those who do not see them. */
  captions: string[]
}

/** A row of the comparison, with a cell per option. */
export interface ReadRow {
  cells: string[]
  /** Which cells are marked as best. */
  best: boolean[]
}

/** A figure as it was, and as it is after a change; the same where nothing changed it. */
export interface ReadChange {
  before: string
  after: string
}

/** By row, the figures of each option in the order of the plan. */
type ReadChanges = Map<string, ReadChange>[]

export interface ReadPage {
  /** What-if: by option, the figures before and after; and what it says about the recommendation. */
  whatIf: { options: ReadChanges; words: string }
  /** The editor: by option, the figures before and after the edits. */
  editor: ReadChanges
  /** The choice: by option, its figures. */
  chosen: Map<string, string>[]
  /** The permit: by option, its entries. */
  permits: Map<string, string>[]
  options: ReadOption[]
  /** The sentences of the recommendation; `by` is the name of the recommended option. */
  recommendation: { name: string; letter: string; outcome: string; why: string }
  rows: Map<string, ReadRow>
  /** "The same for all", by row. */
  same: Map<string, string>
  /** By option: the letters of the options that it is said to be no better than. */
  notBetterThan: string[][]
  recommendedInTable: boolean[]
  /** Chances by week, a row per week with a share per option. */
  odds: { week: number; shares: string[] }[]
  /** That no option is likely to meet the targets; null when that is not said. */
  hard: { title: string; words: string; ways: string[] } | null
}

type Node = Root | RootContent | ElementContent

/** Reads the figures and sentences of a rendered page, by what they look like to a reader. */
export function readPage(html: string): ReadPage {
  const page = fromHtml(html, { fragment: true })
  const captions = all(page, 'figcaption').map(textOf)
  const table = first(page, 'table', (node) => hasClass(node, 'pg-comparison'))
  const header = all(table, 'th', (node) => node.properties['scope'] === 'col')
  return {
    whatIf: readWhatIf(page),
    editor: readEditor(page),
    chosen: readChosen(page),
    permits: chosenSections(page).map((section) => new Map(all(section, 'div').flatMap(readEntry))),
    options: all(page, 'article', (node) => hasClass(node, 'pg-option')).map((article) =>
      readOption(article, page, captions),
    ),
    recommendation: {
      name: textOf(first(page, 'span', (node) => node.properties['id'] === 'recommendation')),
      letter: letterIn(first(page, 'h2', (node) => hasClass(node, 'pg-outcome'))),
      outcome: textOf(first(page, 'h2', (node) => hasClass(node, 'pg-outcome'))).replace(/^\S+ ?: /, ''),
      why: textOf(first(page, 'p', (node) => node.properties['ariaLive'] === 'polite')),
    },
    rows: new Map(all(table, 'tr').flatMap(readRow)),
    same: readSame(page),
    notBetterThan: header.map((cell) => {
      const [, letters = ''] = /In the safe case no better than (.*)$/.exec(textOf(cell)) ?? []
      return letters === '' ? [] : letters.split(' and ')
    }),
    recommendedInTable: header.map((cell) => textOf(cell).includes('Recommended')),
    odds: readOdds(page),
    hard: readHard(page),
  }
}

const hiddenWords = /^(?:as priced|before) (.*) (?:what if|now) (.*)$/

function readChange(words: string): ReadChange {
  const [, before = words, after = words] = hiddenWords.exec(words) ?? []
  return { before, after }
}

function readWhatIf(page: Root): ReadPage['whatIf'] {
  const articles = all(page, 'article', (node) => hasClass(node, 'pg-changed-option'))
  const rowsOf = (article: Element) => all(first(article, 'dl'), 'div', (node) => all(node, 'dt').length === 1)
  const options = articles.map(
    (article) =>
      new Map(rowsOf(article).map((row) => [textOf(first(row, 'dt')), readChange(textOf(first(row, 'dd')))])),
  )
  return { options, words: textOf(first(page, 'p', (node) => hasClass(node, 'pg-what-if-shift'))) }
}

function readEditor(page: Root): ReadPage['editor'] {
  const table = first(page, 'table', (node) => hasClass(node, 'pg-figures'))
  const rows = all(first(table, 'tbody'), 'tr').map((row) => ({
    label: textOf(first(row, 'th')),
    cells: all(row, 'td').map((cell) => readChange(textOf(cell))),
  }))
  const places = rows[0]?.cells.map((_, place) => place) ?? []
  return places.map(
    (place) => new Map(rows.map(({ label, cells }) => [label, cells[place] ?? { before: '', after: '' }])),
  )
}

function chosenSections(page: Root): Element[] {
  return all(page, 'section', (node) => String(node.properties['ariaLabel']).startsWith('Chosen '))
}

/** A term of a list with what stands beside it, up to what has to be unfolded. */
function readEntry(row: Element): [string, string][] {
  const [term, meaning] = row.children.filter((child) => child.type === 'element')
  if (term?.tagName !== 'dt' || meaning?.tagName !== 'dd') return []
  return [[textOf(term), textOf({ ...meaning, children: meaning.children.filter((child) => !isUnfolded(child)) })]]
}

function isUnfolded(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'details'
}

function readChosen(page: Root): ReadPage['chosen'] {
  return chosenSections(page).map(
    (section) =>
      new Map(
        all(section, 'div', (node) => hasClass(node, 'pg-option-figure')).map((figure) => [
          textOf(first(figure, 'span')),
          textOf(first(figure, 'strong')),
        ]),
      ),
  )
}

function readOption(article: Element, page: Root, captions: readonly string[]): ReadOption {
  const name = textOf(first(article, 'h3'))
  const figures = first(article, 'dl')
  const facts = all(article, 'div', (node) => hasClass(node, 'pg-fact'))
  return {
    name,
    card: new Map(all(figures, 'div', (node) => all(node, 'dt').length === 1).map(readFigure)),
    facts: new Map(facts.map(readFact)),
    isRecommended: textOf(first(article, 'header')).includes('Recommended'),
    percentiles: readPercentiles(page, name),
    captions: captions.flatMap((caption) =>
      caption
        .split(/(?<=\.) (?=Option number)/)
        .filter((sentence) => sentence.startsWith(`${name}:`))
        .map((sentence) => sentence.slice(name.length + 2, -1)),
    ),
  }
}

function readFigure(figure: Element): [string, { words: string; note: string }] {
  const words = first(figure, 'dd')
  const notes = all(words, 'span', (node) => node.properties['role'] === 'tooltip')
  const note = notes.map(textOf).join('')
  return [textOf(first(figure, 'dt')), { words: textOf(words).replace(note, '').trim(), note }]
}

function readFact(fact: Element): [string, { words: string; below: string; isSame: boolean }] {
  const words = textOf(first(fact, 'span', (node) => hasClass(node, 'pg-fact-words')))
  const [label, all] = [textOf(first(fact, 'h4')), textOf(fact)]
  const rest = all.slice(label.length + 1 + words.length).trim()
  return [label, { words, below: rest.replace(/^same in all/, '').trim(), isSame: rest.startsWith('same in all') }]
}

/** The table has three rows per option, of which the first names it. */
function readPercentiles(page: Root, name: string): Map<string, string[]> {
  const [body] = all(page, 'tbody').filter((part) =>
    all(part, 'th', (node) => node.properties['scope'] === 'rowgroup').some((cell) => textOf(cell) === name),
  )
  const rows = body === undefined ? [] : all(body, 'tr').map((row) => all(row, 'td').map(textOf))
  return new Map(rows.map(([quantity = '', ...cells]) => [quantity, cells]))
}

function readRow(row: Element): [string, ReadRow][] {
  const [label] = all(row, 'th', (node) => node.properties['scope'] === 'row')
  const cells = all(row, 'td').map((cell) => all(cell, 'span', (node) => hasClass(node, 'pg-comparison-words')))
  if (label === undefined || cells.some((words) => words.length === 0)) return []
  const words = cells.map(([cell]) => (cell === undefined ? '' : textOf(cell)))
  const isBest = (cell: string) => cell.endsWith('(best)')
  // The note below the name is an element of its own.
  const name = label.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return [[name, { cells: words.map((cell) => cell.replace(/\s*\(best\)$/, '')), best: words.map(isBest) }]]
}

function readSame(page: Root): Map<string, string> {
  const [line] = all(page, 'p', (node) => hasClass(node, 'pg-same-for-all'))
  if (line === undefined) return new Map()
  const rows = textOf(line).replace('The same for all: ', '').replace(/\.$/, '').split('; ')
  const labels = [
    'time to ship',
    'cost',
    'risk',
    'scope',
    'chance of date',
    'chance of budget',
    'chance of both',
    'team',
  ]
  return new Map(
    rows.map((row) => {
      const label = labels.find((each) => row.startsWith(`${each} `)) ?? row
      return [label.charAt(0).toUpperCase() + label.slice(1), row.slice(label.length + 1)]
    }),
  )
}

function readOdds(page: Root): ReadPage['odds'] {
  const table = first(page, 'table', (node) => textOf(node).startsWith('Finished by week'))
  return all(first(table, 'tbody'), 'tr').map((row) => ({
    week: Number.parseFloat(textOf(first(row, 'th'))),
    shares: all(row, 'td').map(textOf),
  }))
}

function readHard(page: Root): ReadPage['hard'] {
  const [title] = all(page, 'p').filter((node) => /^No option (meets|is likely)/.test(textOf(node)))
  if (title === undefined) return null
  const [words] = all(page, 'p').filter((node) => textOf(node).startsWith('The closest is'))
  const ways = all(
    first(page, 'div', (node) => hasClass(node, 'pg-ways')),
    'a',
  ).map(textOf)
  return { title: textOf(title), words: words === undefined ? '' : textOf(words), ways }
}

function letterIn(node: Element): string {
  return textOf(node).charAt(0)
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties
  return Array.isArray(className) && className.includes(name)
}

/** The elements of a kind inside a node, in their order. */
function all(node: Node, tagName: string, isWanted: (element: Element) => boolean = () => true): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => all(child, tagName, isWanted)) : []
  return node.type === 'element' && node.tagName === tagName && isWanted(node) ? [node, ...inside] : inside
}

function first(node: Node, tagName: string, isWanted?: (element: Element) => boolean): Element {
  const [found] = all(node, tagName, isWanted)
  if (found === undefined) throw new Error(`the page has no such ${tagName}`)
  return found
}

/** The words of a node as they are read, without drawings and styles. */
function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim()
}

const inline = new Set(['span', 'strong', 'b', 'i', 'a'])

function rawText(node: Node): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && /^(svg|style|script)$/.test(node.tagName))) return ''
  const words = node.children.map(rawText).join('')
  return node.type === 'element' && !inline.has(node.tagName) ? ` ${words} ` : words
}
