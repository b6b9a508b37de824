import { z } from 'zod'
import { ContentHash, PermitId, ProjectId, Timestamp, TokenId, UserId, Version } from './ids.ts'
import { ExecutionOption } from './option.ts'
import { Selection } from './selection.ts'
import { line, requiredWords } from './text.ts'

/** Names the version of the code to build, as its repository does: printable ASCII without spaces. */
export const Commit = z.string().regex(/^[!-~]{1,200}$/, 'printable ASCII without spaces, at most 200')

/** Where the build goes, in the words of the asker: "production". */
export const BuildEnvironment = line.clone()

/** What a permit is asked for. The same question from the same asker has the same permit until that ends. */
export const BuildToAuthorize = z.strictObject({
  projectId: ProjectId,
  commit: Commit.exactOptional(),
  environment: BuildEnvironment.exactOptional(),
})
export type BuildToAuthorize = z.infer<typeof BuildToAuthorize>

/** What a permit says besides what it permits: its number, who asked, and what for. */
const PermitHead = z.strictObject({
  id: PermitId,
  /** 1, 2, 3 ... in its project. */
  number: Version,
  /** As the question named them; null when it did not. */
  commit: Commit.nullable(),
  environment: BuildEnvironment.nullable(),
  userId: UserId,
  /** The token that asked for the user; null when they had signed in themselves. */
  tokenId: TokenId.nullable(),
})

/** The answer to "may this project be built now?" when it is yes. */
export const Permit = z.strictObject({
  projectId: ProjectId,
  selection: Selection,
  /** As it was selected, with the adjustments that the selection names. */
  selectedOption: ExecutionOption,
  /** That of the selection. */
  contentHash: ContentHash,
  /** When the permit was given, which may be earlier than the question. */
  authorizedAt: Timestamp,
  ...PermitHead.shape,
  /** Signed, as a compact JWS that is valid for some minutes; null where permits are not signed. */
  jws: z.string().nullable(),
})
export type Permit = z.infer<typeof Permit>

/**
 * Why a permit ended. brief: a version with other words was saved. gate: the direction was opened again. selection:
 * another selection was made. parked, archived: the project was. review: a review of the selection came due. revoked: the
 * founder took it back. assumptions: the project's are no longer those that the plan was priced with.
 */
export const PermitEndCause = z.enum([
  'brief',
  'gate',
  'selection',
  'parked',
  'review',
  'revoked',
  'assumptions',
  'archived',
])
export type PermitEndCause = z.infer<typeof PermitEndCause>

/** The end of a permit, which is final. */
export const PermitEnd = z.strictObject({
  cause: PermitEndCause,
  /** What the founder said; null unless it was revoked. */
  reason: requiredWords.nullable(),
  at: Timestamp,
})
export type PermitEnd = z.infer<typeof PermitEnd>

/** A permit as a list shows it. */
export const ListedPermit = z.strictObject({
  ...PermitHead.shape,
  authorizedAt: Timestamp,
  /** That of its selection. */
  contentHash: ContentHash,
  /** The name of the option that it permits, as its plan set has it. */
  optionName: line,
  /** Null while it is valid. */
  end: PermitEnd.nullable(),
})
export type ListedPermit = z.infer<typeof ListedPermit>

export const PermitToRevoke = z.strictObject({ permitId: PermitId, reason: requiredWords })
export type PermitToRevoke = z.infer<typeof PermitToRevoke>
