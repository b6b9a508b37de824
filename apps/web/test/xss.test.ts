import type { ProjectId } from '@plangate/core/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiClient, sampleBrief } from './api-client.ts'
import { inspectPage, type PageParts } from './inspect-page.ts'
import { briefOf, chunks, draftOf, fields, optionCount, perOption, say, sayEach } from './quoting.ts'
import { openStage, type Stage, type Visit } from './stage.ts'
import { payloads } from './xss-payloads.ts'

let stage: Stage
let visit: Visit
/** Pages that look at screens at the same time: most of that is waiting. */
let pages: Page[]
const pageCount = 3
/** Where a payload has run, where the policy had to stop one, and where a dialog came up. */
const ran: string[] = []
const violations: string[] = []
const dialogs: string[] = []
/** By the name of a screen, all that it consists of when there are only plain words to show. */
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
  /** Of the project, unless it begins with the account. */
  path: string
  /** A field that it shows at least one text of. */
  shows: string
  act?: (page: Page) => Promise<void>
}

const screensOnceNarrowed: Screen[] = [
  { path: '/direction', shows: 'action' },
  { path: '/brief', shows: 'action' },
]

/** The first plan, once all its options have come and none can be chosen yet. */
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

/** Goes to a screen of a project, and returns all words on it. */
type Look = (screen: Screen, projectId: ProjectId, page: Page) => Promise<string>

/** Takes a project all the way with texts in every field, and returns all words that its screens have shown. */
async function showProject(texts: readonly string[], look: Look) {
  const { api, runner } = stage
  const name = sayEach('project', texts.slice(0, 2)).join(' ')
  const { id: projectId } = await api.projects.create.mutate({ name })
  await saveByTokens(projectId, texts)
  await api.briefs.save.mutate({ projectId, brief: briefOf(texts) })
  const narrowed = await api.gates.open.mutate({ projectId })
  await api.gates.resolve.mutate({ gateId: narrowed.id, decision: 'narrow', actionText: say('action', texts) })
  const shown: string[] = []
  for (const screen of screensOnceNarrowed) shown.push(await look(screen, projectId, visit.page))
  const gate = await api.gates.open.mutate({ projectId })
  await api.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed', note: say('note', texts) })
  runner.rewrite = draftOf(texts)
  runner.scenario = 'step_by_step'
  const writing = api.plans.generate.mutate({ projectId })
  shown.push(await look(screenOfWriting, projectId, visit.page))
  runner.step()
  await writing
  runner.scenario = 'plan'
  const { recommendedId: optionId } = await api.plans.regenerate.mutate({ projectId, feedback: say('feedback', texts) })
  await api.plans.select.mutate({ projectId, optionId, reason: say('reason', texts) })
  const rest = [...screens]
  await Promise.all(
    pages.map(async (page) => {
      for (let screen = rest.pop(); screen; screen = rest.pop()) shown.push(await look(screen, projectId, page))
    }),
  )
  // There is room for the next ones, then.
  for (const { id: tokenId } of await api.tokens.list.query()) await api.tokens.revoke.mutate({ tokenId })
  return shown.join('\n')
}

/** A brief that the audit log says a token has saved, whose name is one of the texts; so are the names of others. */
async function saveByTokens(projectId: ProjectId, texts: readonly string[]): Promise<void> {
  const [token] = await Promise.all(
    sayEach('token', texts).map((name) => stage.api.tokens.create.mutate({ name, scope: 'plan' })),
  )
  if (!token) throw new Error('there are no texts')
  const machine = createApiClient(stage.url, token.secret)
  await machine.briefs.save.mutate({ projectId, brief: sampleBrief })
}

/** Goes to a screen and waits until it shows its words. */
const goTo: Look = async ({ path, shows, act }, projectId, page) => {
  await page.goto(path.startsWith('/account') ? path : `/projects/${projectId}${path}`)
  await act?.(page)
  // The account menu comes by itself, and later.
  await page.locator('[popover]').waitFor({ state: 'attached' })
  await page.waitForFunction(
    (word) =>
      [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].some(
        (text) => text?.includes(word),
      ),
    `${shows} `,
  )
  const { text, kinds, addresses } = await inspectOnceStill(page)
  expect(addresses.filter((address) => /evil\.example|pwn|^\s*(javascript|data:text)/i.test(address))).toEqual([])
  const name = `${path} ${act ? 'once acted' : 'at once'}`
  if (isPlain) plainKinds.set(name, new Set([...kinds, ...(plainKinds.get(name) ?? [])]))
  else
    expect(
      kinds.filter((kind) => !plainKinds.get(name)?.has(kind)),
      name,
    ).toEqual([])
  return text
}

/** Charts and what else is loaded late come after the words. */
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

test(`${payloads.length} payloads in ${fields.length} fields are shown as the text that they are, and none runs`, {
  timeout: 600_000,
}, async () => {
  expect(payloads).toHaveLength(50)
  const groups = chunks(payloads, optionCount * perOption)
  const plain = Array.from({ length: optionCount * perOption }, (_, index) => `plain words ${index}`)
  const plainText = await showProject(plain, goTo)
  for (const field of fields) expect(plainText).toContain(`${field} plain words 0`)
  isPlain = false
  for (const texts of groups) {
    const shown = await showProject(texts, goTo)
    const missing = fields.flatMap((field) => sayEach(field, texts).filter((words) => !shown.includes(words)))
    expect(missing).toEqual([])
  }
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

test('in the names and descriptions of projects they are text, and so in what is searched for', async () => {
  const { page } = visit
  for (const texts of chunks(payloads, 3)) {
    const name = sayEach('project', texts).join(' ')
    await stage.api.projects.create.mutate({ name, description: say('description', texts) })
  }
  await page.goto('/')
  await visit.founder.sees('description ')
  const { text, kinds, addresses } = await inspectPage(page)
  const all = [...sayEach('project', payloads), ...sayEach('description', payloads)]
  expect(all.filter((words) => !text.includes(words))).toEqual([])
  expect(kinds.filter((kind) => /@on|^(iframe|object|embed|base|marquee|math|video|audio)$/.test(kind))).toEqual([])
  expect(addresses.filter((address) => /evil\.example|pwn/.test(address))).toEqual([])
  for (const payload of payloads.filter((it) => it.includes('script'))) {
    await page.goto(`/?q=${encodeURIComponent(`${payload} nowhere`)}`)
    await visit.founder.sees('No project matches')
  }
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

test('in a pasted brief that is none they are quoted as text', async () => {
  const { id } = await stage.api.projects.create.mutate({ name: 'Pasted' })
  const { page } = visit
  await page.goto(`/projects/${id}/brief`)
  await page.getByRole('button', { name: 'Paste Markdown' }).click()
  const markdown = payloads.map((payload) => `## ${payload}\n\n- ${payload}\n`).join('\n')
  await page.getByLabel('Markdown', { exact: true }).fill(markdown)
  await page.getByRole('button', { name: 'Fill the form' }).click()
  await visit.founder.sees(/^Line \d+/)
  const { kinds } = await inspectPage(page)
  expect(kinds.filter((kind) => /@on|^(iframe|object|embed|base|marquee|math|video|audio)$/.test(kind))).toEqual([])
  expect({ ran, violations, dialogs }).toEqual({ ran: [], violations: [], dialogs: [] })
})

test('the policy lets no script run that is not the app’s own, should one ever get into a page', async () => {
  const policy = (await fetch(stage.url)).headers.get('content-security-policy') ?? ''
  const directives = new Map(policy.split(';').map((it) => [it.trim().split(' ')[0], it.trim().split(' ').slice(1)]))
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('script-src-attr')).toEqual(["'none'"])
  expect(directives.get('object-src')).toEqual(["'none'"])
  expect(directives.get('base-uri')).toEqual(["'self'"])
  expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe')

  const broken = await stage.visit()
  const before = violations.length
  await watch(broken.page)
  await broken.page.goto('/')
  const inject = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(payloads.join('\n'))})`
  await broken.page.evaluate(inject)
  await expect.poll(() => violations.length).toBeGreaterThan(before + 3)
  expect(ran).toEqual([])
  // The browser tells of each on its console, which no other visit gets away with.
  await expect(broken[Symbol.asyncDispose]()).rejects.toThrow('Content Security Policy')

  // Without the policy they do run: the payloads are real, and it would have been noticed.
  await visit.page.goto('about:blank')
  await visit.page.evaluate(inject)
  await expect.poll(() => ran.length).toBeGreaterThan(3)
})
