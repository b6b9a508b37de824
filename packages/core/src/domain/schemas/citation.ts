import { z } from 'zod'
import { text } from './text.ts'

/** Of one report, together with those of its assumptions. */
export const maxCitations = 20

/** UTF-16 code units. */
export const maxTitleLength = 200

/**
 * The address of a page in ASCII, as a URL parser writes it: a domain that looks like another one in a foreign script is
 * "xn--...". A user name, which could pose as a domain, is refused. No parser is asked here, because later versions of it
 * would refuse what is stored.
 */
const PageAddress = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[!-~]*$/, 'is not the address of a page, in ASCII')

/** A page of the web that a Runner cites. Strangers wrote its title: it is text to show, and nothing follows its address. */
export const Citation = z.strictObject({ title: text(maxTitleLength), url: PageAddress })
export type Citation = z.infer<typeof Citation>

/** Each page once. Left out where there are none. */
export const Citations = z
  .array(Citation)
  .min(1)
  .max(maxCitations)
  .refine((citations) => new Set(citations.map(({ url }) => url)).size === citations.length, 'cites a page twice')
export type Citations = z.infer<typeof Citations>

/** The domain of a page, in ASCII, and its port where it has an own one. */
export function domainOf({ url }: Citation): string {
  return url.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
}
