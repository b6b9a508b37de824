import type { Element, ElementContent, Root } from 'hast'

type Parent = Root | Element

/** As browsers have it. */
const maxColumnSpan = 1_000

/**
 * Changes a tree so that it reads well as Markdown: the first row of a table is its head, a paragraph that starts with a
 * checkbox is a list item, the bold of Google Docs that is not bold is none, and images carry no data.
 */
export function simplifyHtml(tree: Root): Root {
  const waiting: Parent[] = [tree]
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue
      const simple = simplifyElement(child, parent)
      parent.children[index] = simple
      waiting.push(simple)
    }
  }
  return tree
}

function simplifyElement(element: Element, parent: Parent): Element {
  const { style, role } = element.properties
  switch (element.tagName) {
    case 'b':
      return /font-weight:\s*normal/.test(String(style)) ? { ...element, tagName: 'div' } : element
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

const listOf = (paragraph: Element) => elementOf('ul', [elementOf('li', [paragraph])])

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
