import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Brief, emptySections } from '../schemas/brief.ts'
import { parseBriefMarkdown } from './parse-brief-markdown.ts'
import { complete, withLine } from './testing/complete-brief.ts'

const samples = new URL('../../../briefs/', import.meta.url)

function briefOf(markdown: string): Brief {
  const parsed = parseBriefMarkdown(markdown)
  return parsed.ok ? parsed.brief : expect.fail(JSON.stringify(parsed.issues))
}

test.each(readdirSync(samples))('reads needs, constraints, risks and confidences of the sample %s', (file) => {
  const brief = briefOf(readFileSync(new URL(file, samples), 'utf8'))
  expect(brief.needs?.length).toBeGreaterThanOrEqual(8)
  expect(brief.keyConstraints.length).toBeGreaterThanOrEqual(3)
  expect(brief.risks.length).toBeGreaterThanOrEqual(3)
  expect(new Set(Object.values(brief.confidence)).size).toBeGreaterThanOrEqual(2)
  expect(brief.targets?.weeks).toBeGreaterThan(0)
})

test('reads every field of a complete brief', () => {
  expect(briefOf(complete.join('\n'))).toEqual({
    problemStatement: 'Shelves are counted by hand.',
    targetUser: 'Shop owners',
    valueProp: 'Less waste',
    differentiation: 'No hardware',
    monetizationHypothesis: '29 a month',
    marketContext: '38,000 shops',
    keyConstraints: ['Works offline'],
    assumptions: ['Articles have barcodes'],
    risks: ['Counting fades'],
    smallestViableExperiment: 'Three shops',
    confidence: { problemStatement: 'strong' },
    needs: [{ id: 'need-1', text: 'Scan', priority: 'must' }],
    targets: { weeks: 8 },
  })
})

test('normalizes its texts, also those that character references spell', () => {
  const markdown = withLine(10, 'Cafe\u0301 and cafe&#x301;&#13;after').replaceAll('\n', '\r\n')
  expect(Object.values(briefOf(markdown))).toContain('Café and café\nafter')
})

test('reads a brief without needs, targets and title', () => {
  const brief = briefOf(complete.slice(2, 22).join('\n'))
  expect(brief).not.toHaveProperty('needs')
  expect(brief).not.toHaveProperty('targets')
})

test.each(['', '# A title', '\n\n'])('reads %j as a brief that says nothing', (markdown) => {
  expect(briefOf(markdown)).toEqual({ ...emptySections, confidence: {} })
})

test.each([
  ['without its heading', withLine(7).replace('Less waste', '')],
  ['with an empty heading', withLine(8)],
])('reads a section %s as empty', (_, markdown) => {
  expect(briefOf(markdown)).toMatchObject({ valueProp: '', targetUser: 'Shop owners', confidence: {} })
})

test('reads a list with an empty heading as empty', () => {
  expect(briefOf(withLine(20)).risks).toEqual([])
})

test('keeps the confidence of a section that is empty', () => {
  expect(briefOf('## Risks (strong)\n\n## Value proposition [needs depth]')).toEqual({
    ...emptySections,
    confidence: { risks: 'strong', valueProp: 'needs_depth' },
  })
})

test.each(['Needs', 'Out of scope', 'Targets', 'Notes'])('leaves out %s when nothing is below it', (title) => {
  expect(briefOf(`## ${title}\n\n`)).toEqual({ ...emptySections, confidence: {} })
})

test('reads "None." as no needs and no targets, as some stored briefs have them', () => {
  expect(briefOf('## Needs\n\nNone.\n\n## Targets\n\nNone.\n\n## Out of scope\n\nNone.')).toEqual({
    ...emptySections,
    confidence: {},
    needs: [],
    targets: {},
  })
})

test.each(['## Out of scope', '## outOfScope', "## Won't have", '## Non-goals'])(
  'reads the points below "%s" as ruled out',
  (heading) => {
    expect(briefOf(`${heading}\n\n- Payroll\n- A mobile app`).outOfScope).toEqual(['Payroll', 'A mobile app'])
  },
)

test('reads notes as text', () => {
  expect(briefOf('## Notes\n\nAsk Ines.\n\nAnd call\nthe bank.').notes).toBe('Ask Ines.\n\nAnd call the bank.')
})

test.each([
  '## valueProp',
  '## VALUE PROP:',
  '## 3. The value-proposition',
  '# **Value proposition**',
  '\nValue proposition\n---',
  '## Value',
])('reads "%s" as the value proposition', (heading) => {
  expect(briefOf(withLine(7, heading)).valueProp).toBe('Less waste')
})

test.each([
  ['## Target user(s) (strong)', 'strong'],
  ['## Users [moderate]', 'moderate'],
  ['## Target user (Needs depth):', 'needs_depth'],
  ['## Target user (weak)', 'needs_depth'],
  ['## Target user (confidence: strong)', 'strong'],
  ['## Target user(s)', undefined],
])('reads "%s" as the confidence %s', (heading, confidence) => {
  const brief = briefOf(withLine(5, heading))
  expect(brief.targetUser).toBe('Shop owners')
  expect(brief.confidence.targetUser).toBe(confidence)
})

test.each([
  [['wrapped', 'lines'], 'wrapped lines'],
  [['one', '', 'two'], 'one\n\ntwo'],
  [['kept\\', 'break'], 'kept\nbreak'],
  [['**bold** _words_ and `code`'], 'bold words and code'],
  [['- a', '- list', '', 'and text'], 'a\nlist\n\nand text'],
  [['> quoted'], 'quoted'],
  [['### Deeper', 'text'], 'Deeper\n\ntext'],
  [['[survey](https://a.example/b_c_d) <b>&amp; more</b>'], '[survey](https://a.example/b_c_d) <b>& more</b>'],
  [['```text', 'a  b', '```'], 'a  b'],
  [['1. one', '2. two', '', '<https://a.example>'], 'one\ntwo\n\nhttps://a.example'],
  [['    indented by an e-mail'], 'indented by an e-mail'],
])('reads the prose %j as %j', (lines, words) => {
  expect(briefOf(withLine(4, ...lines)).problemStatement).toBe(words)
})

test('reads the same words with Windows line ends', () => {
  expect(briefOf(withLine(4, 'wrapped', 'lines').replaceAll('\n', '\r\n')).problemStatement).toBe('wrapped lines')
})

test('reads "None." as an empty list', () => {
  expect(briefOf(withLine(20, 'None.')).risks).toEqual([])
})

test.each([
  ['- must: Scan', { id: 'need-1', text: 'Scan', priority: 'must' }],
  ['- [should] Scan: fast', { id: 'need-1', text: 'Scan: fast', priority: 'should' }],
  ['* **Could have** - Scan', { id: 'need-1', text: 'Scan', priority: 'could' }],
  ['1. MUST: Scan {#scan}', { id: 'scan', text: 'Scan', priority: 'must' }],
  ['- must: Scan {#scan%20it}', { id: 'scan it', text: 'Scan', priority: 'must' }],
])('reads the need %j', (bullet, need) => {
  expect(briefOf(withLine(24, bullet)).needs).toEqual([need])
})

test('numbers a need without an id by its position', () => {
  const { needs } = briefOf(withLine(24, '- must: a', '- must: b {#own}', '- must: c'))
  expect(needs?.map((need) => need.id)).toEqual(['need-1', 'own', 'need-3'])
})

test.each([
  ['- weeks: 8.5', { weeks: 8.5 }],
  ['- Weeks: 12 weeks', { weeks: 12 }],
  ['- budget: 60,000 USD', { budget: 60_000 }],
  ['- budget: $1 250 000', { budget: 1_250_000 }],
  ['- Budget: USD 60000.', { budget: 60_000 }],
  ['- budget: 1,234.567', { budget: 1_234.567 }],
  ['- launch by: 2027-05-01', { launchBy: '2027-05-01' }],
  ['- Launch by:  2028-02-29.', { launchBy: '2028-02-29' }],
  ['- engineers: 2', { engineers: 2 }],
  ['- engineers: 1 engineer', { engineers: 1 }],
  ['- currency: eur', { currency: 'EUR' }],
  ['- budget: 60,000\n- currency: USD', { budget: 60_000, currency: 'USD' }],
])('reads the target %j', (bullet, targets) => {
  expect(briefOf(withLine(26, bullet)).targets).toEqual(targets)
})
