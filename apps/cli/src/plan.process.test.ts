import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Assumptions, ExecutionOption, Feedback } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { runHere } from './testing/run-here.ts'
import { type CommandOutcome, runPlangate, sampleDirectory } from './testing/run-plangate.ts'

interface ReadPlan {
  options: ExecutionOption[]
  feedback: Feedback | null
  rate: Assumptions['rate']
}

/** Parses standard output, which has to be JSON and nothing else, with valid options. */
function planOf({ code, output, errors }: CommandOutcome): ReadPlan {
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  const plan = JSON.parse(output)
  return {
    options: ExecutionOption.array().parse(plan.options),
    feedback: Feedback.nullable().parse(plan.feedback),
    rate: Assumptions.parse(plan.assumptions).rate,
  }
}

function withoutIds({ options, ...plan }: ReadPlan): object {
  return { ...plan, options: options.map(({ id, ...option }) => option) }
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

test.each(readdirSync(sampleDirectory))(
  'plans 2-3 options for %s, one of them recommended, and shows them in the table',
  async (file) => {
    const { options } = planOf(await runHere(['plan', file, '--json']))
    const { code, output } = await runHere(['plan', file])
    expect([2, 3]).toContain(options.length)
    expect(options.filter((option) => option.isRecommended)).toHaveLength(1)
    expect(code).toBe(0)
    expect(output.match(/\* recommended/g)).toHaveLength(1)
    for (const { timeToShip, riskLevel, scopeCoverage } of options)
      for (const words of [timeToShip, riskLevel, `${scopeCoverage}%`]) expect(output).toContain(words)
  },
)

test.each([
  ['physio-clinic.md', 1],
  ['api-diff.md', 0],
])("shows the planner's own pick for %s only if it is not the recommended option", async (file, times) => {
  const { output } = await runHere(['plan', file], { columns: 200 })
  expect(output.match(/the planner's own pick/g) ?? []).toHaveLength(times)
})

test('gives the same numbers for the same brief in every process', async () => {
  const args = ['plan', 'neighbourhood-shop.md', '--json']
  const [first, second] = await Promise.all([runPlangate(args), runHere(args)])
  expect(planOf(first).options.length).toBeGreaterThan(1)
  expect(first.output).not.toBe(second.output)
  expect(first.output.replace(anyId, 'id')).toBe(second.output.replace(anyId, 'id'))
})

test.each([[60], [80], [120], [200]])('prints no line longer than a terminal of %i columns', async (columns) => {
  const { output } = await runHere(['plan', 'council-repairs.md'], { columns })
  const table = output.split('\n').filter((line) => /^[┌├│└]/.test(line))
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(columns)
  expect(Math.max(...table.map((line) => line.length))).toBeGreaterThan(columns * 0.7)
})

test('follows feedback, and shows how it was used', async () => {
  const args = ['plan', 'physio-clinic.md', '--feedback', 'One engineer only.']
  const [json, table] = await Promise.all([runHere([...args, '--json']), runHere(args)])
  const { options, feedback } = planOf(json)
  expect(options.map((option) => option.engineers)).toEqual(options.map(() => 1))
  expect(feedback?.text).toBe('One engineer only.')
  expect(feedback?.points.some((point) => point.used)).toBe(true)
  expect(table.output).toContain('Your feedback:\nused: "')
})

test('plans the same words in other bytes the same', async () => {
  const markdown = readFileSync(join(sampleDirectory, 'council-repairs.md'), 'utf8').replace('residents', 'résidents')
  const plan = async (input: string, feedback: string) =>
    withoutIds(planOf(await runHere(['plan', '-', '--feedback', feedback, '--json'], { input })))
  const other = (words: string) => words.normalize('NFD').replaceAll('\n', '\r\n')
  const feedback = 'One engineer only.\nNo déjà vu.'
  expect(await plan(other(markdown), other(feedback))).toEqual(await plan(markdown, feedback))
})

test('keeps a pinned option unchanged, in the first position', async () => {
  const first = planOf(await runHere(['plan', 'physio-clinic.md', '--json']))
  const args = ['plan', 'physio-clinic.md', '--feedback', 'One engineer only.', '--pin', '2', '--json']
  const { options } = planOf(await runHere(args))
  const comparable = ({ id: _, ...option }: ExecutionOption) => option
  expect(options.slice(0, 1).map(comparable)).toEqual(first.options.slice(1, 2).map(comparable))
  expect(options[0]?.engineers).toBeGreaterThan(1)
  expect(options.slice(1).map(({ engineers }) => engineers)).toEqual(options.slice(1).map(() => 1))
  expect(options.length).toBeGreaterThan(1)
})

test('shows the assumptions behind the numbers', async () => {
  const { output } = await runHere(['plan', 'neighbourhood-shop.md'], { columns: 200 })
  expect(output).toMatch(/The brief is mostly \w+( \w+)? \(spread to be expected: sigma 0\.\d+\)\./)
  expect(output).toContain(
    '25 focused hours per engineer per week, less 10% of it for each busy engineer beyond the first; 10,000 draws.',
  )
})

test('changes only the cost when the rate changes', async () => {
  const [usual, cheap] = await Promise.all([
    runHere(['plan', 'api-diff.md', '--json']),
    runHere(['plan', 'api-diff.md', '--json', '--rate', '80-100.5']),
  ])
  const [plan, cheaper] = [planOf(usual), planOf(cheap)]
  expect(plan.rate).toEqual({ low: 150, high: 190 })
  expect(cheaper.rate).toEqual({ low: 80, high: 100.5 })
  expect(cheaper.options.map((option) => option.costNote.includes('(80-100.5 USD per hour)'))).not.toContain(false)
  expect(withoutIds(cheaper)).not.toEqual(withoutIds(plan))
  expect(cheaper.options.map(({ name, workItemIds }) => [name, workItemIds])).toEqual(
    plan.options.map(({ name, workItemIds }) => [name, workItemIds]),
  )
})

test('resolves paths from the directory of the user, not of the package manager', async () => {
  const [moved, direct] = await Promise.all([
    runPlangate(['plan', 'api-diff.md', '--json'], { cwd: '/', env: { INIT_CWD: sampleDirectory } }),
    runHere(['plan', join(sampleDirectory, 'api-diff.md'), '--json']),
  ])
  expect(withoutIds(planOf(moved))).toEqual(withoutIds(planOf(direct)))
})

test('reads a brief from a pipe, as UTF-8 with a byte order mark', async () => {
  const input = Buffer.concat([Buffer.from('\ufeff'), readFileSync(join(sampleDirectory, 'island-game.md'))])
  const { options } = planOf(await runPlangate(['plan', '-', '--json'], { input }))
  expect(options.length).toBeGreaterThan(1)
})
