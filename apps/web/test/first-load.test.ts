import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithChoice, projectWithPlan } from './api-client.ts'
import { openBrowser } from './browser.ts'
import { type BrowserStage, openStage, sizes } from './browser-stage.ts'
import { type Load, measureLoad } from './measure-load.ts'
import { openSignInStage, type SignInStage } from './sign-in-stage.ts'

/** From this score on, browsers call it a shift that readers notice. */
const maxShift = 0.05

/** At most this many bytes of the fonts of a page in English. */
const maxFontBytes = 90_000

interface FirstLoad {
  name: string
  path: () => string
  /** A CSS selector of what makes the page usable. */
  usable: string
  /** On the wire, headers and API answers included: what it takes now and a little more. */
  maxBytes: number
}

const pages: FirstLoad[] = [
  { name: 'the list of projects', path: () => '/', usable: '.pg-project a', maxBytes: 150_000 },
  { name: 'a new project', path: () => '/new', usable: 'main textarea', maxBytes: 1 },
  { name: 'the overview', path: () => project, usable: '.pg-steps a', maxBytes: 1 },
  { name: 'the brief', path: () => `${project}/brief`, usable: 'main textarea', maxBytes: 1 },
  { name: 'the plan', path: () => `${project}/plan`, usable: '.pg-board table', maxBytes: 1 },
  { name: 'the sign-in', path: () => '/session/signed-out', usable: 'main button', maxBytes: 1 },
]

let stage: BrowserStage
let signIn: SignInStage
let project: string
const stack = new AsyncDisposableStack()

beforeAll(async () => {
  stage = stack.use(await openStage())
  signIn = stack.use(await openSignInStage())
  for (const name of ['Fewer gaps', 'Island game', 'Council repairs']) {
    await stage.api.projects.create.mutate({ name, description: 'Home exercises between two appointments.' })
  }
  await projectWithChoice(stage.api, 'Neighbourhood shop')
  project = `/projects/${(await projectWithPlan(stage.api, 'Tool marketplace')).project.id}`
})
afterAll(() => stack.disposeAsync())

/** Loads a page in a browser without anything of it, once its fonts may have come late. */
async function load({ name, path, usable }: FirstLoad, size: keyof typeof sizes): Promise<Load> {
  const { url } = name === 'the sign-in' ? signIn.stage : stage
  await using opened = await openBrowser()
  const context = await opened.browser.newContext({ baseURL: url, viewport: sizes[size] })
  return measureLoad(await context.newPage(), path(), usable)
}

test.each(pages)('$name is usable after at most $maxBytes bytes', async (page) => {
  const { bytes, fontBytes, requests } = await load(page, 'wide')
  expect(requests.length).toBeGreaterThan(4)
  expect(bytes, JSON.stringify(requests, null, 2)).toBeLessThanOrEqual(page.maxBytes)
  expect(fontBytes).toBeLessThanOrEqual(maxFontBytes)
})

const shifts = pages.flatMap((page) => (['wide', 'narrow'] as const).map((size) => ({ ...page, size })))

test.each(shifts)('$name, $size, stays where it is while it loads', async ({ size, ...page }) => {
  const { shift } = await load(page, size)
  expect(shift).toBeLessThan(maxShift)
})

const scripts = { greek: 'Λιγότερα κενά', cyrillic: 'Меньше пробелов', vietnamese: 'Ít khoảng trống hơn ấy' }

/** The names of the font files that a page has loaded. */
function fontsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return performance.getEntriesByType('resource').flatMap(({ name }) => /([\w-]+)-wght-normal/.exec(name)?.[1] ?? [])
  })
}

test('loads the font files of other scripts only where a page shows them', async () => {
  await using visit = await stage.visit('/')
  const { page, founder } = visit
  await founder.sees('Fewer gaps')
  expect((await fontsOf(page)).toSorted()).toEqual(['bricolage-grotesque-latin', 'ibm-plex-sans-latin'])
  for (const [script, name] of Object.entries(scripts)) {
    await page.goto('/new')
    await page.locator('main textarea').fill(name)
    await expect.poll(() => fontsOf(page)).toContain(`ibm-plex-sans-${script}`)
  }
})
