import { expect, test } from 'vitest'
import { runPlangate } from './testing/run-plangate.ts'

/** A module that runs before the program, and prints the URL of every module that Node resolves. */
const printModules = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  import { writeSync } from 'node:fs'
  registerHooks({ resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    writeSync(2, resolved.url + '\\n')
    return resolved
  } })
`)}`

test('loads neither a database nor a server for planning', async () => {
  const { code, errors } = await runPlangate(['plan', 'api-diff.md'], { nodeArguments: ['--import', printModules] })
  expect(code).toBe(0)
  const modules = errors.split('\n')
  expect(modules.filter((url) => url.includes('/packages/core/src/planning/'))).not.toEqual([])
  expect(modules.filter((url) => url.includes('/node_modules/zod/'))).not.toEqual([])
  expect(modules.filter((url) => /kysely|pglite|fastify|\/pg\/|\/core\/src\/(data|services)\//.test(url))).toEqual([])
})

test('loads no planner, database or server for a check', async () => {
  const { code, errors } = await runPlangate(['check', '--help'], { nodeArguments: ['--import', printModules] })
  expect(code).toBe(0)
  const modules = errors.split('\n')
  expect(modules.filter((url) => url.includes('/cli/src/check/'))).not.toEqual([])
  expect(
    modules.filter((url) =>
      /kysely|pglite|fastify|\/pg\/|\/core\/src\/(engine|planning)\/|\/packages\/(?!core\/)\w+\/src/.test(url),
    ),
  ).toEqual([])
})
