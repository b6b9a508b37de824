import { contentHash } from '../content-hash/content-hash.ts'
import { ContentHash, type CurrentSelection, DecisionRecord, ProjectId, SelectionBasis } from '../schemas/index.ts'

/** What a record says that its selection is bound to. */
export interface RecordBinding {
  projectId: ProjectId
  basis: SelectionBasis
  /** That of the basis; permits have it, too. */
  contentHash: ContentHash
}

/**
 * Why a record cannot be compared with a permit. unreadable: it is not a record. no_selection: nothing was selected when it
 * was written. altered: what it says does not give the hashes that it names.
 */
export type RecordFault = 'unreadable' | 'no_selection' | 'altered'

export type ReadRecord = { binding: RecordBinding } | { fault: RecordFault }

/**
 * Reads a record in JSON or in Markdown, and checks it against itself. In JSON, the brief, the option and the assumptions
 * have to give the hashes; Markdown names the hashes only, so its other words are not covered.
 */
export function readRecord(text: string): ReadRecord {
  const read = text.trimStart().startsWith('{') ? readJson(text) : readMarkdown(text)
  if ('fault' in read) return read
  return contentHash(read.binding.basis) === read.binding.contentHash ? read : { fault: 'altered' }
}

/** Returns true for a permit that was given on what a record says. The signature is verified elsewhere. */
export function isConfirmedBy(
  binding: RecordBinding,
  permit: { sub: ProjectId; basis: SelectionBasis; contentHash: ContentHash },
): boolean {
  const hashes = [permit.contentHash, contentHash(permit.basis)]
  return permit.sub === binding.projectId && hashes.every((hash) => hash === binding.contentHash)
}

function readJson(text: string): ReadRecord {
  const { data: record } = DecisionRecord.safeParse(parseJson(text))
  if (record === undefined) return { fault: 'unreadable' }
  const { project, selection } = record
  if (selection === null) return { fault: 'no_selection' }
  if (!givesHashes(record, selection)) return { fault: 'altered' }
  const { basis, contentHash } = selection.selection
  return { binding: { projectId: project.id, basis, contentHash } }
}

/** As `basisOn` makes them. */
function givesHashes(
  { brief, plan: { options, assumptions } }: DecisionRecord,
  { selection: { optionId, basis }, selectedOption, changes }: CurrentSelection,
): boolean {
  const option = options.find(({ id }) => id === optionId)
  if (option === undefined) return false
  const chosen = changes === null ? [option, selectedOption] : [{ option, adjusted: selectedOption }]
  return (
    contentHash(brief.brief) === basis.brief.contentHash &&
    chosen.every((value) => contentHash(value) === basis.optionHash) &&
    contentHash(changes === null ? assumptions : { assumptions, changes }) === basis.assumptionsHash
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The lines of the section that `confirmationBlocks` writes. Escaped words of a founder look like none of them. */
const line = {
  project: /^\* Project: `([^`]+)`$/m,
  brief: /^\* Brief: version (\d+), `([^`]+)`$/m,
  gate: /^\* Gate: (?:none|(\w+), `([^`]+)`)$/m,
  option: /^\* Option: `([^`]+)`$/m,
  assumptions: /^\* Assumptions: `([^`]+)`$/m,
  contentHash: /^\* Content hash: `([^`]+)`$/m,
}

function readMarkdown(text: string): ReadRecord {
  const [, section = ''] = /^### Confirmation\n([\s\S]*?)^## /m.exec(text.replaceAll('\r\n', '\n')) ?? []
  if (/^Nothing is to be built yet: no option is selected/m.test(section)) return { fault: 'no_selection' }
  const [gateLine, decision, gateId] = line.gate.exec(section) ?? []
  const [, version, briefHash] = line.brief.exec(section) ?? []
  const read = (pattern: RegExp) => pattern.exec(section)?.[1]
  const basis = SelectionBasis.safeParse({
    brief: { version: Number(version), contentHash: briefHash },
    gate: gateLine === '* Gate: none' ? null : { id: gateId, decision: decision === 'pending' ? null : decision },
    optionHash: read(line.option),
    assumptionsHash: read(line.assumptions),
  })
  const projectId = ProjectId.safeParse(read(line.project))
  const hash = ContentHash.safeParse(read(line.contentHash))
  if (!basis.success || !projectId.success || !hash.success) return { fault: 'unreadable' }
  return { binding: { projectId: projectId.data, basis: basis.data, contentHash: hash.data } }
}
