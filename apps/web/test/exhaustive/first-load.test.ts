import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from '../api-client.ts'
import { shareBrowser } from '../browser.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { sizes } from '../looks.ts'
import { type Load, measureLoad } from '../measure-load.ts'
import { openSignInStage, type SignInStage } from '../sign-in-stage.ts'

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
  { name: 'a new project', path: () => '/new', usable: 'main textarea', maxBytes: 300_000 },
  { name: 'the overview', path: () => project, usable: '.pg-steps a', maxBytes: 253_000 },
  { name: 'the brief', path: () => `${project}/brief`, usable: 'main textarea', maxBytes: 380_000 },
  { name: 'the plan', path: () => `${project}/plan`, usable: '.pg-option button', maxBytes: 442_000 },
  { name: 'the sign-in', path: () => '/session/signed-out', usable: 'main button', maxBytes: 260_000 },
]

let stage: BrowserStage
let signIn: SignInStage
let project: string
const stack = new AsyncDisposableStack()

beforeAll(async () => {
  stage = stack.use(await openStage())
  for (const name of ['Fewer gaps', 'Island game', 'Council repairs', 'Neighbourhood shop']) {
    await stage.api.projects.create.mutate({ name, description: 'Home exercises between two appointments.' })
  }
  project = `/projects/${(await projectWithPlan(stage.api, 'Tool marketplace')).project.id}`
})
beforeAll(async () => {
  signIn = stack.use(await openSignInStage())
})
afterAll(() => stack.disposeAsync())

/** Loads a page with an empty cache: every context has one of its own. */
async function load({ name, path, usable }: FirstLoad, size: keyof typeof sizes): Promise<Load> {
  const { url } = name === 'the sign-in' ? signIn.stage : stage
  const browser = await shareBrowser()
  const context = await browser.newContext({ baseURL: url, viewport: sizes[size] })
  const measured = await measureLoad(await context.newPage(), path(), usable)
  await context.close()
  return measured
}

test.each(pages)('$name is usable after at most $maxBytes bytes, and stays where it is', async (page) => {
  const { bytes, fontBytes, shift, requests } = await load(page, 'wide')
  process.stdout.write(`${page.name}: ${bytes} bytes, shift ${shift.toFixed(3)}\n`)
  expect(requests.length).toBeGreaterThan(4)
  expect(bytes, JSON.stringify(requests, null, 2)).toBeLessThanOrEqual(page.maxBytes)
  expect(fontBytes).toBeLessThanOrEqual(maxFontBytes)
  expect(shift).toBeLessThan(maxShift)
})

test.each(pages)('$name stays where it is on a phone, too', async (page) => {
  const { shift } = await load(page, 'narrow')
  expect(shift).toBeLessThan(maxShift)
})

test('the plan stays where it is on a phone when its fonts come after it is shown', async () => {
  const path = `${project}/plan`
  const usable = '.pg-option button'
  const browser = await shareBrowser()
  const context = await browser.newContext({ baseURL: stage.url, viewport: sizes.narrow })
  const page = await context.newPage()
  const shown = page.locator(usable).first().waitFor()
  await page.route('**/*.woff2', (route) => shown.then(() => route.continue()))
  const { shift } = await measureLoad(page, path, usable)
  await context.close()
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
