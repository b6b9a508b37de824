import { z } from 'zod'

/** Entries of a page, unless its caller asks for another number of them. */
export const defaultPageLimit = 50

export const maxPageLimit = 100

/**
 * The number of entries of a page. Every list is paged alike: it begins with the newest entry; a page holds the entries
 * after the one that its cursor names, and a page with fewer entries than its limit is the last one.
 */
export const PageLimit = z.int().min(1).max(maxPageLimit)
