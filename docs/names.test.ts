import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { testCode } from '../lint/boundary-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('{apps,packages}/*/{src,test,chaos}/**/*.{ts,tsx}', { cwd: root })
const product = files.filter((path) => !new RegExp(testCode).test(path))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Exported names that may be in several files, each with the reason. */
const sharedNames: Record<string, string> = {
  up: 'Every migration exports it: Kysely asks for this name.',
  down: 'Every migration exports it: Kysely asks for this name.',
  sha256: 'package.json takes one of them in Node, and the other in browsers.',
}

/** What a file declares and exports, each name once: a schema and its type are one thing. Re-exports do not count. */
function exportsOf(path: string): Set<string> {
  const declared =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm
  return new Set([...read(path).matchAll(declared)].flatMap(([, name]) => name ?? []))
}

it('exports every name from one file only', () => {
  const homes = new Map<string, string[]>()
  for (const path of product) for (const name of exportsOf(path)) homes.set(name, [...(homes.get(name) ?? []), path])
  const shared = [...homes].filter(([name, paths]) => paths.length > 1 && !(name in sharedNames))
  expect(homes.size).toBeGreaterThan(500)
  expect(Object.fromEntries(shared)).toEqual({})
})

it('writes constants in camelCase, like everything else', () => {
  // Names in capitals are those of settings, taken from the environment.
  const constants =
    /^(?:export )?const (?!PLANGATE_|NODE_)([A-Z][A-Z0-9_]+)\b|^ {2}(?:private )?static readonly ([A-Z][A-Z0-9_]+)\b/gm
  const inCapitals = files.flatMap((path) => {
    return [...read(path).matchAll(constants)].map(([, constant, member]) => `${path}: ${constant ?? member}`)
  })
  expect(inCapitals).toEqual([])
})
