import { Citation, domainOf, maxCitations, maxTitleLength } from '@plangate/core/schemas'
import { z } from 'zod'

/** Of one assumption, so that the first ones leave room for the others. */
const maxPerAssumption = 3

/** A page as a provider's search names it. */
interface NamedPage {
  url: string
  title?: string | undefined
}

/** The pages that the provider's search found for one answer. Only they can be cited. */
export class FoundPages {
  readonly #found = new Map<string, Citation>()
  readonly #cited = new Map<string, Citation>()

  /** Leaves out what is not the address of a page. */
  addFound(page: NamedPage): void {
    const citation = citationOf(page)
    if (citation !== null && !this.#found.has(citation.url)) this.#found.set(citation.url, citation)
  }

  /** As `addFound`, for a page that the provider itself ties to words of the answer. */
  addCited(page: NamedPage): void {
    this.addFound(page)
    const known = this.#found.get(addressOf(page.url) ?? '')
    if (known !== undefined) this.#cited.set(known.url, known)
  }

  /** Those of the addresses that were found, each once, with the titles that the search gave. */
  named(urls: readonly string[]): Citation[] {
    return [...new Set(urls.map(addressOf))].flatMap((url) => this.#found.get(url ?? '') ?? [])
  }

  /** What the provider cites besides. */
  citedBeside(named: readonly Citation[]): Citation[] {
    const urls = new Set(named.map(({ url }) => url))
    return [...this.#cited.values()].filter(({ url }) => !urls.has(url))
  }
}

function citationOf({ url, title = '' }: NamedPage): Citation | null {
  const address = addressOf(url)
  if (address === null) return null
  const domain = domainOf({ url: address, title })
  return Citation.safeParse({ title: lineOf(title) || domain, url: address }).data ?? null
}

/** The domain in ASCII, and without the fragment, which names a place in the page. */
function addressOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/, '') : null
}

/** One line that is not too long, without marks that turn the direction of what stands around it. */
function lineOf(title: string): string {
  const line = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
    .trim()
  return line
    .slice(0, maxTitleLength)
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
}

/** Models that are asked for JSON mark citations in its texts, with quotes that no JSON string may hold. */
export function withoutCiteMarks(text: string): string {
  return text.replaceAll(/<\/?cite\b[^<>]*>/g, '')
}

const Named = z.array(z.looseObject({ url: z.string() })).catch([])

/** The parts of an examination that are completed; the schema of the answer checks the rest. */
const Answer = z.looseObject({ assumptions: z.array(z.looseObject({ citations: Named.optional() })) })

/**
 * Puts the pages that a search found in place of those that the model names. What no search found is left out, because
 * models make addresses up, and so is what is more than a report shows.
 */
export function withCitations(answer: unknown, pages: FoundPages): unknown {
  const { data } = Answer.safeParse(answer)
  if (data === undefined) return answer
  const { citations: _, ...examination } = data
  const all: Citation[] = []
  const assumptions = data.assumptions.map(({ citations = [], ...assumption }) => {
    const room = Math.min(maxPerAssumption, maxCitations - all.length)
    const named = pages.named(citations.map(({ url }) => url)).slice(0, room)
    all.push(...named)
    return named.length === 0 ? assumption : { ...assumption, citations: named }
  })
  const others = pages.citedBeside(all).slice(0, maxCitations - all.length)
  return { ...examination, assumptions, ...(others.length > 0 && { citations: others }) }
}
