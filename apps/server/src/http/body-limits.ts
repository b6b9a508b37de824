import { maxBriefLength } from '@plangate/core/schemas'

/** Bytes of a body that anyone may send; beyond this, only callers who are identified by their headers. */
export const anonymousBodyBytes = 65_536

/** What JSON spends at most on a UTF-16 code unit: "\\u4e2d". */
const bytesPerCharacter = 6

/** UTF-16 code units that the schema of a procedure accepts at most, for those that accept many. */
const longestInputs: Readonly<Record<string, number>> = {
  'briefs.save': maxBriefLength,
  /** Names up to 1,500 work items. */
  'plans.select': 95_000,
}

/** The same for all other procedures. */
const usualInputLength = 30_000

/** Bytes that the body of a call may have: everything that its schema accepts, however it is encoded. */
export function bodyLimitOf(path: string): number {
  return (longestInputs[path] ?? usualInputLength) * bytesPerCharacter + anonymousBodyBytes
}

/** The limit of the procedure with the longest input. */
export const maxBodyBytes = Math.max(...Object.keys(longestInputs).map(bodyLimitOf))
