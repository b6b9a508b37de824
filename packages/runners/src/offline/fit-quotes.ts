import { type Address, countCharacters } from '@plangate/core/schemas'
import { beginningOf } from './reading/passages.ts'

interface Quoting {
  readonly addresses: readonly Address[]
}

/** The longest that a repeated quote may be, in UTF-16 code units, tried in this order. */
const repeatLengths = [400, 150, 60, 20]

/**
 * Shortens quotes until all texts of the items have at most `room` UTF-16 code units. Only a brief close to its limit
 * needs this: one long sentence that names many capabilities is quoted by the items of each. The first quote of each
 * sentence stays whole, so that every need and constraint is quoted in full somewhere, and so does the quote that an
 * item is grouped under on screen. The others keep their first words.
 */
export function fitQuotes<Item extends Quoting>(items: readonly Item[], room: number): Item[] {
  let fitted = [...items]
  for (const length of repeatLengths) {
    if (countCharacters(fitted) <= room) return fitted
    fitted = shortenRepeats(items, length)
  }
  return fitted
}

function shortenRepeats<Item extends Quoting>(items: readonly Item[], length: number): Item[] {
  const quoted = new Set<string>()
  return items.map((item) => {
    const main = item.addresses.find(({ part }) => part === 'needs') ?? item.addresses[0]
    const addresses = item.addresses.map((address) => {
      const isRepeated = quoted.has(keyOf(address))
      quoted.add(keyOf(address))
      return isRepeated && address !== main ? { ...address, words: opening(address.words, length) } : address
    })
    return { ...item, addresses: unique(addresses) }
  })
}

function keyOf({ part, words }: Address): string {
  return `${part}:${words}`
}

/** Sentences that begin alike may become equal. */
function unique(addresses: readonly Address[]): Address[] {
  return [...new Map(addresses.map((address) => [keyOf(address), address])).values()]
}

/** Ends at a word if the text has spaces. */
function opening(words: string, length: number): string {
  const cut = beginningOf(words, length)
  if (cut.length === words.length) return words
  const atWord = cut.replace(/\s+\S*$/u, '')
  return atWord.length > length / 2 ? atWord : cut
}
