import { defaultPageLimit, PageLimit } from '../../domain/schemas/index.ts'
import type { Page } from '../data/page.ts'
import { parseInput } from './parse-input.ts'

/** Which part of a list to return. Without options, it is the first page. */
export interface PageOptions<Cursor> {
  /** The last entry that the caller has. The page is empty for an entry that is not in the list. */
  cursor?: Cursor | null | undefined
  /** See `PageLimit`. */
  limit?: number | undefined
}

/** @throws {DomainError} INVALID_INPUT when the limit is out of range */
export function toPage<Cursor>({ cursor = null, limit = defaultPageLimit }: PageOptions<Cursor>): Page<Cursor> {
  return { cursor, limit: parseInput(PageLimit, limit) }
}
