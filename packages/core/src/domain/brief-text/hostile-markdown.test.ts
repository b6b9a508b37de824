import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { Brief } from '../schemas/brief.ts'
import { parseBriefMarkdown } from './parse-brief-markdown.ts'
import { issuesOf, withLine } from './testing/complete-brief.ts'

test.each<[string, string, string]>([
  ['NUL', withLine(4, 'a\0b'), '4: holds a NUL character or a lone surrogate'],
  ['lone surrogate', withLine(6, 'a\ud800b'), '6: holds a NUL character or a lone surrogate'],
  ['quotes', withLine(4, '> '.repeat(500_000)), '1: the text has more than 800000 characters'],
  ['nested quotes', withLine(4, '>'.repeat(200_000)), '4: quotes or lists are nested too deeply'],
  ['nested lists', withLine(16, '- '.repeat(31)), '16: quotes or lists are nested too deeply'],
  ['nested numbers', withLine(16, `${'1. '.repeat(21)}x`), '16: quotes or lists are nested too deeply'],
  ['lines', '\n'.repeat(310_000), '310001: the text has more than 310000 lines'],
  ['list marks', withLine(16, '> - > - > - x\n'.repeat(700)), 'the text has more than 2000 Markdown marks'],
  ['emphasis', withLine(4, 'x', '*a_'.repeat(90_000)), '5: the text has more than 2000 Markdown marks'],
])('refuses %s before parsing it', (_, markdown, issue) => {
  const issues = issuesOf(markdown)
  expect(issues).toHaveLength(1)
  expect(issues[0]).toContain(issue)
})

test('refuses 1 MB', () => {
  expect(issuesOf('a'.repeat(1_000_000))).toEqual(['1: the text has more than 800000 characters'])
})

test('refuses lists nested by indentation at the first line that is too deep', () => {
  const nested = Array.from({ length: 530 }, (_, depth) => `${'  '.repeat(depth)}- x`)
  expect(issuesOf(withLine(16, ...nested))[0]).toBe('46: quotes or lists are nested too deeply')
})

test('returns a brief or issues, and never throws, for any text and any damaged sample', () => {
  const shop = readFileSync(new URL('../../../briefs/neighbourhood-shop.md', import.meta.url), 'utf8')
  const mutilated = fc
    .tuple(fc.nat(shop.length), fc.nat(60), fc.string({ unit: anyCharacter, maxLength: 20 }))
    .map(([at, length, insert]) => shop.slice(0, at) + insert + shop.slice(at + length))
  fc.assert(
    fc.property(fc.oneof(mutilated, fc.string({ unit: anyCharacter, maxLength: 500 })), (markdown) => {
      const parsed = parseBriefMarkdown(markdown)
      const lines = markdown.split(/\r\n?|\n/).length
      if (parsed.ok) expect(Brief.parse(parsed.brief)).toEqual(parsed.brief)
      else expect(parsed.issues.every(({ line, message }) => line >= 1 && line <= lines && message !== '')).toBe(true)
      expect(parsed.ok || parsed.issues.length > 0).toBe(true)
    }),
    { numRuns: { sampled: 30, exhaustive: 300 }[inject('extent')] },
  )
})
