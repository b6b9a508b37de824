import type { IdempotencyKey, ProjectId, TokenId, UserId } from '../../domain/schemas/index.ts'

/** Who acts, and with which request. The first argument of every service method that acts for a user. */
export interface Actor {
  userId: UserId
  /** The API token that acts for the user; null when the user has signed in. */
  tokenId: TokenId | null
  /** The only project that the token works for; null when it works for all, and for a user who has signed in. */
  onlyProject: ProjectId | null
  /** As answers and logs name the request; null outside of a request. */
  requestId: string | null
  /** Null when the request came without a key: if sent again, it is a new request. */
  idempotency: KeyedInput | null
}

/** An idempotency key, and the input that it was sent with. */
export interface KeyedInput {
  key: IdempotencyKey
  /** As it was sent, not as its schema reads it: the fingerprint of a request is a hash of this. */
  input: unknown
}
