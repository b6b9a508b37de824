import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from './testing/run-here.ts'
import { outcomeOf, runPlangate, samples, startPlangate } from './testing/run-plangate.ts'

const shop = readFileSync(join(samples, 'neighbourhood-shop.md'), 'utf8')

test('a bad brief ends with 1 and names every line that is wrong', async () => {
  const input = shop.replace('## Risks', '## Riks').replace('- weeks: 8', '- weeks: soon')
  const lines = input.split('\n')
  const [riks, weeks] = [lines.indexOf('## Riks (moderate)') + 1, lines.indexOf('- weeks: soon') + 1]
  expect(await runPlangate(['plan', '-', '--json'], { input })).toEqual({
    code: 1,
    output: '',
    errors: [
      `stdin:${riks}: "Riks" is not a section of a brief: did you mean "Risks"?`,
      `stdin:${weeks}: "soon" cannot be read: write a number of calendar weeks, for example "weeks: 8"`,
      `stdin:${lines.length - 1}: Risks is missing`,
      '',
    ].join('\n'),
  })
})

test('the file is named as the user named it', async () => {
  const { code, errors } = await runHere(['plan', '../package.json'])
  expect(code).toBe(1)
  expect(errors.split('\n')[0]).toMatch(/^\.\.\/package\.json:1: text outside a section: "\{/)
})

const wrongUsage: [string[], string][] = [
  [['plan', 'nowhere.md'], 'cannot read nowhere.md: there is no such file'],
  [['plan', '.'], 'cannot read .: it is a directory'],
  [['plan'], "error: missing required argument 'brief'"],
  [['plan', 'api-diff.md', '--jsn'], "error: unknown option '--jsn'"],
  [['plan', 'api-diff.md', 'island-game.md'], 'error: too many arguments'],
  [['plan', 'api-diff.md', '--rate', '190-150'], 'the lower end first: 150-190'],
  [['plan', 'api-diff.md', '--rate', 'cheap'], 'the lower end first: 150-190'],
  [['plan', 'api-diff.md', '--pin', '4', '--feedback', 'Again.'], 'by their places: 1, 2 or 3'],
  [['plan', 'api-diff.md', '--pin', '1'], '--pin goes with --feedback'],
  [['plan', 'api-diff.md', '--feedback', ' '], 'Say in words what should change'],
  [['build'], "error: unknown command 'build'"],
  [[], 'Usage: plangate'],
]

test.each(wrongUsage)('%j is wrong usage: 2, told on the standard error', async (args, words) => {
  const { code, output, errors } = await runHere(args)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(words)
})

test('wrong usage reaches the shell', async () => {
  const [unreadable, misspelt] = await Promise.all([
    runPlangate(['plan', 'nowhere.md']),
    runPlangate(['plan', 'api-diff.md', '--jsn']),
  ])
  expect(unreadable).toEqual({ code: 2, output: '', errors: 'cannot read nowhere.md: there is no such file\n' })
  expect(misspelt).toMatchObject({ code: 2, output: '' })
})

test('a file that is no text is not guessed at', async () => {
  const { code, errors } = await runPlangate(['plan', '-'], { input: Uint8Array.of(0xff, 0xfe, 0x00) })
  expect({ code, errors }).toEqual({ code: 2, errors: 'cannot read -: it is no UTF-8 text\n' })
})

test('help is no failure', async () => {
  const { code, output, errors } = await runHere(['plan', '--help'])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('--feedback')
})

test('Ctrl-C while it works ends with 130 and prints no result', async () => {
  const child = startPlangate(['plan', '-', '--json'])
  // More than a pipe holds: once it is written, the process is up and reading.
  await new Promise((written) => child.stdin.write('x'.repeat(4_000_000), written))
  child.kill('SIGINT')
  expect(await outcomeOf(child)).toEqual({ code: 130, output: '', errors: '' })
})

test('a reader that stops reading is no failure', async () => {
  const child = startPlangate(['plan', 'api-diff.md'])
  child.stdout.destroy()
  const [errors] = await Promise.all([child.stderr.toArray(), once(child, 'close')])
  expect({ code: child.exitCode, errors }).toEqual({ code: 0, errors: [] })
})

test('a brief cannot speak to the terminal', async () => {
  const input = shop.replace('Scan barcodes', '\u001b]0;title\u0007\u001b[2JScan\u009b31m barcodes')
  const { code, output } = await runHere(['plan', '-'], { input })
  expect(code).toBe(0)
  expect(output.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})

test('colours are for terminals, and for those who ask', async () => {
  const sequence = '\u001b['
  const [piped, asked] = await Promise.all([
    runPlangate(['plan', 'api-diff.md']),
    runPlangate(['plan', 'api-diff.md'], { env: { FORCE_COLOR: '1' } }),
  ])
  expect(piped.output).not.toContain(sequence)
  expect(asked.output).toContain(sequence)
})
