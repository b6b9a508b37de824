import type { BriefSection } from '../../schemas/brief.ts'
import { findCue } from '../cues/find-cue.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import { findRole } from '../roles/find-role.ts'
import { isListRole, isNeedsRole, type Role } from '../roles/role.ts'
import { overrides } from '../sections/overrides.ts'
import type { Entry } from '../sections/read-entries.ts'
import { isAboutDocument, isAdministration } from './about-document.ts'
import { correctsSelf } from './corrects-self.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isPlaceholder } from './is-placeholder.ts'
import { inSection, makePiece } from './make-piece.ts'
import { findModalStatement, isAttribute, isScenario, isUserStory, readLabel } from './need-forms.ts'
import type { Piece, Source } from './piece.ts'
import { placeAfterLabel, placeByWords, roleByWords } from './place-by-words.ts'
import { placeNeed } from './place-need.ts'
import { quoteStart } from './quote-start.ts'
import { readNeedId } from './read-need-id.ts'
import { readModal, readPriorityValue } from './read-priority.ts'
import { priorityOfRole, type TextScope } from './scope.ts'

/** Places a paragraph or an item by the scope that it stands in. */
export function placeText(entry: Entry, scope: TextScope, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  return placeSource({ text: entry.block.text, block: entry.block, scope }, reading, before)
}

/** Places a text by its label, by the role of its scope, or by its words. */
export function placeSource(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  if (isPlaceholder(source.text))
    return [makePiece(source, { kind: 'leftOut' }, 'It only holds the place of text that is still to come')]
  if (!isNeedsRole(source.scope.role) && source.scope.role !== 'targets' && isAdministration(source.text))
    return [aboutDocument(source)]
  const parts = partsWithLabels(source, reading)
  if (parts.length > 1) return parts.flatMap((text) => placeSource({ ...source, text }, reading, before))
  const labelled = byLabel(source, reading)
  if (labelled) return labelled
  return placeByRole(source, reading, before)
}

/** "Nobody finds a tool. Solution: a list. Budget: 20k": each label begins a part of its own. */
function partsWithLabels({ text, block, scope }: Source, { speakers }: DocumentFacts): string[] {
  if (block.kind !== 'paragraph' || scope.role !== null || speakers.size > 0) return [text]
  if (text.includes('\n')) return text.split('\n').some(beginsWithRole) ? text.split('\n') : [text]
  const joints = [...text.matchAll(/(?<=[.!?] )(?=[^:.!?\n]{2,30}:\s)/gu)].filter(({ index }) => {
    const found = findRole(readLabel(text.slice(index, index + 100))?.label ?? '')
    return found?.exact === true && found.role !== 'open'
  })
  const starts = [0, ...joints.map(({ index }) => index)]
  return starts.map((start, at) => text.slice(start, starts[at + 1]).trim()).filter((part) => part !== '')
}

const beginsWithRole = (line: string) => findRole(readLabel(line)?.label ?? '')?.exact === true

/** "Phase 1: design" is a step of a plan, unless it stands among needs. */
const steps = /^(?:phase|stage|version|release|v ?\d|step|sprint|stufe|lot|fase|etapa|étape|阶段|第)/i

/** "Users: cafe owners" below a heading that does not decide, "Out of scope: ..." anywhere. */
function byLabel(source: Source, reading: DocumentFacts): Piece[] | null {
  const { text, block, scope } = source
  const label = readLabel(text)
  if (!label || label.rest === '' || reading.speakers.has(label.label)) return null
  const found = findRole(label.label)
  if (!found?.exact || found.role === 'open' || found.role === scope.role || !overrides(found, scope.role)) return null
  if (scope.role === 'targetUser' || ((scope.role === null || scope.role === 'targets') && steps.test(label.label)))
    return null
  if (isNeedsRole(scope.role) && isAttribute(label.label)) return null
  const { role, others } = found
  const inner: TextScope = {
    ...scope,
    role,
    others,
    why: `It begins with ${quoteStart(label.label)}`,
    context: [],
    priority: priorityOfRole(role),
  }
  const [first = text, ...after] = block.kind === 'paragraph' && scope.role === null ? splitSentences(text) : [text]
  const labelled = placeLabelled({ text: first, block, scope: inner }, label.label, reading)
  return [...labelled, ...placeAfterLabel(source, labelled, after, reading)]
}

/** Places what a label speaks for. A need and a point of a list go without it. */
function placeLabelled(source: Source, label: string, reading: DocumentFacts): Piece[] {
  const { text, scope } = source
  const rest = isNeedsRole(scope.role) || isListRole(scope.role) ? (readLabel(text)?.rest ?? text) : text
  if (rest === text) return placeByRole(source, reading, [])
  const inner = { ...source, text: rest }
  const pieces =
    isNeedsRole(scope.role) && !isAboutDocument(rest) ? [placeNeed(inner, reading)] : placeByRole(inner, reading, [])
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, passage: `${label}: ${piece.passage}`, dropped: [label, ...piece.dropped] } : piece,
  )
}

function placeByRole(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  const role = chooseRole(source, reading)
  if (isNeedsRole(role)) return placeNeeds(source, reading, before)
  if (role === null || role === 'open') return placeFreely(source, reading, before)
  if (role === 'acceptance') return [placeAcceptance(source, reading, before)]
  if (role === 'solution' && source.block.kind === 'item') return placeNeeds(source, reading, before)
  if (role === 'notes' && asksForSomething(source)) return [placeNeed(source, reading)]
  return [placeInPart({ ...source, scope: { ...source.scope, role } }, role, reading)]
}

/** A note that is a need: a user story, a sentence with a modal, an item that begins with "must". */
function asksForSomething({ text, block }: Source): boolean {
  return isUserStory(text) || findModalStatement(text) !== null || (block.kind === 'item' && opensWithModal.test(text))
}

const opensWithModal =
  /^(?:must|needs? to|has to|should|muss|soll|sollte|doit|devrait|il faut|debe|tiene que|debería|deve|precisa|tem que|必须|需要)(?!\p{Script=Latin})/iu

/** Under no heading that decides: what describes a need stays with it, words place the rest. */
function placeFreely(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  const isNested = 'depth' in source.block && source.block.depth > 0
  const attribute = isNested ? placeAttribute(source, reading, before) : null
  if (attribute) return [attribute]
  return isAboutDocument(source.text) ? [aboutDocument(source)] : placeByWords(source, reading, before)
}

/** A text of a part of the brief that is not a list of needs. */
function placeInPart(source: Source, role: PartRole, reading: DocumentFacts): Piece {
  const { text, scope } = source
  switch (role) {
    case 'solution':
      return makePiece(source, inSection('valueProp'), scope.why)
    case 'outOfScope':
      return inContext(makePiece(source, { kind: role }, scope.why), scope)
    case 'mitigations':
      return makePiece(source, { kind: 'withPoint', section: 'risks' }, scope.why)
    case 'notes':
    case 'targets':
    case 'openQuestions':
      return makePiece(source, { kind: 'notes' }, scope.why)
    case 'marketContext':
      return findCue(text, reading.cues)?.place === 'differentiation'
        ? makePiece(source, inSection('differentiation'), `${scope.why}, and it says what is different`)
        : placeInSection(source, role)
    default:
      return placeInSection(source, role)
  }
}

type PartRole = Exclude<Role, 'needs' | 'must' | 'should' | 'could' | 'acceptance' | 'open'>

/** Below "Users and market" the words of a text decide between the two; of goals and metrics, figures are metrics. */
function chooseRole({ text, scope }: Source, reading: DocumentFacts): Role | null {
  if (scope.others.length === 0) return scope.role
  if (scope.role === 'valueProp' && scope.others.includes('notes') && /\d/.test(text)) return 'notes'
  const byWords = roleByWords(text, reading.cues)
  const isSure = byWords !== null && (!isNeedsRole(scope.role) || isListRole(byWords))
  return isSure && scope.others.includes(byWords) ? byWords : scope.role
}

function placeInSection(source: Source, section: BriefSection): Piece {
  const label = readLabel(source.text)?.label
  if (section === 'risks' && label !== undefined && !label.includes(';') && findRole(label)?.role === 'mitigations')
    return makePiece(source, { kind: 'withPoint', section }, `${source.scope.why}; it belongs to the risk before it`)
  const piece = makePiece(source, inSection(section), source.scope.why)
  return isListRole(section) ? inContext(piece, source.scope) : piece
}

/** A point of a list with the words around it, without which it could not be understood. */
function inContext(piece: Piece, { context }: TextScope): Piece {
  return context.length > 0 ? { ...piece, text: joinContext(context, piece.text) } : piece
}

function joinContext(context: readonly string[], text: string): string {
  const prefix = context.map((words) => words.replace(/[:：]$/, '')).join(' – ')
  return prefix.length > 300 ? text : `${prefix}: ${text}`
}

/** The need that something belongs to: the last one in the same section. */
function hasNeed(before: readonly Piece[]): boolean {
  return before.some(({ place }) => place.kind === 'need')
}

function placeAcceptance(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece {
  if (hasNeed(before))
    return makePiece(source, { kind: 'withNeed' }, `${source.scope.why}; it says when the need before it is met`)
  return placeNeed(source, reading)
}

/** An item is one need. A paragraph is as many as it has sentences that say what the product has to do. */
function placeNeeds(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  const { text, block, scope } = source
  const attribute = placeAttribute(source, reading, before)
  if (attribute) return [attribute]
  if (isAboutDocument(text)) return [aboutDocument(source)]
  if (block.kind === 'item' || block.kind === 'row' || readNeedId(text) || isUserStory(text) || isScenario(text))
    return [placeNeed(source, reading)]
  const sentences = splitSentences(text)
  if (sentences.filter((sentence) => readModal(sentence)).length >= 2) return placeSentences(sentences, source, reading)
  if (roleByWords(text, reading.cues) === 'outOfScope' || readModal(text) || saysNeed(text, reading))
    return [placeNeed(source, reading)]
  if (scope.context.length > 0)
    return [
      hasNeed(before)
        ? makePiece(source, { kind: 'withNeed' }, `${scope.why}; it goes on about the need before it`)
        : placeNeed(source, reading),
    ]
  return [makePiece(source, { kind: 'notes' }, `${scope.why}, but it does not say what the product has to do`)]
}

function aboutDocument(source: Source): Piece {
  return makePiece(source, { kind: 'notes' }, `${source.scope.why}, but it is about the document or the plan`)
}

function saysNeed(text: string, reading: DocumentFacts): boolean {
  const role = roleByWords(text, reading.cues)
  return isNeedsRole(role)
}

function placeSentences(sentences: readonly string[], source: Source, reading: DocumentFacts): Piece[] {
  const pieces: Piece[] = []
  for (const text of sentences) {
    const one = { ...source, text }
    const isNeed = (readModal(text) !== null && !correctsSelf(text)) || !hasNeed(pieces)
    pieces.push(
      isNeed
        ? placeNeed(one, reading)
        : makePiece(one, { kind: 'withNeed' }, `${source.scope.why}; it goes on about the need before it`),
    )
  }
  return pieces
}

/** "Rationale: ..." and "Given ..., then ..." stay with the need before them. */
function placeAttribute(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece | null {
  const label = readLabel(source.text)
  const isOne = isScenario(source.text) || (label !== null && isAttribute(label.label))
  if (!isOne || !hasNeed(before)) return null
  const last = before.findLast(({ place }) => place.kind === 'need')
  const priority =
    label && /^(?:prio|moscow|优先级)/i.test(label.label) ? readPriorityValue(label.rest, reading.scale) : null
  if (priority && priority !== 'wont' && last?.place.kind === 'need') last.place.priority = priority
  return makePiece(source, { kind: 'withNeed' }, `${source.scope.why}; it belongs to the need before it`)
}
