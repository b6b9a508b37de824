import type { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { clinicBrief, createTestApiClient } from '../api-client.ts'
import { type BrowserStage, openStage, type Visit } from '../browser-stage.ts'
import { inspectPage, type PageParts } from '../inspect-page.ts'
import {
  briefWithTexts,
  chunks,
  fields,
  joinLabelledTexts,
  labelTexts,
  optionCount,
  perOption,
  putTextsIntoDraft,
} from '../put-texts-into-fields.ts'
import { payloads } from '../xss-payloads.ts'

let stage: BrowserStage
let visit: Visit
/** How many pages check screens concurrently: most of the time is waiting. */
let pages: Page[]
const pageCount = 3
/** Where a payload ran, where the policy blocked one, and where a dialog opened. */
const ran: string[] = []
const violations: string[] = []
const dialogs: string[] = []
/** By screen name: its parts when all texts are plain. */
const plainKinds = new Map<string, Set<string>>()

beforeAll(async () => {
  stage = await openStage()
  visit = await stage.visit()
  pages = [visit.page]
  while (pages.length < pageCount) pages.push(await visit.page.context().newPage())
  for (const page of pages) await watch(page)
})
afterAll(async () => {
  await visit[Symbol.asyncDispose]()
  await stage[Symbol.asyncDispose]()
})

async function watch(page: Page): Promise<void> {
  await page.exposeFunction('pwn', () => ran.push(page.url()))
  await page.exposeFunction('tellOfViolation', (violation: string) => violations.push(violation))
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tellOfViolation(violatedDirective + ' ' + blockedURI))`)
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
}

interface Screen {
  /** Relative to the project, unless it starts with the account. */
  path: string
  /** A field whose texts it shows. */
  shows: string
  act?: (page: Page) => Promise<void>
}

const screensOnceNarrowed: Screen[] = [
  { path: '/direction', shows: 'action' },
  { path: '/brief', shows: 'action' },
]

/** The first plan while it is written, once all its options have arrived. */
const screenOfWriting: Screen = {
  path: '/plan',
  shows: 'con',
  act: async (page) => {
    await page
      .getByText(/^\d+ work items so far/)
      .first()
      .waitFor()
    const options = page.getByRole('region', { name: 'Options so far' }).getByRole('article')
    for (let place = 0; place < optionCount; place += 1) {
      stage.runner.step()
      await options.nth(place).waitFor()
    }
  },
}

const authorize = (page: Page) => page.getByRole('button', { name: 'Authorize the build' }).click()

const chooseAgain = (page: Page) =>
  page
    .getByRole('button', { name: /^Choose/ })
    .first()
    .click()

const revoke = (page: Page) =>
  page
    .getByRole('button', { name: /^Revoke/ })
    .first()
    .click()

const dialogShows = (field: string) => (page: Page) => page.getByRole('dialog').getByText(`${field} `).first().waitFor()

const screens: Screen[] = [
  { path: '', shows: 'project' },
  { path: '/brief', shows: 'need' },
  { path: '/brief?version=1', shows: 'valueProp', act: dialogShows('valueProp') },
  { path: '/brief?version=2', shows: 'risks', act: dialogShows('risks') },
  { path: '/direction', shows: 'note' },
  { path: '/plan', shows: 'approach' },
  { path: '/plan?view=compare', shows: 'name' },
  { path: '/plan', shows: 'name', act: chooseAgain },
  { path: '/plan?view=odds', shows: 'name' },
  { path: '/plan?view=scope', shows: 'title' },
  { path: '/plan?view=drivers', shows: 'title' },
  { path: '/plan?view=what-if', shows: 'title' },
  { path: '/plan?view=push-back', shows: 'how' },
  { path: '/plan?view=versions', shows: 'feedback' },
  { path: '/plan?version=1', shows: 'tradeoff' },
  { path: '/choice', shows: 'reason' },
  { path: '/permit', shows: 'name', act: authorize },
  { path: '/audit', shows: 'token' },
  { path: '/account/tokens', shows: 'token' },
  { path: '/account/tokens', shows: 'token', act: revoke },
]

/** Goes to a screen of a project and returns its text. */
type Look = (screen: Screen, projectId: ProjectId, page: Page) => Promise<string>

/** Takes a project through all steps with texts in every field, and returns all text that its screens showed. */
async function showProject(texts: readonly string[], look: Look) {
  const { api, runner } = stage
  const name = labelTexts('project', texts.slice(0, 2)).join(' ')
  const { id: projectId } = await api.projects.create.mutate({ name })
  await saveByTokens(projectId, texts)
  await api.briefs.save.mutate({ projectId, brief: briefWithTexts(texts) })
  const narrowed = await api.gates.open.mutate({ projectId })
  await api.gates.resolve.mutate({
    gateId: narrowed.id,
    decision: 'narrow',
    actionText: joinLabelledTexts('action', texts),
  })
  const shown: string[] = []
  for (const screen of screensOnceNarrowed) shown.push(await look(screen, projectId, visit.page))
  const gate = await api.gates.open.mutate({ projectId })
  await api.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed', note: joinLabelledTexts('note', texts) })
  runner.rewrite = putTextsIntoDraft(texts)
  runner.scenario = 'step_by_step'
  const writing = api.plans.generate.mutate({ projectId })
  shown.push(await look(screenOfWriting, projectId, visit.page))
  runner.step()
  await writing
  runner.scenario = 'plan'
  const { recommendedId: optionId } = await api.plans.regenerate.mutate({
    projectId,
    feedback: joinLabelledTexts('feedback', texts),
  })
  await api.plans.select.mutate({ projectId, optionId, reason: joinLabelledTexts('reason', texts) })
  const rest = [...screens]
  await Promise.all(
    pages.map(async (page) => {
      for (let screen = rest.pop(); screen; screen = rest.pop()) shown.push(await look(screen, projectId, page))
    }),
  )
  // Makes room for the next ones.
  for (const { id: tokenId } of await api.tokens.list.query()) await api.tokens.revoke.mutate({ tokenId })
  return shown.join('\n')
}

/** Saves a brief with a token whose name is one of the texts, and creates tokens with the others as names. */
async function saveByTokens(projectId: ProjectId, texts: readonly string[]): Promise<void> {
  const [token] = await Promise.all(
    labelTexts('token', texts).map((name) => stage.api.tokens.create.mutate({ name, scope: 'plan' })),
  )
  if (!token) throw new Error('no texts were given')
  const machine = createTestApiClient(stage.url, token.secret)
  await machine.briefs.save.mutate({ projectId, brief: clinicBrief })
}

/** Goes to a screen and waits until it shows its text. */
const goTo: Look = async ({ path, shows, act }, projectId, page) => {
  await page.goto(path.startsWith('/account') ? path : `/projects/${projectId}${path}`)
  await act?.(page)
  // The account menu loads separately, and later.
  await page.locator('[popover]').waitFor({ state: 'attached' })
  await page.waitForFunction(
    (word) =>
      [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].some(
        (text) => text?.includes(word),
      ),
    `${shows} `,
  )
  const { text, kinds, addresses } = await inspectOnceStill(page)
  // The names of our own files end in a hash, which may hold any letters.
  const foreign = addresses.filter((address) => !address.startsWith(`${new URL(page.url()).origin}/assets/`))
  expect(foreign.filter((address) => /evil\.example|pwn|^\s*(javascript|data:text)/i.test(address))).toEqual([])
  const name = `${path} ${act ? 'once acted' : 'at once'}`
  if (isPlain) plainKinds.set(name, new Set([...kinds, ...(plainKinds.get(name) ?? [])]))
  else
    expect(
      kinds.filter((kind) => !plainKinds.get(name)?.has(kind)),
      name,
    ).toEqual([])
  return text
}

/** Charts and other lazy parts appear after the text. */
async function inspectOnceStill(page: Page): Promise<PageParts> {
  let before = await inspectPage(page)
  for (;;) {
    await page.waitForTimeout(200)
    const now = await inspectPage(page)
    if (!now.isLoading && now.text === before.text && now.kinds.length === before.kinds.length) return now
    before = now
  }
}

let isPlain = true

const groups = chunks(payloads, optionCount * perOption)
/** Payloads by the project that holds them; in a sampled run, one project with some of every kind. */
const projects = { sampled: [payloads.filter((_, index) => index % groups.length === 0)], exhaustive: groups }[
  inject('extent')
]

test(`${projects.flat().length} payloads in ${fields.length} fields are shown as text, and none runs`, {
  timeout: 600_000,
}, async () => {
  expect(payloads).toHaveLength(50)
  const plain = Array.from({ length: optionCount * perOption }, (_, index) => `plain words ${index}`)
  const plainText = await showProject(plain, goTo)
  for (const field of fields) expect(plainText).toContain(`${field} plain words 0`)
  isPlain = false
  for (const texts of projects) {
    const shown = await showProject(texts, goTo)
    const missing = fields.flatMap((field) => labelTexts(field, texts).filter((words) => !shown.includes(words)))
    expect(missing).toEqual([])
  }
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

const foreign = /@on|^(iframe|object|embed|base|marquee|math|video|audio)$|evil\.example|pwn/

test('payloads in project names, descriptions and searches stay text', async () => {
  const { page } = visit
  const paths = ['/']
  for (const texts of chunks(payloads, 3)) {
    const made = { name: labelTexts('project', texts).join(' '), description: joinLabelledTexts('description', texts) }
    paths.push(`/projects/${(await stage.api.projects.create.mutate(made)).id}`)
  }
  let seen = ''
  for (const path of paths) {
    await page.goto(path)
    await visit.founder.sees(path === '/' ? 'project ' : 'description ')
    const { text, kinds, addresses } = await inspectPage(page)
    seen += text
    expect([...kinds, ...addresses].filter((it) => foreign.test(it))).toEqual([])
  }
  const all = [...labelTexts('project', payloads), ...labelTexts('description', payloads)]
  expect(all.filter((words) => !seen.includes(words))).toEqual([])
  for (const payload of payloads.filter((it) => it.includes('script'))) {
    await page.goto(`/?q=${encodeURIComponent(`${payload} nowhere`)}`)
    await visit.founder.sees('No project matches')
  }
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

test('payloads in a pasted document are shown as text, and fill the form', async () => {
  const { page, founder } = visit
  const { id } = await stage.api.projects.create.mutate({ name: 'Pasted' })
  const document = payloads.map((payload) => `## ${payload}\n\n- ${payload}\n`).join('\n')
  await page.goto('/new')
  await page.getByLabel('Describe your idea, or paste what you have').fill(document)
  await founder.sees('What Plangate understood')
  const shown = await inspectPage(page)
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await page.getByLabel('Document', { exact: true }).fill(document)
  await page.getByRole('button', { name: 'Fill the form' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect([...shown.kinds, ...(await inspectPage(page)).kinds].filter((it) => foreign.test(it))).toEqual([])
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

test('the content security policy blocks scripts that are not the app’s own', async () => {
  const policy = (await fetch(stage.url)).headers.get('content-security-policy') ?? ''
  const directives = new Map(policy.split(';').map((it) => [it.trim().split(' ')[0], it.trim().split(' ').slice(1)]))
  const own = { 'script-src': ["'self'"], 'script-src-attr': ["'none'"], 'object-src': ["'none'"] }
  expect(Object.fromEntries(directives)).toMatchObject({ ...own, 'base-uri': ["'self'"] })
  expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe')
  const broken = await stage.visit()
  const before = violations.length
  await watch(broken.page)
  await broken.page.goto('/')
  const inject = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(payloads.join('\n'))})`
  await broken.page.evaluate(inject)
  await expect.poll(() => violations.length).toBeGreaterThan(before + 3)
  expect(ran).toEqual([])
  // The browser logs each blocked script, which would fail the visit.
  await expect(broken[Symbol.asyncDispose]()).rejects.toThrow('Content Security Policy')
  // Without the policy the scripts run, which shows that this test can fail.
  await visit.page.goto('about:blank')
  await visit.page.evaluate(inject)
  await expect.poll(() => ran.length).toBeGreaterThan(3)
})
