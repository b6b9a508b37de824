import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })]

/** The text of `page` at every match of the pattern's first group. */
const mentions = (page: string, pattern: RegExp) =>
  [...read(page).matchAll(pattern)].flatMap(([, found]) => found ?? [])

describe.each(pages)('%s', (page) => {
  it('links only to what is there', () => {
    const targets = mentions(page, /\]\(([^)#]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target))
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  it('names only paths that are there', () => {
    const paths = mentions(page, /`((?:apps|packages|docs|lint|\.ci)\/[\w./-]*|[\w-]+\.(?:json|yaml))`/g)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names only commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const commands = mentions(page, /pnpm(?:@12)? (?!exec )([a-z:]+)/g)
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })

  it('installs before it packs, because pack alone does not', () => {
    const packing = mentions(page, /```sh\n([^`]*? pack [^`]*)```/g)
    expect(packing.filter((lines) => !/ install --frozen-lockfile\n.* pack /.test(lines))).toEqual([])
  })

  it('names only entries that core has', () => {
    const { exports } = JSON.parse(read('packages/core/package.json'))
    const entries = mentions(page, /`@plangate\/core\/([\w-]+)`/g)
    expect(entries.filter((entry) => !(`./${entry}` in exports))).toEqual([])
  })
})

it('lists in the page about operations exactly the settings that the server reads', () => {
  const listed = mentions('docs/operations.md', /^\| `([A-Z_]+)` +\|/gm)
  const declared = read('apps/server/src/env.ts') + read('packages/runners/src/configured-runner.ts')
  const known = [...declared.matchAll(/^ {2}([A-Z_]+): z?/gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(5)
  expect(listed.sort()).toEqual(known.sort())
})

it('lists in the page about operations exactly the kinds of failure that a refusal can name', () => {
  const listed = mentions('docs/operations.md', /^\| `([a-z_]+)` +\|/gm)
  const ofDatabase = mentions('packages/core/src/domain/errors/refusal.ts', /(?:Kind =|\|) '([a-z_]+)'/g)
  const ofRunner = mentions('packages/core/src/domain/schemas/runner-failed-kind.ts', /^ {2}'([a-z_]+)',$/gm)
  expect(Math.min(ofDatabase.length, ofRunner.length)).toBeGreaterThan(2)
  expect(listed).toEqual([...ofDatabase, ...ofRunner])
})

it('numbers the decisions without a gap', () => {
  const files = globSync('docs/decisions/*.md', { cwd: root }).sort()
  expect(files.length).toBeGreaterThan(0)
  files.forEach((file, index) => {
    const number = index + 1
    expect(file).toContain(`/${String(number).padStart(4, '0')}-`)
    expect(read(file)).toMatch(new RegExp(`^# ${number}\\. `))
  })
})
