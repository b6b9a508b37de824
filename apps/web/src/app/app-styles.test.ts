import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const mantine = dirname(fileURLToPath(import.meta.resolve('@mantine/core/styles.css')))
const components = `${mantine}/esm/components`

const texts = new Map<string, string>()

/** The text of a file, read once. */
function read(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, 'utf8')
  texts.set(path, text)
  return text
}

const filesIn = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end))

/** The styles that a file imports, in its order. */
const stylesOf = (text: string) =>
  [...text.matchAll(/import '@mantine\/core\/styles\/([\w-]+)\.layer\.css'/g)].map(([, name]) => name ?? '')

const onEveryPage = stylesOf(read(`${source}/app/app-styles.ts`))
const users = filesIn(source, '.tsx').map((name) => ({ name, text: read(`${source}/${name}`) }))

/** Every sheet of a component, in the order of the sheet with all of them. */
const wholeSheet = read(`${mantine}/styles.css`)
const sheets = filesIn(`${mantine}/styles`, '.layer.css')
  .map((file) => file.replace('.layer.css', ''))
  .map((name) => ({ name, css: read(`${mantine}/styles/${name}.css`).trim() }))
  .map(({ name, css }) => ({ name, css, place: wholeSheet.indexOf(css.slice(0, 120)) }))
  .toSorted((a, b) => a.place - b.place)

/** Parts of components that no page shows: what scrolls in tables and dialogs, what empties an input, and cards. */
const neverShown =
  /\/(ScrollArea|TableScrollContainer|InputClearButton|InputClearSection|(Radio|Checkbox)(Card|Indicator))\.mjs$/

/** Adds the sheets with the classes of a module of Mantine and of everything that it is built from. */
function addSheets(path: string, found: Set<string>, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || neverShown.test(path)) return found
  seen.add(path)
  const text = read(path)
  if (path.endsWith('.module.mjs')) {
    const classes = [...text.matchAll(/m_[0-9a-f]{6,}/g)].map(([name]) => `.${name}`)
    for (const { name, css } of sheets) if (classes.some((each) => css.includes(each))) found.add(name)
  }
  for (const [, target] of text.matchAll(/from "(\.[^"]+)"/g))
    if (target) addSheets(resolve(dirname(path), target), found, seen)
  return found
}

const neededSheets = new Map<string, ReadonlySet<string>>()

/** The sheets of a component. Found once, because many files use the same components. */
function sheetsOf(path: string): ReadonlySet<string> {
  const found = neededSheets.get(path) ?? addSheets(path, new Set())
  neededSheets.set(path, found)
  return found
}

/** The file of each component by name, such as "Modal". */
const componentFiles = new Map(
  filesIn(components, '.mjs').map((file) => [/(\w+)\.mjs$/.exec(file)?.[1] ?? '', `${components}/${file}`]),
)

function componentsIn(text: string): string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
  return imports.flatMap(([, names = '']) => names.split(',').map((name) => name.trim())).filter(Boolean)
}

describe('styles of components', () => {
  test('are imported wherever a component is used', () => {
    const missing = users.flatMap(({ name, text }) => {
      const here = new Set([...onEveryPage, ...stylesOf(text)])
      return componentsIn(text).flatMap((component) => {
        const path = componentFiles.get(component)
        const needed = path ? [...sheetsOf(path)] : []
        return needed.filter((sheet) => !here.has(sheet)).map((sheet) => `${name}: ${component} needs ${sheet}`)
      })
    })
    expect(users.filter(({ text }) => componentsIn(text).includes('Button')).length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  test('are imported in their order everywhere, because later ones override earlier ones', () => {
    const places = new Map(sheets.map(({ name, place }) => [name, place]))
    const lists = [{ name: 'app-styles.ts', styles: onEveryPage }].concat(
      users.map(({ name, text }) => ({ name, styles: stylesOf(text) })),
    )
    for (const { name, styles } of lists) {
      expect([name, styles.filter((style) => (places.get(style) ?? -1) < 0)]).toEqual([name, []])
      expect([name, styles]).toEqual([name, styles.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))])
    }
  })

  test('are not imported where nothing uses them', () => {
    const unused = users.flatMap(({ name, text }) => {
      const needed = new Set(
        componentsIn(text).flatMap((component) => {
          const path = componentFiles.get(component)
          return path ? [...sheetsOf(path)] : []
        }),
      )
      // The notices in the corner are of another package.
      if (name === 'app/notifications.tsx') return []
      return stylesOf(text)
        .filter((sheet) => !needed.has(sheet) || onEveryPage.includes(sheet))
        .map((sheet) => `${name}: ${sheet}`)
    })
    expect(unused).toEqual([])
  })
})
