import { expect, inject, test } from 'vitest'
import { Intake, maxDocumentLength } from '../schemas/intake.ts'
import { readDocument } from './read-document.ts'

/** At full size, as long as a document may be. */
const length = { sampled: maxDocumentLength / 100, exhaustive: maxDocumentLength }[inject('extent')]

const full = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Each would keep a reader that looks back busy for minutes. */
const documents: Record<string, string> = {
  'opening brackets': full('['),
  'closing brackets': full(']'),
  asterisks: full('*'),
  'asterisks and letters': full('*a'),
  'bold that never ends': full('**a '),
  underscores: full('_a'),
  backticks: full('`'),
  bars: full('|'),
  'rulers of tables': full('|-'),
  'two rulers': `${full('a|').slice(0, length / 2 - 1)}\n${full('-|').slice(0, length / 2 - 1)}`,
  'rows of a table': `a|b\n-|-\n${full('a|b\n')}`.slice(0, length),
  'headings of a table': `${full('must|').slice(0, 0.45 * length)}\n${full('-|').slice(0, 0.18 * length)}\n${full('x|').slice(0, 0.35 * length)}`,
  'quote marks': full('> '),
  'comments that never end': full('<!-- '),
  comments: full('<!--a-->'),
  tags: full('<a '),
  'tags with attributes': full('<a b="'),
  images: full('![a]('),
  links: full('[a]('),
  'links with titles': full('[a](b "'),
  braces: full('{#a'),
  hashes: full('# '),
  'hashes in a heading': `# ${full('# #')}`.slice(0, length),
  headings: full('# a\n'),
  'headings in headings': full('# a\n## b\n### c\n'),
  'headings with roles': full('## Risks and users\n\na\n\n'),
  'lists nested 600 deep': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  'lists nested 1,000 deep by tabs': Array.from(
    { length: 1_000 },
    (_, depth) => `${'\t'.repeat(depth % 180)}- must: a`,
  ).join('\n'),
  items: full('- a\n'),
  needs: `# Features\n\n${full('- must: a (P1)\n')}`.slice(0, length),
  'items with the same id': `# Features\n\n${full('- FR-1: a\n')}`.slice(0, length),
  'numbered items': full('1. a\n\n'),
  'labels in a row': full('a: '),
  'lines with labels': full('A: b\n'),
  'lines with a colon': full('Risks:\n'),
  sentences: full('a. '),
  'one long word': full('a'),
  'one long word in Chinese': full('中'),
  'white space before a letter': `${' '.repeat(length - 1)}a`,
  'line ends': full('\n'),
  digits: full('1'),
  'digits with marks': full('1,'),
  'amounts of money': full('$1k-'),
  'lengths of time': full('1 week '),
  dates: full('1 May '),
  'numbers of people': full('two a b '),
  'front matter': `---\n${full('a: b\n')}`.slice(0, length),
  'code that never ends': `\`\`\`\n${full('a\n')}`.slice(0, length),
  'right-to-left overrides': full('\u202e\u2066a'),
  'lone surrogates': full('\ud83e'),
  'NUL characters': full('\0a'),
  'given and given': full('Given a when b '),
  'as a user': full('As a user I want '),
  capitals: full('RISKS\n\n'),
  'exclusions that never end': `No ads${full(', no chat')}: later.`.slice(0, length),
  'apps that are apps': `We want an app where x ${full('app that ')}\u2028x`.slice(0, length),
  'opening parentheses': full('('),
  'parentheses and letters': full('(a'),
}

test.each(Object.entries(documents))('reads a document of %s', (_, document) => {
  const intake = readDocument(document)
  expect(Intake.safeParse(intake).error).toBeUndefined()
})
