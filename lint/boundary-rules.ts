import { builtinModules } from 'node:module'
import core from '../packages/core/package.json' with { type: 'json' }
import { type Import, type Room, readRooms, toPattern } from './read-boundaries.ts'

/** The part of dependency-cruiser's rules that is used here. */
interface Rule {
  name: string
  comment: string
  severity: 'error'
  from: { path?: string; pathNot?: string | string[] }
  to: {
    path?: string | string[]
    pathNot?: string | string[]
    circular?: true
    dependencyTypes?: string[]
    dependencyTypesNot?: string[]
    couldNotResolve?: true
    reachable?: true
  }
}

/**
 * Test code: tests, trials and benchmarks, what only these use, and what test and build tools run. The benchmark of
 * the server has SQL of its own, to fill a database and for the servers that Plangate is compared with.
 */
export const testCode =
  '[.](test|test-d|bench|config)[.]tsx?$|/testing/|^(apps|packages)/[^/]+/(test|bench|chaos|fixtures|build)/'

const packages = '^(apps|packages|docs)/([^/]+)/'

/** The table as rules of dependency-cruiser. */
export function boundaryRules(rooms: readonly Room[] = readRooms()): Rule[] {
  return [...rooms.flatMap((room) => roomRules(room, rooms)), ...generalRules(rooms)]
}

function roomRules(room: Room, rooms: readonly Room[]): Rule[] {
  const from = { path: room.path, pathNot: testCode }
  const patterns = (imports: readonly Import[], libraries: readonly Import[]) => [
    ...imports.map(({ name }) => rooms.find((other) => other.name === name)?.path ?? never),
    ...libraries.map(({ name }) => libraryPattern(name)),
  ]
  const comment = describe(room)
  const typesOnly = patterns(room.imports.filter(isTypeOnly), room.libraries.filter(isTypeOnly))
  const all = patterns(room.imports, room.libraries)
  return [
    { name: room.name, comment, severity: 'error', from, to: { pathNot: [ownPath(room), ...all] } },
    ...typesOnly.map((path): Rule => {
      return { name: room.name, comment, severity: 'error', from, to: { path, dependencyTypesNot: ['type-only'] } }
    }),
  ]
}

const never = '^$'
const isTypeOnly = ({ typeOnly }: Import) => typeOnly
/** Each match of a `*` is a room of its own. */
const ownPath = (room: Room) => room.path.replace('([^/]+)', '$1')

const builtins = builtinModules.map((name) => name.replace(/^node:/, '')).filter((name) => !name.startsWith('_'))

function libraryPattern(name: string): string {
  if (name === 'node:*') return `^(node:)?(${builtins.join('|')})$`
  return `(^|/)node_modules/(@types/)?${toPattern(name)}/|^${toPattern(name)}/`
}

function describe({ name, imports, libraries }: Room): string {
  const list = [...imports, ...libraries].map((it) => (it.typeOnly ? `${it.name} (types)` : it.name))
  return `${name} may import ${list.length === 0 ? 'nothing' : list.join(', ')}: see lint/boundaries.ts.`
}

function generalRules(rooms: readonly Room[]): Rule[] {
  const error = (name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule => {
    return { name, comment, severity: 'error', from, to }
  }
  return [
    error('cycle', 'Files do not import each other in a circle, not even for types.', {}, { circular: true }),
    error(
      'folder-without-a-room',
      'Every folder needs a row in lint/boundaries.ts.',
      { path: packages, pathNot: [testCode, ...rooms.map(({ path }) => path)] },
      {},
    ),
    error(
      'test-code-in-the-product',
      'Only tests import tests.',
      { path: packages, pathNot: testCode },
      { path: testCode, pathNot: 'node_modules' },
    ),
    error(
      'past-the-entries',
      'A package is entered by the entries that it exports.',
      { path: packages },
      { path: packages, pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    error('missing', 'An import leads to nothing.', {}, { couldNotResolve: true, pathNot: '^@plangate/core/briefs/' }),
    error(
      'vitest-in-an-entry',
      'Of the entries of core, only runner/testing may lead to Vitest.',
      { path: entriesOfCore(['./runner/testing']) },
      { path: '/node_modules/vitest/', reachable: true },
    ),
  ]
}

function entriesOfCore(except: readonly string[]): string {
  const files = Object.entries(core.exports).filter(([entry, file]) => !except.includes(entry) && file.endsWith('.ts'))
  return `^packages/core/(${files.map(([, file]) => toPattern(file.replace('./', ''))).join('|')})$`
}
