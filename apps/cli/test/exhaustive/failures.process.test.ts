import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failsWith } from '@plangate/runners/testing/behaviours'
import { ModelServer } from '@plangate/runners/testing/model-server'
import { expect, test } from 'vitest'
import { runHere } from '../../src/testing/run-here.ts'
import { outcomeOf, runPlangate, sampleDirectory, spawnPlangate } from '../../src/testing/run-plangate.ts'

const shop = readFileSync(join(sampleDirectory, 'neighbourhood-shop.md'), 'utf8')

test('exits with 1 for what is not a brief in the strict format, and names every wrong line', async () => {
  const input = shop.replace('## Risks', '## Riks').replace('- weeks: 8', '- weeks: soon')
  const lines = input.split('\n')
  const [riks, weeks] = [lines.indexOf('## Riks (moderate)') + 1, lines.indexOf('- weeks: soon') + 1]
  expect(await runPlangate(['plan', '-', '--strict', '--json'], { input })).toEqual({
    code: 1,
    output: '',
    errors: [
      `stdin:${riks}: "Riks" is not a section of a brief: did you mean "Risks"?`,
      `stdin:${weeks}: "soon" cannot be read: write a number of calendar weeks, for example "weeks: 8"`,
      '',
    ].join('\n'),
  })
})

test('exits with 1 for a brief that says too little, and explains what to add', async () => {
  expect(await runHere(['plan', '-'], { input: '## Value proposition\n\nLess waste' })).toEqual({
    code: 1,
    output: '',
    errors: 'The brief says too little to plan from. Add at least one need or key constraint.\n',
  })
})

test('names the file the way the user did', async () => {
  const { code, errors } = await runHere(['plan', '../package.json', '--strict'])
  expect(code).toBe(1)
  expect(errors.split('\n')[0]).toMatch(/^\.\.\/package\.json:1: text outside a section: "\{/)
})

const wrongUsage: [string[], string][] = [
  [['plan', 'nowhere.md'], 'Cannot read nowhere.md: the file does not exist.'],
  [['plan', '.'], 'Cannot read .: it is a directory.'],
  [['plan'], "error: missing required argument 'document'"],
  [['plan', 'api-diff.md', '--jsn'], "error: unknown option '--jsn'"],
  [['plan', 'api-diff.md', 'island-game.md'], 'error: too many arguments'],
  [['plan', 'api-diff.md', '--rate', '190-150'], 'the lower rate first: 150-190'],
  [['plan', 'api-diff.md', '--rate', 'cheap'], 'the lower rate first: 150-190'],
  [['plan', 'api-diff.md', '--pin', '4', '--feedback', 'Again.'], 'by position: 1, 2 or 3'],
  [['plan', 'api-diff.md', '--pin', '1'], '--pin requires --feedback'],
  [['plan', 'api-diff.md', '--feedback', ' '], 'Write what should change'],
  [['brief', 'nowhere.docx'], 'Cannot read nowhere.docx: the file does not exist.'],
  [['brief'], "error: missing required argument 'document'"],
  [['build'], "error: unknown command 'build'"],
  [[], 'Usage: plangate'],
]

test.each(wrongUsage)('exits with 2 for wrong usage %j, and explains it on standard error', async (args, words) => {
  const { code, output, errors } = await runHere(args)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(words)
})

test('passes the exit code for wrong usage to the shell', async () => {
  const [unreadable, misspelt] = await Promise.all([
    runPlangate(['plan', 'nowhere.md']),
    runPlangate(['plan', 'api-diff.md', '--jsn']),
  ])
  expect(unreadable).toEqual({ code: 2, output: '', errors: 'Cannot read nowhere.md: the file does not exist.\n' })
  expect(misspelt).toMatchObject({ code: 2, output: '' })
})

test.each([
  [['--strict'], 'Cannot read -: it is not UTF-8 text.\n'],
  [[], 'stdin: The file holds no text that can be read. Bring a .md, .txt, .docx, .pdf or .html file.\n'],
])('refuses bytes that are not text, with %j', async (options, errors) => {
  const outcome = await runPlangate(['plan', '-', ...options], { input: Uint8Array.of(0xff, 0xfe, 0x00) })
  expect(outcome).toEqual({ code: 2, output: '', errors })
})

test('exits with 0 after printing help', async () => {
  const { code, output, errors } = await runHere(['plan', '--help'])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('--feedback')
})

test('exits with 3 when the model does not accept the key, and says who has to act', async () => {
  await using model = await ModelServer.start(failsWith(401, 'no such key'))
  const variables = {
    PLANGATE_RUNNER: 'openai-compatible',
    PLANGATE_MODEL: 'some-model',
    PLANGATE_BASE_URL: model.baseUrl,
    OPENAI_API_KEY: 'some-key',
  }
  const { code, output, errors } = await runHere(['plan', 'api-diff.md'], { variables })
  expect({ code, output }).toEqual({ code: 3, output: '' })
  expect(errors).toContain('does not accept the API key')
  expect(errors).toContain('The operator has to correct the key.')
  expect(model.calls).toHaveLength(1)
})

test('exits with 130 and without a result on Ctrl-C', async () => {
  const child = spawnPlangate(['plan', '-', '--json'])
  // More than a pipe holds, so the process is reading once this is written.
  await new Promise((written) => child.stdin.write('x'.repeat(4_000_000), written))
  child.kill('SIGINT')
  expect(await outcomeOf(child)).toEqual({ code: 130, output: '', errors: '' })
})

test('exits with 0 when the reader of its output stops', async () => {
  const child = spawnPlangate(['plan', 'api-diff.md'])
  child.stdout.destroy()
  const [errors] = await Promise.all([child.stderr.toArray(), once(child, 'close')])
  expect({ code: child.exitCode, errors }).toEqual({ code: 0, errors: [] })
})

test('prints no control characters of a brief', async () => {
  const input = shop.replace('Scan barcodes', '\u001b]0;title\u0007\u001b[2JScan\u009b31m barcodes')
  const { code, output } = await runHere(['plan', '-'], { input })
  expect(code).toBe(0)
  expect(output.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})

test('uses colours only on terminals or on request', async () => {
  const sequence = '\u001b['
  const [piped, asked] = await Promise.all([
    runPlangate(['plan', 'api-diff.md']),
    runPlangate(['plan', 'api-diff.md'], { env: { FORCE_COLOR: '1' } }),
  ])
  expect(piped.output).not.toContain(sequence)
  expect(asked.output).toContain(sequence)
})
