import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boundaries } from './boundaries.ts'

/** A row of the table. */
export interface Room {
  readonly name: string
  /** The regular expression of the paths of its files, from the root of the repository. */
  readonly path: string
  readonly imports: readonly Import[]
  readonly libraries: readonly Import[]
}

/** One thing that a room may import: the name of a room, or of a library. */
export interface Import {
  readonly name: string
  readonly typeOnly: boolean
}

interface Row {
  name: string
  imports: string[]
  libraries: string[]
}

/** The rooms of the table, in its order. Throws if a row names a room that the table does not have. */
export function readRooms(table: string = boundaries): Room[] {
  const rows = readRows(table)
  const names = rows.map(({ name }) => name)
  return rows.map((row) => ({
    name: row.name,
    path: pathOf(row.name, names),
    imports: row.imports.flatMap((word) => roomsCalled(word, names)).filter(({ name }) => name !== row.name),
    libraries: row.libraries.map(readWord),
  }))
}

/** A row without a name continues the one above it. */
function readRows(table: string): Row[] {
  const rows: Row[] = []
  for (const line of table.trim().split('\n').slice(1)) {
    const [name = '', imports = '', libraries = ''] = line.split('|').map((cell) => cell.trim())
    if (name !== '') rows.push({ name, imports: [], libraries: [] })
    rows.at(-1)?.imports.push(...wordsOf(imports))
    rows.at(-1)?.libraries.push(...wordsOf(libraries))
  }
  return rows
}

const wordsOf = (cell: string) => cell.split(' ').filter((word) => word !== '')

function readWord(word: string): Import {
  return { name: word.replace(/^type:/, ''), typeOnly: word.startsWith('type:') }
}

function roomsCalled(word: string, names: readonly string[]): Import[] {
  const { name: wanted, typeOnly } = readWord(word)
  const exact = names.filter((name) => name === wanted)
  const found = exact.length > 0 ? exact : names.filter((name) => isCalled(name, wanted))
  if (found.length === 0) throw new Error(`lint/boundaries.ts has no room "${wanted}".`)
  if (found.length > 1 && !wanted.endsWith('/*')) throw new Error(`"${wanted}" may be ${found.join(' or ')}.`)
  return found.map((name) => ({ name, typeOnly }))
}

function isCalled(name: string, wanted: string): boolean {
  const [group] = wanted.split('/*')
  return wanted.endsWith('/*') && !name.endsWith('*')
    ? `/${name}`.includes(`/${group}/`)
    : `/${name}`.endsWith(`/${wanted}`)
}

function pathOf(name: string, names: readonly string[]): string {
  const [first = '', ...rest] = name.split('/')
  const folder = [hasApp(first) ? 'apps' : 'packages', first, 'src', ...rest].map(toPattern).join('/')
  if (name.includes('.')) return `^${folder}$`
  const inside = names
    .filter((other) => other.startsWith(`${name}/`))
    .map((other) => toPattern(other.slice(name.length + 1)))
  const except = inside.length > 0 ? `(?!(?:${inside.join('|')})(?:/|$))` : ''
  return `^${folder}/${except}${rest.length === 0 ? '[^/]+$' : ''}`
}

const hasApp = (name: string) => existsSync(fileURLToPath(new URL(`../apps/${name}`, import.meta.url)))

/** As a regular expression: `*` is one name, and kept as a group. */
export const toPattern = (name: string) => name.replaceAll('.', '\\.').replaceAll('*', '([^/]+)')
