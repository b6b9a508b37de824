import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief } from '../api-client.ts'
import { shareBrowser } from '../browser.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { measureLoad } from '../measure-load.ts'

/** As long as a name may be, without a place to break. */
const unbroken = 'X'.repeat(200)

let stage: BrowserStage
let project: string
beforeAll(async () => {
  stage = await openStage()
  const { id: projectId } = await stage.api.projects.create.mutate({ name: unbroken })
  const needs = (clinicBrief.needs ?? []).map((need) => ({ ...need, text: `${need.text} ${unbroken}` }))
  await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, needs, targetUser: unbroken } })
  const gate = await stage.api.gates.open.mutate({ projectId })
  await stage.api.gates.resolve.mutate({ gateId: gate.id, decision: 'proceed' })
  const { recommendedId: optionId } = await stage.api.plans.generate.mutate({ projectId })
  await stage.api.plans.select.mutate({ projectId, optionId, reason: unbroken })
  await stage.api.builds.authorize.mutate({ projectId })
  project = `/projects/${projectId}`
})
afterAll(() => stage[Symbol.asyncDispose]())

const views = ['options', 'compare', 'odds', 'scope', 'drivers', 'what-if', 'push-back', 'versions']
const pages = [
  ...['', '/brief', '/direction', '/choice', '/permit', '/progress', '/audit'].map((page) => ({
    page,
    usable: 'main h1',
  })),
  ...views.map((view) => ({ page: `/plan?view=${view}`, usable: '[role=tabpanel] h2' })),
]

test.each(pages)('$page shifts by less than 0.05 and does not scroll sideways, wide and on a phone', async (screen) => {
  const browser = await shareBrowser()
  for (const viewport of [sizes.wide, { width: 390, height: 844 }]) {
    const context = await browser.newContext({ baseURL: stage.url, viewport })
    const page = await context.newPage()
    const { shift } = await measureLoad(page, project + screen.page, screen.usable)
    const overflow = await measureOverflow(page)
    await context.close()
    expect({ width: viewport.width, isSteady: shift < 0.05, shift, overflow }).toMatchObject({
      isSteady: true,
      overflow: 0,
    })
  }
})
