import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const directory = import.meta.dirname
const read = (file: string) => readFileSync(join(directory, file), 'utf8')

/** The text of `file` at every match of the pattern's first group. */
const mentions = (file: string, pattern: RegExp) =>
  [...read(file).matchAll(pattern)].flatMap(([, found]) => found ?? [])

/** Whatever exports more than types; migrations run before there is anybody. */
const modules = globSync('**/*.ts', { cwd: directory, exclude: ['migrations', '**/*.test.ts', '**/*.test-d.ts'] })
  .filter((file) => /^export (?!type |interface )/m.test(read(file)))
  .sort()

test('the type test of owners covers every module of the data layer', () => {
  expect(modules).toContain('projects.ts')
  expect(mentions('owned.test-d.ts', /^ {2}\| typeof import\('\.\/(.+)'\)$/gm).sort()).toEqual(modules)
})

test('a user right after the connection is called the owner: a type cannot see who decides from whose it is', () => {
  const names = modules.flatMap((file) =>
    mentions(file, /\b\w+: (?:Kysely|Transaction)<Tables>,\s*(\w+)\??: UserId\b/g),
  )
  expect(names.length).toBeGreaterThan(10)
  expect(new Set(names)).toEqual(new Set(['owner']))
})
