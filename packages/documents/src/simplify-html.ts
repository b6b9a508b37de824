import type { Element, ElementContent, Root, RootContent } from 'hast'

type Parent = Root | Element

/** As browsers have it. */
const maxColumnSpan = 1_000

/** What a cell of a Markdown table cannot hold: each is one line of text. */
const blocks = new Set(['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl'])

/**
 * Changes a tree so that it reads well as Markdown: the first row of a table is its head, its cells hold lines, a
 * paragraph that starts with a checkbox is a list item, the bold of Google Docs that is not bold is none, images carry
 * no data, and comments are gone.
 */
export function simplifyHtml(tree: Root): Root {
  const waiting: { parent: Parent; isInCell: boolean }[] = [{ parent: tree, isInCell: false }]
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { parent, isInCell } = here
    const before: RootContent[] = parent.children
    const children = before.flatMap((child): RootContent[] => {
      if (child.type !== 'element') return child.type === 'comment' ? [] : [child]
      return [isInCell && blocks.has(child.tagName) ? inOneLine(child) : simplifyElement(child, parent)]
    })
    replaceChildren(parent, joinLists(children))
    for (const child of parent.children)
      if (child.type === 'element') waiting.push({ parent: child, isInCell: isInCell || isCell(child) })
  }
  return tree
}

const isCell = ({ tagName }: Element) => tagName === 'td' || tagName === 'th'

/** A `div` is a `span` then, followed by a space. */
function inOneLine(block: Element): Element {
  const mark: ElementContent[] = block.tagName === 'li' ? [{ type: 'text', value: '• ' }] : []
  return elementOf('span', [...mark, ...block.children, { type: 'text', value: ' ' }])
}

/** Makes one list of the checkboxes of paragraphs that follow each other. */
function joinLists(children: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '' && isTaskList(joined.at(-1))) continue
    const before = joined.at(-1)
    if (isTaskList(child) && isTaskList(before)) before.children.push(...child.children)
    else joined.push(child)
  }
  return joined
}

function replaceChildren(parent: Parent, children: RootContent[]): void {
  if (parent.type === 'root') parent.children = children
  else parent.children = children.filter((child) => child.type !== 'doctype')
}

/** Lists that this module makes have this property. */
const taskList = { dataTasks: true }

function isTaskList(node: RootContent | undefined): node is Element {
  if (node?.type !== 'element') return false
  const { dataTasks } = node.properties
  return dataTasks === true
}

function simplifyElement(element: Element, parent: Parent): Element {
  const { style, role } = element.properties
  switch (element.tagName) {
    case 'b':
      return /font-weight:\s*normal/.test(String(style)) ? { ...element, tagName: 'span' } : element
    case 'p':
      return startsWithCheckbox(element) && !isItem(parent) ? listOf(element) : element
    case 'li':
      return role === 'checkbox' ? withCheckbox(element) : element
    case 'img':
      return { ...element, properties: withoutData(element.properties) }
    case 'table':
      return withHead(element)
    case 'td':
    case 'th':
      return { ...element, properties: withinSpan(element.properties) }
    default:
      return element
  }
}

const isItem = (parent: Parent) => parent.type === 'element' && parent.tagName === 'li'

function startsWithCheckbox({ children: [first] }: Element): boolean {
  if (first?.type !== 'element' || first.tagName !== 'input') return false
  const { type } = first.properties
  return type === 'checkbox'
}

const elementOf = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})

const listOf = (paragraph: Element): Element => ({
  ...elementOf('ul', [elementOf('li', paragraph.children)]),
  properties: taskList,
})

function withCheckbox(item: Element): Element {
  const { ariaChecked } = item.properties
  const box = { ...elementOf('input', []), properties: { type: 'checkbox', checked: ariaChecked === 'true' } }
  const [first, ...others] = item.children
  const isParagraph = first?.type === 'element' && first.tagName === 'p'
  const children = isParagraph ? [{ ...first, children: [box, ...first.children] }, ...others] : [box, ...item.children]
  return { ...item, properties: {}, children }
}

function withoutData({ src, alt }: Element['properties']): Element['properties'] {
  return { src: String(src ?? '').startsWith('data:') ? '' : (src ?? ''), alt: alt ?? '' }
}

function withinSpan({ colSpan, rowSpan, align }: Element['properties']): Element['properties'] {
  const within = (span: unknown) => Math.min(Number(span) || 1, maxColumnSpan)
  return { colSpan: within(colSpan), rowSpan: within(rowSpan), ...(align !== undefined && { align }) }
}

/** Makes the cells of the first row head cells. */
function withHead(table: Element): Element {
  const row = findFirst(table, 'tr')
  if (row) {
    row.children = row.children.map((cell) =>
      cell.type === 'element' && cell.tagName === 'td' ? { ...cell, tagName: 'th' } : cell,
    )
  }
  return table
}

function findFirst(table: Element, tagName: string): Element | null {
  const rows = table.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tagName ? [child] : child.children
  })
  for (const row of rows) if (row.type === 'element' && row.tagName === tagName) return row
  return null
}
