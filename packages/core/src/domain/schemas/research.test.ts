import { describe, expect, test } from 'vitest'
import { Citation, domainOf, maxCitations } from './citation.ts'
import { Examination } from './research.ts'

const pages = (count: number, at = 'https://example.org') =>
  Array.from({ length: count }, (_, place) => ({ title: `Page ${place}`, url: `${at}/${place}` }))
const assumption = {
  words: 'Neighbours lend tools.',
  speaksFor: [],
  speaksAgainst: [],
  settledBy: 'A count.',
  cheapestTest: 'Ask ten.',
}
const accepts = (examination: object) => Examination.safeParse({ items: [], assumptions: [], ...examination }).success

describe('a citation', () => {
  test.each([
    ['https://example.org/', 'example.org'],
    ['http://xn--80ak6aa92e.com/a?b=c#d', 'xn--80ak6aa92e.com'],
    ['https://example.org:8443/@https://bank.example/', 'example.org:8443'],
  ])('of %s is shown with the domain %s', (url, domain) => {
    expect(domainOf(Citation.parse({ title: 'A page', url }))).toBe(domain)
  })

  test.each([
    'javascript:alert(1)//',
    'data:text/html,<script>',
    'ftp://example.org/',
    '//example.org/',
    'https://bank.example@evil.example/',
    'https://аpple.com/',
    'https://bank.example\\@evil.example/',
    'https://example.org',
    'https://example.org/a b',
    'https://example.org/\u202e',
    `https://example.org/${'a'.repeat(2_000)}`,
    'HTTPS://EXAMPLE.ORG/',
    '',
  ])('of %s is refused', (url) => {
    expect(Citation.safeParse({ title: 'A page', url }).success).toBe(false)
  })

  test.each(['', ' ', 'a'.repeat(201), '\0'])('with the title %j is refused', (title) => {
    expect(Citation.safeParse({ title, url: 'https://example.org/' }).success).toBe(false)
  })
})

describe('an examination', () => {
  test('has none or up to as many citations as a report shows, each page once in a list', () => {
    expect([{}, { citations: pages(maxCitations) }].map(accepts)).toEqual([true, true])
    const twice = [...pages(1), ...pages(1)]
    expect([pages(0), pages(maxCitations + 1), twice].map((citations) => accepts({ citations }))).toEqual(
      Array(3).fill(false),
    )
  })

  test('counts those of its assumptions, too', () => {
    const citing = (count: number) => ({
      assumptions: [{ ...assumption, citations: pages(maxCitations - 1) }],
      citations: pages(count, 'https://example.com'),
    })
    expect([1, 2].map((count) => accepts(citing(count)))).toEqual([true, false])
  })
})
