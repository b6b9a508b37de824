import { expect, test } from 'vitest'
import { issuesOf, withLine } from './testing/complete-brief.ts'

const long = (length: number) => 'x'.repeat(length)

test.each<[string, string, string[]]>([
  ['a misspelt heading', withLine(19, '## Riks'), ['19: "Riks" is not a section of a brief: did you mean "Risks"?']],
  [
    'a section that appears twice',
    withLine(22, 'Three shops', '## Risk', '- more'),
    ['23: Risks appears twice; see line 19'],
  ],
  ['a second title', withLine(2, '# Rusks'), ['2: "Rusks" is not a section of a brief: did you mean "Risks"?']],
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
    ['7: "Value proposition (3/5)" is not a section of a brief: did you mean "Value proposition"?'],
  ],
  [
    'a confidence without brackets',
    withLine(7, '## Value proposition 80 %'),
    ['7: "Value proposition 80 %" is not a section of a brief: did you mean "Value proposition"?'],
  ],
  ...['Needs', 'Out of scope', 'Targets', 'Notes'].map((title): [string, string, string[]] => [
    `a confidence of ${title}`,
    `## ${title} (strong)`,
    [`1: ${title} has no confidence: leave out "strong"`],
  ]),
  [
    'text beside what is out of scope',
    withLine(23, '## Out of scope', 'Everything else', '', '## Needs'),
    ['24: write each point of Out of scope as a bullet ("- ...")'],
  ],
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
    withLine(26, '- headcount: 3'),
    ['26: "headcount: 3" is not a target: write weeks:, launch by:, budget:, engineers: or currency:'],
  ],
  [
    'a launch date that is not a date',
    withLine(26, '- launch by: May'),
    ['26: "May" cannot be read: write a date, for example "launch by: 2027-05-01"'],
  ],
  [
    'a day that does not exist',
    withLine(26, '- launch by: 2027-02-30'),
    ['26: launch by is not a day of the calendar'],
  ],
  [
    'half an engineer',
    withLine(26, '- engineers: 1.5'),
    ['26: "1.5" cannot be read: write a number of people, for example "engineers: 2"'],
  ],
  ['a team that is too large', withLine(26, '- engineers: 11'), ['26: engineers is more than 10']],
  [
    'a currency that is not a code',
    withLine(26, '- currency: euros'),
    ['26: "euros" cannot be read: write an ISO 4217 code, for example "currency: EUR"'],
  ],
  [
    'a budget beside another currency',
    withLine(26, '- budget: $5,000', '- currency: EUR'),
    ['26: the budget is in US dollars and the currency EUR'],
  ],
  ['a target that appears twice', withLine(26, '- weeks: 3', '- weeks: 4'), ['27: weeks appears twice']],
  [
    'a launch date that appears twice',
    withLine(26, '- launch by: 2027-05-01', '- Launch by: 2027-06-01'),
    ['27: launch by appears twice'],
  ],
  ['prose that is too long', withLine(8, long(20_001)), ['7: Value proposition is longer than 20,000 characters']],
  ['notes that are too long', withLine(23, '## Notes', long(200_001)), ['23: Notes is longer than 200,000 characters']],
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
  ['too many bullets', withLine(20, '- x\n'.repeat(201)), ['19: Risks is longer than 200 points']],
  ['too many needs', withLine(24, '- must: x\n'.repeat(201)), ['23: Needs is longer than 200 points']],
])('reports %s with its line', (_, markdown, issues) => {
  expect(issuesOf(markdown)).toEqual(issues)
})

test('orders issues by line', () => {
  const markdown = withLine(24, '- urgent: b')
    .replace('Less waste', long(20_001))
    .replace('## Assumptions', '## Team and money')
  expect(issuesOf(markdown).map((issue) => issue.split(':')[0])).toEqual(['7', '17', '24'])
})

test('counts the same lines with Windows line ends', () => {
  expect(issuesOf(withLine(24, '- urgent: x').replaceAll('\n', '\r\n'))).toEqual([
    '24: "urgent" is not a priority: write must, should or could',
  ])
})
