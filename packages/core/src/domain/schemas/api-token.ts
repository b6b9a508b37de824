import { z } from 'zod'
import { ProjectId, Timestamp, TokenId } from './ids.ts'
import { line } from './text.ts'

/**
 * `read` only reads; `plan` also writes briefs and generates plans; `build` asks for permits and lists them, and nothing
 * else. No scope can decide anything: that takes a person.
 */
export const TokenScope = z.enum(['read', 'plan', 'build'])
export type TokenScope = z.infer<typeof TokenScope>

/** An API token, with which a machine acts for a founder, as the founder sees it: without its secret. */
export const ApiToken = z.strictObject({
  id: TokenId,
  name: line,
  scope: TokenScope,
  createdAt: Timestamp,
  /** Null: it works until it is revoked. */
  expiresAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
  /** To within a minute; null when it was never used. */
  lastUsedAt: Timestamp.nullable(),
  /** Whether it asks for permits. Left out for a token from before there was `build`: it does if it may plan. */
  mayBuild: z.boolean().exactOptional(),
  /** The only project that it works for. Left out: all of them. */
  projectId: ProjectId.exactOptional(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const NewToken = z.strictObject({
  name: line,
  scope: TokenScope,
  /** Left out: it works until it is revoked. */
  expiresInDays: z.int().min(1).max(365).exactOptional(),
  /** Left out: it works for all projects. */
  projectId: ProjectId.exactOptional(),
})
export type NewToken = z.infer<typeof NewToken>

/** Begins every secret, so that scanners recognise one that was published by mistake. */
export const tokenPrefix = 'plangate_'

/** What a machine sends as its bearer token: 256 random bits after the prefix. */
export const TokenSecret = z
  .string()
  .regex(new RegExp(`^${tokenPrefix}[\\w-]{43}$`))
  .brand<'TokenSecret', 'inout'>()
export type TokenSecret = z.infer<typeof TokenSecret>

/** A new token. Its secret is shown only this once; only a hash of it is stored. */
export const IssuedToken = z.strictObject({ ...ApiToken.shape, secret: TokenSecret })
export type IssuedToken = z.infer<typeof IssuedToken>
