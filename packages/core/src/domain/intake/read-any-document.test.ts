import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { Intake } from '../schemas/intake.ts'
import { normalizeText } from '../schemas/text.ts'
import { readAnyDocument } from './read-any-document.ts'
import { readDocument } from './read-document.ts'

/** Words that carry meaning for the rules, so that every rule is met. */
const telling =
  'must should could want problem users Risks: budget 50k weeks launch GDPR FR-1 P1 TBD Given when then pilot per month not in scope later Payments: (must) [P2] N/A won’t we assume Mara: 2027-05-01 €20k'.split(
    ' ',
  )
const own = fc.string({ unit: fc.constantFrom(...'abcdefghäß中'), minLength: 3, maxLength: 9 })
const word = fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: fc.constantFrom(...telling) })
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
const marked = fc
  .tuple(
    fc.constantFrom(
      '**$**',
      '*$*',
      '_$_',
      '`$`',
      '[$](http://a.b/c)',
      '![$](d.png)',
      '$',
      '$.',
      '$?',
      '$:',
      '"$"',
      '<b>$</b>',
      '~~$~~',
    ),
    words,
  )
  .map(([form, text]) => form.replace('$', text))
const line = fc.array(marked, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const heading = fc
  .tuple(
    fc.constantFrom('# ', '## ', '### ', '**', '1. ', '2.1 ', ''),
    fc.oneof(
      words,
      fc.constantFrom(
        'Problem',
        'Features',
        'Must have',
        'Out of scope',
        'Risks',
        'Timeline',
        'Notes',
        'Open questions',
        'Acceptance criteria',
        'Users & market',
        'Solution',
        'Mitigations',
        'Goals',
      ),
    ),
  )
  .map(([mark, text]) => (mark === '**' ? `**${text}**` : `${mark}${text}${mark === '' ? ':' : ''}`))
const item = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '\t'),
    fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] ', '+ ', '• '),
    line,
  )
  .map((parts) => parts.join(''))
const row = fc
  .array(line, { minLength: 2, maxLength: 4 })
  .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '')).join(' | ')} |`)
const table = fc
  .tuple(row, fc.array(row, { maxLength: 3 }))
  .map(([header, rows]) => [header, '|---|---|', ...rows].join('\n'))
const block = fc.oneof(
  { weight: 3, arbitrary: line },
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: fc.array(item, { minLength: 1, maxLength: 5 }).map((items) => items.join('\n')) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `\`\`\`sql\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: words.map((text) => `<!-- ${text} -->`) },
  { weight: 1, arbitrary: words.map((text) => `${text}\n---`) },
)
const frontMatter = fc
  .array(fc.tuple(fc.constantFrom('title', 'budget', 'status', 'tags'), words), { maxLength: 3 })
  .map((fields) => {
    return fields.length === 0 ? '' : `---\n${fields.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n`
  })
const markdown = fc
  .tuple(frontMatter, fc.array(block, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\n\n\n'))
  .map(([front, blocks, gap]) => front + blocks.join(gap))

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const withoutListMarks = (text: string) => text.replace(/^\s*(?:- \[[ x]\]|\d+\.) /gm, '')

/** Everything that an intake keeps, in the brief or beside it, as one text. */
function kept({ name, brief, passages }: Intake): string {
  const { targets: _, ...texts } = brief
  const beside = passages.filter(({ went }) => ['leftOut', 'heading', 'name'].includes(went.kind))
  return [name, JSON.stringify(texts), ...beside.map(({ text }) => text)].join('\n').toLowerCase()
}

describe('any document', () => {
  test('keeps every word, in the brief or in what was left out', () => {
    fc.assert(
      fc.property(markdown, (document) => {
        const intake = readAnyDocument(normalizeText(document))
        const text = kept(intake)
        const lost = wordsOf(withoutListMarks(document)).filter((word) => !text.includes(word))
        expect(lost).toEqual([])
      }),
    )
  })

  test('gives every line that holds words to a passage', () => {
    fc.assert(
      fc.property(markdown, (document) => {
        const { passages } = readAnyDocument(normalizeText(document))
        const covered = new Set(
          passages.flatMap(({ lines: [first, last] }) =>
            Array.from({ length: last - first + 1 }, (_, index) => first + index),
          ),
        )
        const missed = document
          .split('\n')
          .flatMap((text, index) => (wordsOf(text).length > 0 && !covered.has(index + 1) ? [text] : []))
        expect(missed).toEqual([])
      }),
    )
  })

  test('gives a brief that the schema accepts, twice the same', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: anyCharacter, maxLength: 300 })), (document) => {
        const intake = readDocument(document)
        expect(Intake.parse(intake)).toEqual(intake)
        expect(readDocument(document)).toEqual(intake)
      }),
    )
  })
})
