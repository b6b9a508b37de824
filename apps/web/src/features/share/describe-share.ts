import type { Share } from '@plangate/core/schemas'
import { count } from '../../shared/format/format-values.ts'

export type ShareState = 'active' | 'ended' | 'revoked'

export const shareStateNames: Record<ShareState, string> = { active: 'Active', ended: 'Ended', revoked: 'Revoked' }

/** @param now milliseconds since 1970 */
export function findShareState({ revokedAt, endsAt }: Pick<Share, 'revokedAt' | 'endsAt'>, now: number): ShareState {
  if (revokedAt !== null) return 'revoked'
  return endsAt !== null && Date.parse(endsAt) <= now ? 'ended' : 'active'
}

/** "Link for Anna", or "Link" for one without a name. */
export function nameShare({ name }: Pick<Share, 'name'>): string {
  return name === null ? 'Link' : `Link for ${name}`
}

export function describeViews({ views }: Pick<Share, 'views'>): string {
  return views === 0 ? 'Never opened' : `Opened ${count(views, 'time')}`
}

/**
 * Returns the end of a day of the reader's calendar; undefined when no day is given. Anything else comes back as it is,
 * for the schema to refuse: browsers let people type years of six digits.
 *
 * @param day as in "2027-05-01"
 */
export function endOfDay(day: string): string | undefined {
  if (day === '') return undefined
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? day : end.toISOString()
}

/** The address of a link. Its secret is the fragment, which browsers do not send. */
export function writeShareAddress(secret: string): string {
  return `${location.origin}/share#${secret}`
}
