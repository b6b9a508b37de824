import { findRole } from '../roles/find-role.ts'
import { isListRole, isNeedsRole, type Role } from '../roles/role.ts'
import { overrides } from '../sections/overrides.ts'
import { type Entry, readEntries } from '../sections/read-entries.ts'
import type { Section } from '../sections/section.ts'
import { isTitleLine } from '../sections/title-line.ts'
import { isAboutDocument } from './about-document.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isPlaceholder } from './is-placeholder.ts'
import { inSection, makePiece } from './make-piece.ts'
import { isAttribute, isScenario, readLabel } from './need-forms.ts'
import type { Piece, Source } from './piece.ts'
import { roleByWords } from './place-by-words.ts'
import { placeText } from './place-entry.ts'
import { placeRow } from './place-row.ts'
import { quoteStart } from './quote-start.ts'
import { isSectionNumber, readNeedId } from './read-need-id.ts'
import { readModal, readPriority, readPriorityValue } from './read-priority.ts'
import { priorityOfRole, scopeOfSection, type TextScope } from './scope.ts'

/** Places everything in a section. `before` is what the sections of the same need gave. */
export function placeSection(section: Section, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [...before]
  const scopes = new Map<Entry, TextScope>()
  const entries = readEntries(section)
  const own = withStatedPriority(scopeOfSection(section, reading), entries, reading)
  for (const entry of entries) {
    const scope = (entry.parent && scopes.get(entry.parent)) ?? own
    if (entry.children.length > 0) scopes.set(entry, scopeBelow(entry, scope, reading))
    const isStep = isStepIn(section, entry, pieces, before.length)
    for (const piece of placeEntry(entry, scope, scopes.get(entry), reading, pieces, isStep)) pieces.push(piece)
  }
  return withOpening(section, entries, pieces.slice(before.length))
}

/** "### FR-7 Login" with a list below it is one need: its first item begins it, and the others are its points. */
function isStepIn(
  { heading, role }: Section,
  { block, parent }: Entry,
  pieces: readonly Piece[],
  from: number,
): boolean {
  if (heading === null || block.kind !== 'item' || parent !== null || !isNeedsRole(role)) return false
  if (isSectionNumber(heading.text) || readNeedId(heading.text) === null || readNeedId(block.text) !== null)
    return false
  return pieces.some(({ place }, index) => index >= from && place.kind === 'need')
}

/** The first paragraph below the title says what the product is, unless its words say something else. */
function withOpening({ heading, isTitle }: Section, entries: readonly Entry[], pieces: Piece[]): Piece[] {
  const [first] = entries
  if (!isTitle || heading === null || isTitleLine(heading) || first?.block.kind !== 'paragraph') return pieces
  const { lines, text } = first.block
  const opening = pieces.filter((piece) => piece.lines === lines)
  if (text.split(/\s+/).length < 5 || readLabel(text) || isAboutDocument(text)) return pieces
  if (!opening.every(({ place }) => place.kind === 'notes')) return pieces
  const why = 'It opens the document, right below its title.'
  return pieces.map((piece) =>
    piece.lines === lines ? { ...piece, place: inSection('valueProp'), headings: [], why } : piece,
  )
}

function placeEntry(
  entry: Entry,
  scope: TextScope,
  below: TextScope | undefined,
  reading: DocumentFacts,
  before: readonly Piece[],
  isStep: boolean,
): Piece[] {
  const { block } = entry
  const source: Source = { text: block.text, block, scope }
  if (block.kind === 'code') return [makePiece(source, { kind: 'notes' }, 'It is a block of code')]
  if (block.kind === 'row') return placeRow(block, scope, reading)
  if (isPointOf(entry, scope, before) || isStep)
    return [makePiece(source, { kind: 'withNeed' }, 'It is a point of the numbered requirement above it')]
  if (below && onlyIntroduces(entry, scope, below))
    return [
      makePiece(
        source,
        { kind: below.role === scope.role ? 'withNext' : 'heading' },
        'It introduces the list below it',
      ),
    ]
  const placed = placeText(entry, scope, reading, before)
  const isStem = isStemOfOthers(entry) && placed.some(({ place }) => place.kind === 'need')
  return isStem ? [makePiece(source, { kind: 'heading' }, 'It introduces the list below it')] : placed
}

/** "The keeper can do the following:" with a list that is placed by itself is the heading of that list. */
function isStemOfOthers({ block, children }: Entry): boolean {
  if (!/[:：]$/.test(block.text) || readNeedId(block.text) !== null) return false
  return children.some((child) => child.block.kind === 'item' && takesContext(child, null))
}

/** "1. Type the name" below "FR-7 Login:" is a part of that need, so that steps do not use up the room for needs. */
function isPointOf({ block, parent }: Entry, { role }: TextScope, before: readonly Piece[]): boolean {
  if (!parent || !isNeedsRole(role) || readNeedId(parent.block.text) === null) return false
  return readNeedId(block.text) === null && before.some(({ place }) => place.kind === 'need')
}

/** Whether an entry with a list below it says nothing but what the list is: its words go on as their context. */
function onlyIntroduces(entry: Entry, scope: TextScope, below: TextScope): boolean {
  const { text, kind } = entry.block
  if (below.role !== scope.role) return isBareName(text) || kind === 'paragraph'
  if (!isNeedsRole(scope.role) && !isListRole(scope.role)) return false
  if (isNeedsRole(scope.role) && readNeedId(text) !== null) return false
  if (!isWorthKeeping(text) || !entry.children.some((child) => takesContext(child, scope.role))) return false
  if (kind === 'paragraph') return true
  return /[:：]$/.test(text) || (text.split(/\s+/).length <= 4 && text.length <= 40 && readModal(text) === null)
}

/** Whether a nested item stands for itself, so that the words around it can stand in front of it. */
function takesContext({ block, children }: Entry, role: Role | null): boolean {
  return children.length === 0 && !describes(block.text, role) && !isPlaceholder(block.text)
}

function isBareName(text: string): boolean {
  return text.length <= 80 && (/[:：]$/.test(text) || !/[.!?。]$/.test(text))
}

/** Whether a nested item describes the need around it rather than being one. */
function describes(text: string, role: Role | null): boolean {
  const label = readLabel(text)
  if (role === 'risks' && findRole(label?.label ?? text.replace(/[:：]$/, ''))?.role === 'mitigations') return true
  return isScenario(text) || (label !== null && isAttribute(label.label)) || isAttribute(text.replace(/[:：]$/, ''))
}

/** The scope of the list below an item or a line with a colon. */
function scopeBelow(entry: Entry, scope: TextScope, reading: DocumentFacts): TextScope {
  const { text, kind } = entry.block
  const named = opensScope(entry) ? roleOfName(text, scope.role) : null
  const mayImply = opensScope(entry) && scope.role === null && (/[:：]$/.test(text) || kind === 'item')
  const implied = named ?? (mayImply ? roleByWords(text, reading.cues) : null)
  const keepsWords = named === null
  const marked = readPriority(text.replace(/[:：]$/, ''), reading.scale)
  const context =
    keepsWords && isWorthKeeping(text) ? [...scope.context, marked?.text ?? text].slice(-2) : scope.context
  const priority = marked && marked.priority !== 'wont' ? marked.priority : (scope.priority ?? impliedPriority(text))
  if (implied === null) return { ...scope, context, priority }
  return {
    ...scope,
    role: implied,
    others: [],
    why: `Below ${quoteStart(text)}`,
    context: keepsWords ? context : scope.context,
    priority: priorityOfRole(implied) ?? priority,
  }
}

/** An item speaks for the items in it, and never for the lines after it. */
function opensScope({ block, children }: Entry): boolean {
  return block.kind !== 'item' || children[0]?.block.kind === 'item'
}

function roleOfName(text: string, around: Role | null): Role | null {
  if (text.length > 80 || (isNeedsRole(around) && isAttribute(text.replace(/[:：]$/, '')))) return null
  const found = findRole(text.replace(/[:：]$/, ''))
  // "Must-have stories", "Ideas for later".
  if (found && around === null && text.length < 40 && priorityOfRole(found.role)) return found.role
  return found?.exact && found.role !== 'open' && found.role !== around && overrides(found, around) ? found.role : null
}

/** "All of these are mandatory." */
const aboutAll =
  /^(?:all|everything|each|every|these|the following|alle|alles|tous|toutes|todos|todas|以下|所有)\b.{0,120}[.:。：]?$/iu

/** "Priority: high" once in a section holds for all that it asks for. */
function withStatedPriority(scope: TextScope, entries: readonly Entry[], { scale }: DocumentFacts): TextScope {
  const stated = entries.flatMap(({ block, parent }) => {
    const label = parent === null && block.kind !== 'row' ? readLabel(block.text) : null
    if (block.kind === 'paragraph' && aboutAll.test(block.text)) return readModal(block.text)?.priority ?? []
    return label && /^(?:prio|moscow|优先级)/i.test(label.label) ? (readPriorityValue(label.rest, scale) ?? []) : []
  })
  const [only] = stated
  return stated.length === 1 && only !== undefined && only !== 'wont' ? { ...scope, priority: only } : scope
}

/** "The system must:" says how much its list matters, and a need how much its details do. */
function impliedPriority(text: string): TextScope['priority'] {
  const modal = readModal(text)
  return modal && modal.priority !== 'wont' ? modal.priority : null
}

/** "The following features are required:" adds nothing to the items below it. */
function isWorthKeeping(text: string): boolean {
  return (
    text.length <= 120 &&
    !isAttribute(text.replace(/[:：]$/, '')) &&
    !/\b(?:following|below|these|includes?|as follows|folgende\w*|suivant\w*|siguientes?|seguintes?)\b|如下|以下/i.test(
      text,
    )
  )
}
