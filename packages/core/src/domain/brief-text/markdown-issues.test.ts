import { expect, test } from 'vitest'
import { issuesOf, withLine } from './testing/complete-brief.ts'

const long = (length: number) => 'x'.repeat(length)

test.each<[string, string, string[]]>([
  ['a missing section, on the last line', `${withLine(7)}\n\n`, ['25: Value proposition is missing']],
  [
    'a misspelt heading',
    withLine(19, '## Riks'),
    ['19: "Riks" is not a section of a brief: did you mean "Risks"?', '26: Risks is missing'],
  ],
  [
    'a section that appears twice',
    withLine(22, 'Three shops', '## Risk', '- more'),
    ['23: Risks appears twice; see line 19'],
  ],
  ['a second title', withLine(2, '# Rusks'), ['2: "Rusks" is not a section of a brief: did you mean "Risks"?']],
  ['empty prose', withLine(8), ['7: Value proposition is empty']],
  ['an empty list', withLine(20), ['19: Risks is empty']],
  ['an empty bullet', withLine(20, '- a', '-', '- b'), ['21: this bullet is empty']],
  ['text outside a section', withLine(2, 'Hello there'), ['2: text outside a section: "Hello there"']],
  [
    'text beside the bullets',
    withLine(20, '- a', '', 'and b'),
    ['22: write each point of Risks as a bullet ("- ...")'],
  ],
  [
    'an unknown confidence',
    withLine(3, '## Problem (very sure)'),
    ['3: "very sure" is not a confidence: write strong, moderate or needs depth'],
  ],
  ...['80 %', '3/5', 'надёжно', '?'].map((words): [string, string, string[]] => [
    `a confidence that is "${words}"`,
    withLine(19, `## Risks (${words})`),
    [`19: "${words}" is not a confidence: write strong, moderate or needs depth`],
  ]),
  [
    'a confidence and something else',
    withLine(7, '## Value proposition (3/5) (strong)'),
    [
      '7: "Value proposition (3/5)" is not a section of a brief: did you mean "Value proposition"?',
      '26: Value proposition is missing',
    ],
  ],
  [
    'a confidence without brackets',
    withLine(7, '## Value proposition 80 %'),
    [
      '7: "Value proposition 80 %" is not a section of a brief: did you mean "Value proposition"?',
      '26: Value proposition is missing',
    ],
  ],
  ['a confidence of needs', withLine(23, '## Needs (strong)'), ['23: Needs has no confidence: leave out "strong"']],
  [
    'a bad priority',
    withLine(24, '- must: a', '- urgent: b'),
    ['25: "urgent" is not a priority: write must, should or could'],
  ],
  [
    'a need without a priority',
    withLine(24, '- Scan barcodes'),
    ['24: begin the need with must:, should: or could:, for example "must: Scan barcodes"'],
  ],
  ['a need without text', withLine(24, '- must:'), ["24: the need's text is empty"]],
  [
    'an invalid id',
    withLine(24, '- must: a {#%}'),
    ["24: the need's id is refused: Invalid input: expected string, received null"],
  ],
  [
    'an id that is used twice',
    withLine(24, '- must: a {#need-2}', '- must: b'),
    ['25: the id "need-2" is already used on line 24'],
  ],
  [
    'a bad number',
    withLine(26, '- weeks: soon'),
    ['26: "soon" cannot be read: write a number of calendar weeks, for example "weeks: 8"'],
  ],
  [
    'another currency',
    withLine(26, '- weeks: 8', '- budget: 5 EUR'),
    ['27: "5 EUR" cannot be read: write an amount in US dollars, for example "budget: 60,000 USD"'],
  ],
  [
    'sixty or sixty thousand',
    withLine(26, '- budget: 60.000'),
    ['26: "60.000" cannot be read: write an amount in US dollars, for example "budget: 60,000 USD"'],
  ],
  [
    'a number out of range',
    withLine(26, '- weeks: 521', '- budget: 0'),
    ['26: weeks is more than 520', '27: budget has to be more than 0'],
  ],
  [
    'an unknown target',
    withLine(26, '- engineers: 3'),
    ['26: "engineers: 3" is not a target: write weeks: or budget:'],
  ],
  ['a target that appears twice', withLine(26, '- weeks: 3', '- weeks: 4'), ['27: weeks appears twice']],
  ['prose that is too long', withLine(8, long(8_001)), ['7: Value proposition is longer than 8,000 characters']],
  [
    'a bullet that is too long',
    withLine(18, '- a', `- ${long(1_001)}`),
    ['19: this bullet is longer than 1,000 characters'],
  ],
  [
    'a need that is too long',
    withLine(24, `- must: ${long(1_001)}`),
    ["24: the need's text is longer than 1,000 characters"],
  ],
  ['too many bullets', withLine(20, '- x\n'.repeat(41)), ['19: Risks is longer than 40 points']],
])('reports %s with its line', (_, markdown, issues) => {
  expect(issuesOf(markdown)).toEqual(issues)
})

test('orders issues by line', () => {
  const markdown = withLine(24, '- urgent: b').replace('Less waste', '').replace('## Assumptions', '## Team and money')
  expect(issuesOf(markdown).map((issue) => issue.split(':')[0])).toEqual(['7', '17', '24', '26'])
})

test('reports all ten sections of an empty text as missing on line 1', () => {
  expect(issuesOf('')).toHaveLength(10)
  expect(issuesOf('').every((issue) => /^1: .* is missing$/.test(issue))).toBe(true)
})

test('counts the same lines with Windows line ends', () => {
  expect(issuesOf(withLine(24, '- urgent: x').replaceAll('\n', '\r\n'))).toEqual([
    '24: "urgent" is not a priority: write must, should or could',
  ])
})
