import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runPlangate } from './testing/run-plangate.ts'

const directory = mkdtempSync(join(tmpdir(), 'plangate-modules-'))
afterAll(() => rmSync(directory, { recursive: true }))

/**
 * A module that runs before the program, and writes the URL of every module that Node resolves to a file. A pipe would
 * refuse them when its reader is slow.
 */
const listModules = (file: string) =>
  `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  import { writeFileSync } from 'node:fs'
  const urls = []
  registerHooks({ resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    urls.push(resolved.url)
    return resolved
  } })
  process.on('exit', () => writeFileSync(${JSON.stringify(file)}, urls.join('\\n')))
`)}`

/** The URLs of the modules that the command line resolves for these arguments. */
async function modulesOf(...args: string[]): Promise<string[]> {
  const file = join(directory, args.join('-'))
  const { code } = await runPlangate(args, { nodeArguments: ['--import', listModules(file)] })
  expect(code).toBe(0)
  return readFileSync(file, 'utf8').split('\n')
}

test('loads neither a database nor a server for planning', async () => {
  const modules = await modulesOf('plan', 'api-diff.md')
  expect(modules.filter((url) => url.includes('/packages/core/src/planning/'))).not.toEqual([])
  expect(modules.filter((url) => url.includes('/node_modules/zod/'))).not.toEqual([])
  expect(modules.filter((url) => /kysely|pglite|fastify|\/pg\/|\/core\/src\/(data|services)\//.test(url))).toEqual([])
})

test('loads no planner, database or server for a check', async () => {
  const modules = await modulesOf('check', '--help')
  expect(modules.filter((url) => url.includes('/cli/src/check/'))).not.toEqual([])
  expect(
    modules.filter((url) =>
      /kysely|pglite|fastify|\/pg\/|\/core\/src\/(engine|planning)\/|\/packages\/(?!core\/)\w+\/src/.test(url),
    ),
  ).toEqual([])
})
