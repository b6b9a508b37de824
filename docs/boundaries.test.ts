import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { testCode } from '../lint/boundary-rules.ts'
import { readRooms } from '../lint/read-boundaries.ts'
import { drawRooms } from './draw-rooms.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('{apps,packages}/*/{src,test,chaos}/**/*.{ts,tsx}', { cwd: root })
const product = sources.filter((path) => !new RegExp(testCode).test(path))

it('shows in ARCHITECTURE.md the arrows that the table of boundaries allows, all of them and no other', () => {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const shown = /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1]
  expect(shown, `The diagram of ARCHITECTURE.md should be:\n${drawRooms()}\n`).toBe(drawRooms())
})

it('has a room for every source file, and only one', () => {
  const rooms = readRooms()
  const roomsOf = (path: string) => rooms.filter((room) => new RegExp(room.path).test(path)).map(({ name }) => name)
  expect(product.length).toBeGreaterThan(100)
  expect(product.filter((path) => roomsOf(path).length !== 1).map((path) => [path, ...roomsOf(path)])).toEqual([])
})

it('has files for every room', () => {
  const empty = readRooms().filter((room) => !product.some((path) => new RegExp(room.path).test(path)))
  expect(empty.map(({ name }) => name)).toEqual([])
})

it('keeps the table short enough to read in a minute', () => {
  expect(readFileSync(join(root, 'lint/boundaries.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(90)
})

it('refuses a row that names a room ambiguously, or one that the table does not have', () => {
  const table = (row: string) => `room | imports | libraries\na/errors | |\nb/errors | |\n${row}`
  expect(() => readRooms(table('c | nowhere |'))).toThrow('no room "nowhere"')
  expect(() => readRooms(table('c | errors |'))).toThrow('"errors" may be a/errors or b/errors')
  expect(readRooms(table('c | a/errors type:b/errors |')).at(-1)?.imports).toEqual([
    { name: 'a/errors', typeOnly: false },
    { name: 'b/errors', typeOnly: true },
  ])
})
