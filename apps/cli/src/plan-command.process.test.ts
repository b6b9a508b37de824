import { expect, test } from 'vitest'
import { runHere } from './testing/run-here.ts'

test('plans a brief that says no more than it has to', async () => {
  const input = '## Value proposition\n\nLess waste\n\n## Needs\n\n- must: Count shelves'
  const { code, output } = await runHere(['plan', '-'], { input })
  expect(code).toBe(0)
  expect(output).toContain('The brief is mostly moderate (spread to be expected: sigma 0.705).')
})

test('counts in the currency and from the day that it is given', async () => {
  const input = '## Value proposition\n\nLess waste\n\n## Needs\n\n- must: Count shelves'
  const options = ['--currency', 'EUR', '--rate', '90-110', '--start', '2026-12-07']
  const { code, output } = await runHere(['plan', '-', ...options], { input })
  expect(code).toBe(0)
  expect(output).toContain('(€90–€110 per')
  expect(output).toMatch(/Work starts on 2026-12-07\. Safely done by \(P80\): .* 202\d-\d\d-\d\d/)
  expect(output).not.toContain('$')
})

const inEuros = 'We want an app where bakers count their shelves. They lose bread every day. Budget 35k euros.'
const ownFormat = (targets: string) =>
  `## Value proposition\n\nLess waste\n\n## Needs\n\n- must: Count shelves\n\n## Targets\n\n${targets}\n`

test.each([
  ['any document', inEuros, []],
  ['a brief in its own format', ownFormat('- budget: 35,000\n- currency: EUR'), []],
  ['a brief that is read strictly', ownFormat('- budget: 35,000\n- currency: EUR'), ['--strict']],
])('counts in the currency of %s, and says so', async (_, input, options) => {
  const { code, output, errors } = await runHere(['plan', '-', ...options], { input })
  expect(code).toBe(0)
  expect(output).toContain('(€150–€190 per')
  expect(errors).toContain('The amounts are in euros, so the plan counts in euros, at €150–€190 per hour.')
  expect(errors).not.toContain('US dollars')
})

test('counts in the currency that it is given, whatever the document says', async () => {
  const { output, errors } = await runHere(['plan', '-', '--currency', 'USD'], { input: inEuros })
  expect(output).toContain('($150–$190 per')
  expect(errors).toContain('open: How much is "35k euros" in US dollars?')
  expect(errors).not.toContain('The amounts are in euros')
})
