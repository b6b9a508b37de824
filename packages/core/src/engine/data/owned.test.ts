import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const directory = import.meta.dirname
const read = (file: string) => readFileSync(join(directory, file), 'utf8')

/** The text of `file` at every match of the pattern's first group. */
const mentions = (file: string, pattern: RegExp) =>
  [...read(file).matchAll(pattern)].flatMap(([, found]) => found ?? [])

/** Modules that export more than types. Migrations are left out: they run before there are users. */
const modules = globSync('**/*.ts', { cwd: directory, exclude: ['migrations', '**/*.test.ts', '**/*.test-d.ts'] })
  .filter((file) => /^export (?!type |interface )/m.test(read(file)))
  .sort()

test('covers every module of the data layer in the type test of owners', () => {
  expect(modules).toContain('projects.ts')
  expect(mentions('owned.test-d.ts', /^ {2}\| typeof import\('\.\/(.+)'\)$/gm).sort()).toEqual(modules)
})

test('calls a user right after the connection the owner: a type cannot tell an owner from an author', () => {
  const names = modules.flatMap((file) =>
    mentions(file, /\b\w+: (?:Kysely|Transaction)<Tables>,\s*(\w+)\??: UserId\b/g),
  )
  expect(names.length).toBeGreaterThan(10)
  expect(new Set(names)).toEqual(new Set(['owner']))
})
