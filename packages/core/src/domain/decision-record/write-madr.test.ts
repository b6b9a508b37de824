import fc from 'fast-check'
import { lint } from 'markdownlint/sync'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { anyCharacter } from '../../testing/any-character.ts'
import type { DecisionRecord } from '../schemas/index.ts'
import { accepted, proposed, selectIn } from './testing/some-record.ts'
import { writeMadr } from './write-madr.ts'

/** The text of a node with that of its children. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What a parser of others reads: the front matter, and every block at the top with its depth or kind and its text. */
function read(madr: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(madr) ?? []
  const blocks = fromMarkdown(body).children.map((node) => ({
    kind: node.type === 'heading' ? `h${node.depth}` : node.type,
    texts: node.type === 'list' ? node.children.map(textOf) : [textOf(node)],
  }))
  return { front: parse(yaml), blocks }
}

const headingsOf = (madr: string) =>
  read(madr).blocks.flatMap(({ kind, texts }) => (/^h\d$/.test(kind) ? `${kind} ${texts[0]}` : []))

const sections = (title: string, options: readonly string[], outcome: readonly string[]) => [
  `h1 ${title}`,
  'h2 Context and Problem Statement',
  'h2 Decision Drivers',
  'h2 Considered Options',
  'h2 Decision Outcome',
  ...outcome,
  'h3 Confirmation',
  'h2 Pros and Cons of the Options',
  ...options.map((name) => `h3 ${name}`),
  'h2 More Information',
]

const names = accepted.plan.options.map(({ name }) => name)

test('has the sections of MADR 4 in their order, and a front matter that YAML reads', () => {
  const madr = writeMadr(accepted)
  expect(headingsOf(madr)).toEqual(sections(`Build Street library: ${names[0]}`, names, ['h3 Consequences']))
  expect(read(madr).front).toEqual({
    status: 'accepted',
    date: '2026-11-03',
    'decision-makers': 'founder 01990000-0000-7000-8000-000000000001',
  })
})

test('is what it was', async () => {
  // Option ids are random, and so are hashes of them.
  const fixed = writeMadr(accepted).replaceAll(/`[0-9a-f]{64}`/g, '`<hash>`')
  await expect(fixed).toMatchFileSnapshot('testing/accepted.madr.txt')
})

test('says that nothing is selected, and no more, before anything is', () => {
  const madr = writeMadr(proposed)
  expect(headingsOf(madr)).toEqual(sections('How to build Street library', names, []))
  expect(read(madr).front).toEqual({ status: 'proposed', date: '2026-11-02' })
  expect(madr).toContain('No option is selected yet.')
  expect(madr).not.toContain('Chosen option')
})

test('breaks no rule of markdownlint that MADR itself keeps', () => {
  // As in `template/.markdownlint.yml` of MADR 4.0.0.
  const config = { default: true, MD013: false, MD024: false }
  const strings = { accepted: writeMadr(accepted), proposed: writeMadr(proposed) }
  expect(lint({ strings, config })).toEqual({ accepted: [], proposed: [] })
})

/** Characters that Markdown, HTML and YAML give a meaning to. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '# ',
      '## Decision Outcome\n',
      '* ',
      '- ',
      '1. ',
      '> ',
      '---\n',
      '===\n',
      '```\n',
      '~~~',
      '`',
      '\\',
    ],
    ...[
      '<!-- ',
      '<script>',
      '</p>',
      '[a](b)',
      '![a](b)',
      '[a]: b\n',
      '|',
      '**',
      '_',
      '&amp;',
      '&#10;',
      '    x',
      '\t',
      '"',
    ],
    ...['* Content hash: `0`\n', 'Chosen option: "', '\r', '\u2028', '\u0085'],
  ),
  fc.string({ unit: anyCharacter, maxLength: 5 }),
)
const words = fc
  .array(hostile, { minLength: 1, maxLength: 8 })
  .map((parts) => `${parts.join('')}x`.replaceAll('\0', ''))

function withWords(said: string): DecisionRecord {
  const { plan, brief, project } = proposed
  const point = said.slice(0, 1_000)
  const options = plan.options.map((option, index) => ({
    ...option,
    name: `${said.slice(0, 150)}${index}`,
    technicalApproach: said,
    pros: [point, point],
    cons: [point, point],
    tradeoffs: [point],
  }))
  const written = {
    ...proposed,
    project: { ...project, name: said },
    brief: { ...brief, brief: { ...brief.brief, problemStatement: said, valueProp: said, keyConstraints: [point] } },
    plan: { ...plan, options },
  }
  const [option] = options
  if (option === undefined) throw new Error('a plan has options')
  return selectIn(written, option, said)
}

const plain = (said: string) => said.replaceAll(/\s+/g, ' ').trim()

test('keeps its structure, and all words, whatever the words are', () => {
  fc.assert(
    fc.property(words, (said) => {
      const record = withWords(said)
      const { blocks } = read(writeMadr(record))
      const titles = record.plan.options.map(({ name }) => plain(name).replaceAll('"', "'"))
      const kinds = blocks.filter(({ kind }) => kind !== 'paragraph').map(({ kind }) => kind)
      const ofOption = ['h3', 'list']
      expect(kinds).toEqual([
        ...['h1', 'h2', 'h2', 'list', 'h2', 'list', 'h2', 'h3', 'list', 'h3', 'list', 'h2'],
        ...titles.flatMap(() => ofOption),
        ...['h2', 'list'],
      ])
      const texts = blocks.flatMap((block) => block.texts.map(plain))
      expect(texts).toEqual(expect.arrayContaining(titles.map(plain)))
      expect(texts).toEqual(
        expect.arrayContaining([`Constraint: ${plain(said)}`, `Good, because ${plain(said)}`].map(plain)),
      )
      expect(texts.some((text) => text.startsWith(`Chosen option: "${titles[0]}", because `))).toBe(true)
    }),
    { numRuns: { sampled: 20, exhaustive: 3_000 }[inject('extent')] },
  )
})
