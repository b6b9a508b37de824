import {
  maxAddresses,
  maxBriefLength,
  maxDocumentLength,
  maxDraftLength,
  maxPassages,
  maxPassagesLength,
  maxWorkItems,
} from '@plangate/core/schemas'

/** Bytes of a body that anyone may send; beyond this, only callers who are identified by their headers. */
export const anonymousBodyBytes = 65_536

/** What JSON spends at most on a UTF-16 code unit: "\\u4e2d". */
const bytesPerCharacter = 6

/** UTF-16 code units that the schema of a procedure accepts at most, for those that accept many. */
const longestInputs: Readonly<Record<string, number>> = {
  'briefs.save': maxBriefLength + maxPassagesLength,
  'briefs.read': maxDocumentLength,
  'briefs.sort': maxDocumentLength,
  'briefs.acceptRevision': maxBriefLength,
  // A list of as many points as a section may have.
  'interviews.answer': 200_000,
  // The feedback, and a reading that quotes it point by point.
  'plans.regenerate': 64_000,
  // The draft, and the name of its author.
  'plans.submit': maxDraftLength + 1_000,
  // It names every work item of every option, as often as the adjustments can.
  'plans.select': 95_000,
}

/** Bytes of a passage besides its texts: names, brackets and numbers. */
const passageBytes = 200

/** Bytes of a quotation besides its words, with its share of the rest of a draft. */
const addressBytes = 100

/** Bytes of JSON besides the texts, for inputs with long lists. */
const structures: Readonly<Record<string, number>> = {
  'briefs.save': maxPassages * passageBytes,
  'plans.submit': maxWorkItems * maxAddresses * addressBytes,
}

/** The same for all other procedures. */
const usualInputLength = 30_000

/** Bytes that the body of a call may have: everything that its schema accepts, however it is encoded. */
export function bodyLimitOf(path: string): number {
  const length = longestInputs[path] ?? usualInputLength
  return length * bytesPerCharacter + (structures[path] ?? 0) + anonymousBodyBytes
}

/** The limit of the procedure with the longest input. */
export const maxBodyBytes = Math.max(...Object.keys(longestInputs).map(bodyLimitOf))
