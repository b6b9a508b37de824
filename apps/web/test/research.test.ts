import type { ExaminationRequest } from '@plangate/core/runner'
import type { Citation } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithPlan } from './api-client.ts'
import { type BrowserStage, openStage } from './browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from './find-accessibility-issues.ts'
import type { Look } from './looks.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
  await stage.upgrade()
})
afterAll(() => stage[Symbol.asyncDispose]())

const forAssumption: Citation[] = [
  { title: 'One clinic in three loses a patient a week', url: 'https://survey.example/clinics?utm=1' },
  { title: '<img src=x onerror="alert(1)"> [Buy](https://evil.example)', url: 'https://www.xn--80ak6aa92e.com/login' },
]
const forReport: Citation[] = [{ title: 'מחקר על תורים', url: 'http://archive.example:8080/a' }]

/** An examination in which the first assumption and the report have these citations. */
function examination({ assumptions }: ExaminationRequest, ofFirst: Citation[], ofReport: Citation[]): unknown {
  const examined = assumptions.map((words, place) => ({
    words,
    speaksFor: ['The brief says so.'],
    speaksAgainst: ['Nobody has counted it.'],
    settledBy: 'A count over a month.',
    cheapestTest: 'Ask five clinics.',
    ...(place === 0 && ofFirst.length > 0 && { citations: ofFirst }),
  }))
  return { items: [], assumptions: examined, ...(ofReport.length > 0 && { citations: ofReport }) }
}

/** Visits the report of a new project. */
async function visitReport(name: string, ofFirst: Citation[], ofReport: Citation[], look?: Look) {
  const { project } = await projectWithPlan(stage.api, name)
  stage.runner.examine = async (request) => examination(request, ofFirst, ofReport)
  await stage.api.plans.deepResearch.mutate({ projectId: project.id })
  const visit = await stage.visit(`/projects/${project.id}/plan?view=scope`, look)
  const report = visit.page.getByRole('region', { name: 'What three drafts make of it' })
  await report.getByText('Ask five clinics.').first().waitFor()
  return { page: visit.page, report, [Symbol.asyncDispose]: () => visit[Symbol.asyncDispose]() }
}

const caution = /Plangate has not opened or checked them/

test('a report shows the pages that a model found as text, each with its domain and without a link', async () => {
  await using visit = await visitReport('Searched', forAssumption, forReport)
  const pages = visit.report.getByRole('listitem').filter({ hasText: /\.example|xn--/ })
  await expect
    .poll(() => pages.allInnerTexts())
    .toEqual([
      'One clinic in three loses a patient a week\nsurvey.example',
      '<img src=x onerror="alert(1)"> [Buy](https://evil.example)\nwww.xn--80ak6aa92e.com',
      'מחקר על תורים\narchive.example:8080',
    ])
  await expect.poll(() => visit.report.locator('a, img').count()).toBe(0)
  await expect.poll(() => visit.report.getByText(caution).count()).toBe(1)
})

test('a report with pages is accessible and no wider than a narrow screen, whatever their titles', async () => {
  const longest = { title: 'a'.repeat(200), url: `https://${'label.'.repeat(40)}example/` }
  const look = { size: 'narrow', colorScheme: 'dark' } as const
  await using visit = await visitReport('Long titles', [...forAssumption, longest], forReport, look)
  expect(await findAccessibilityIssues(visit.page)).toEqual([])
  await expect.poll(() => measureOverflow(visit.page)).toBe(0)
})

test('a report says what its pages are where they belong to no assumption, too', async () => {
  await using visit = await visitReport('Searched in general', [], forReport)
  await expect.poll(() => visit.report.getByText(caution).count()).toBe(1)
  await expect.poll(() => visit.report.getByText('מחקר על תורים').count()).toBe(1)
})

test('a report without citations says nothing about pages', async () => {
  await using visit = await visitReport('Not searched', [], [])
  await expect.poll(() => visit.report.getByText(caution).count()).toBe(0)
  await expect.poll(() => visit.report.getByText('Pages that the model found').count()).toBe(0)
})

test('the push-back sheet says that the web is searched, and that the forecast leaves that out', async () => {
  stage.runner.becomeModel({ low: 0.04, high: 0.09 })
  stage.runner.examine = async (request) => examination(request, [], [])
  const { project } = await projectWithPlan(stage.api, 'To search')
  await using visit = await stage.visit(`/projects/${project.id}/plan?view=push-back`)
  await visit.founder.sees(
    'Written by some-model (anthropic). Likely cost: about $0.04–$0.09. Not in it: up to 10 searches of the web, and the tokens of what they find. Counts as five plans.',
  )
})
