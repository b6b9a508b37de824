import type { ColumnType } from 'kysely'
import type { ContentHash, ProjectId, ShareId, TokenId, TokenScope, UserId } from '../../domain/schemas/index.ts'
import type { WrittenAt } from './written-at.ts'

export interface ApiTokensTable {
  id: TokenId
  owner_id: UserId
  name: string
  scope: TokenScope
  /** Null for tokens of versions without the scope `build`. */
  may_build: boolean | null
  /** The only project that it works for. */
  project_id: ProjectId | null
  secret_hash: ContentHash
  created_at: WrittenAt
  expires_at: ColumnType<Date | null, Date | null, null>
  revoked_at: ColumnType<Date | null, never, Date>
  last_used_at: ColumnType<Date | null, never, Date | null>
}

export interface SharesTable {
  id: ShareId
  project_id: ProjectId
  /** Whom the link is for. */
  name: string | null
  with_notes: boolean
  secret_hash: ContentHash
  created_at: WrittenAt
  ends_at: ColumnType<Date | null, string | null, never>
  /** Set by a trigger as well, when the project is archived or erased. */
  revoked_at: ColumnType<Date | null, never, Date>
  views: ColumnType<number, never, number>
  last_viewed_at: ColumnType<Date | null, never, Date>
}
