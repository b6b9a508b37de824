import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))

/** The names of our own classes in files with this ending, by feature; "shared" and "app" count as one each. */
function classNamesIn(end: string): { name: string; room: string }[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end))
  return files.flatMap((file) => {
    const room = /^(?:features\/)?([\w-]+)/.exec(file)?.[1] ?? file
    const names = readFileSync(`${source}/${file}`, 'utf8').match(/(?<![\w-])pg-[\w-]+/g) ?? []
    return [...new Set(names)].map((name) => ({ name, room }))
  })
}

test('a feature has no class that another feature styles, because styles stay when their page is left', () => {
  const styled = classNamesIn('.css')
  const ofAll = new Set(styled.filter(({ room }) => room === 'app' || room === 'shared').map(({ name }) => name))
  const ofFeatures = new Set(styled.filter(({ name }) => !ofAll.has(name)).map(({ name }) => name))
  const rooms = Map.groupBy([...styled, ...classNamesIn('.tsx')], ({ name }) => name)
  const mixed = [...ofFeatures].flatMap((name) => {
    const having = new Set(rooms.get(name)?.map(({ room }) => room))
    return having.size > 1 ? [`${name}: ${[...having].join(', ')}`] : []
  })
  expect(mixed).toEqual([])
})
