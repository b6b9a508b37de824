import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountScreens } from '../account-screens.ts'
import {
  clinicBrief,
  decide,
  projectAtGate,
  projectReadyToPlan,
  projectWithBrief,
  projectWithChoice,
  projectWithPlan,
} from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'
import { newProjectScreens } from '../new-project-screens.ts'
import { progressScreens } from '../progress-screens.ts'
import type { Screen } from '../screen.ts'
import { shareScreens } from '../share-screens.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const ofProject = async (made: Promise<{ id: string }>, step: string) => `/projects/${(await made).id}${step}`
const ofPlanned = async (made: Promise<{ project: { id: string } }>, step: string) =>
  `/projects/${(await made).project.id}${step}`

async function ofEarlierBrief(name: string, view: string): Promise<string> {
  const { id: projectId } = await projectWithBrief(stage.api, name)
  await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, targetUser: 'Others.' } })
  return `/projects/${projectId}/brief?version=1${view}`
}

const screens: Screen[] = [
  { name: 'projects', path: async () => '/', shows: /Next: |Start with an idea/ },
  {
    name: 'projects in every state',
    path: async () => {
      await projectWithPlan(stage.api, 'Planned')
      await projectWithChoice(stage.api, 'Ready to build')
      const { project } = await projectWithChoice(stage.api, 'Stale')
      await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
      const narrowed = await projectWithBrief(stage.api, 'Narrowed')
      await decide(stage.api, narrowed.id, 'narrow')
      const parked = await projectWithBrief(stage.api, 'Put aside')
      await decide(stage.api, parked.id, 'park')
      return '/'
    },
    shows: 'Outdated',
  },
  { name: 'example', path: async () => '/example', shows: 'The options' },
  {
    name: 'shortcuts',
    path: async () => '/example',
    act: async (page) => {
      await page.getByText('The options').first().waitFor()
      await page.keyboard.press('?')
    },
    shows: 'Show this list',
  },
  {
    name: 'going anywhere',
    path: async () => '/example',
    act: async (page) => {
      await page.getByText('The options').first().waitFor()
      await page.keyboard.press('Control+k')
    },
    shows: 'API tokens',
  },
  {
    name: 'menu of a project',
    path: async () => {
      await projectWithBrief(stage.api, 'With a menu')
      return '/'
    },
    act: (page) => page.getByRole('button', { name: 'More about With a menu' }).first().click(),
    shows: 'Duplicate the brief',
  },
  { name: 'no project found', path: async () => '/?q=nowhere', shows: 'No project matches' },
  ...newProjectScreens,
  {
    name: 'overview',
    path: () => ofProject(projectWithBrief(stage.api, 'Overview'), ''),
    shows: 'Decide whether to build at all.',
  },
  {
    name: 'brief',
    path: () => ofProject(projectWithBrief(stage.api, 'Brief'), '/brief'),
    shows: 'Version 1 is saved.',
  },
  {
    name: 'earlier brief, compared',
    path: () => ofEarlierBrief('Compared', ''),
    shows: 'The current version 2 differs in one part.',
  },
  {
    name: 'earlier brief, as it was',
    path: () => ofEarlierBrief('As it was', '&view=words'),
    shows: clinicBrief.targetUser,
  },
  {
    name: 'brief with a file over it',
    path: () => ofProject(projectWithBrief(stage.api, 'Dragged'), '/brief'),
    act: async (page) => {
      const dataTransfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([''], 'brief.md'))
        return transfer
      })
      await page.getByRole('textbox', { name: 'Problem statement' }).dispatchEvent('dragenter', { dataTransfer })
    },
    shows: 'Drop the file to fill the form',
  },
  {
    name: 'brief with mistakes',
    path: () => ofProject(stage.api.projects.create.mutate({ name: 'Blank' }), '/brief'),
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Risks, point 1' }).fill('x'.repeat(1_001))
      await page.getByRole('button', { name: 'Save as version 1' }).click()
    },
    shows: 'Correct 1 field before you save.',
  },
  {
    name: 'samples',
    path: () => ofProject(stage.api.projects.create.mutate({ name: 'Samples' }), '/brief'),
    act: (page) => page.getByRole('button', { name: 'Use a sample brief' }).click(),
    shows: 'Council repairs',
  },
  {
    name: 'pasting a document that is too long',
    path: () => ofProject(projectWithBrief(stage.api, 'Pasted'), '/brief'),
    act: async (page) => {
      await page.getByRole('button', { name: 'Paste a document' }).click()
      await page.getByLabel('Document', { exact: true }).fill('word '.repeat(40_001))
    },
    shows: 'This is too long to be read',
  },
  {
    name: 'direction to decide',
    path: () => ofProject(projectWithBrief(stage.api, 'No gate'), '/direction'),
    act: (page) => page.getByText('For and against').first().click(),
    shows: 'Why choose it',
  },
  {
    name: 'deciding',
    path: () => ofPlanned(projectAtGate(stage.api, 'Deciding'), '/direction'),
    act: (page) => page.getByRole('button', { name: /^Pivot/ }).click(),
    shows: 'Where to pivot',
  },
  {
    name: 'parked',
    path: async () => {
      const project = await projectWithBrief(stage.api, 'Parked')
      await decide(stage.api, project.id, 'park')
      return `/projects/${project.id}/direction`
    },
    shows: 'This project is parked',
  },
  {
    name: 'no plan',
    path: () => ofProject(projectReadyToPlan(stage.api, 'No plan'), '/plan'),
    shows: 'Ready to be planned',
  },
  {
    name: 'plan',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Plan'), '/plan'),
    act: async (page) => {
      await page.getByRole('button', { name: /^Show the details/ }).click()
      await page
        .getByRole('button', { name: /^Show all of the technical approach/ })
        .first()
        .click()
    },
    shows: 'Show less',
  },
  {
    name: 'options side by side',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Side by side'), '/plan?view=compare'),
    shows: 'best of its row',
  },
  {
    name: 'what matters to the founder',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Weights'), '/plan'),
    act: (page) => page.getByRole('button', { name: 'What matters to you' }).click(),
    shows: 'Four shares of 100',
  },
  {
    name: 'plan that is edited, with a mistake',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Edited'), '/plan/edit?version=1'),
    act: async (page) => {
      await page.getByRole('grid').locator('td[data-kind=low]').first().click()
      await page.keyboard.type('9999')
    },
    shows: 'Low has to be at most likely.',
  },
  {
    name: 'no plan to edit',
    path: () => ofProject(projectReadyToPlan(stage.api, 'Unplanned'), '/plan/edit'),
    shows: 'No plan to edit yet',
  },
  {
    name: 'numbers of the estimate',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Numbers'), '/plan?view=odds'),
    act: (page) => page.getByText('The numbers behind it').click(),
    shows: 'Person-hours',
  },
  {
    name: 'Deep Research for a tier that lacks it',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Research'), '/plan?view=push-back'),
    act: (page) => page.getByRole('button', { name: 'How to get it' }).click(),
    shows: 'See how to upgrade',
  },
  {
    name: 'plan with feedback',
    path: async () => {
      const { project } = await projectWithPlan(stage.api, 'Feedback')
      await stage.api.plans.regenerate.mutate({ projectId: project.id, feedback: 'One engineer only. Paint it blue.' })
      return `/projects/${project.id}/plan?view=push-back`
    },
    shows: 'What became of your feedback',
  },
  {
    name: 'choosing',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Choosing'), '/plan'),
    act: (page) =>
      page
        .getByRole('button', { name: /^Choose this option/ })
        .first()
        .click(),
    shows: 'Why this one?',
  },
  {
    name: 'no choice',
    path: () => ofPlanned(projectWithPlan(stage.api, 'No choice'), '/choice'),
    shows: 'Nothing is chosen yet',
  },
  { name: 'choice', path: () => ofPlanned(projectWithChoice(stage.api, 'Choice'), '/choice'), shows: 'Valid' },
  {
    name: 'stale choice',
    path: async () => {
      const { project } = await projectWithChoice(stage.api, 'Stale')
      await stage.api.gates.open.mutate({ projectId: project.id })
      return `/projects/${project.id}/choice`
    },
    shows: 'Out of date',
  },
  {
    name: 'permit',
    path: () => ofPlanned(projectWithChoice(stage.api, 'Permit'), '/permit'),
    act: (page) => page.getByRole('button', { name: 'Authorize the build' }).click(),
    shows: /^Build permit/,
  },
  {
    name: 'menu of records',
    path: () => ofPlanned(projectWithChoice(stage.api, 'Records'), '/permit'),
    act: (page) => page.getByRole('button', { name: 'Export' }).click(),
    shows: 'Decision record (Markdown)',
  },
  {
    name: 'refused permit',
    path: () => ofPlanned(projectWithPlan(stage.api, 'Refused'), '/permit'),
    act: (page) => page.getByRole('button', { name: 'Authorize the build' }).click(),
    shows: 'No option is chosen',
  },
  ...progressScreens(() => stage.api),
  { name: 'upgrade', path: async () => '/upgrade', shows: 'All projects' },
  ...accountScreens(() => stage.api),
  ...shareScreens(() => stage.api),
  {
    name: 'audit log',
    path: () => ofPlanned(projectWithChoice(stage.api, 'Audited'), '/audit'),
    shows: 'Decided: Proceed',
  },
  { name: 'no such page', path: async () => '/nowhere', shows: 'Page not found' },
  {
    name: 'no such project',
    path: async () => '/projects/01900000-0000-7000-8000-00000000dead',
    shows: 'Project not found',
  },
]

test.each(screens)('$name: axe finds no violations and nothing overflows in any look', async (screen) => {
  await using visit = await stage.visit(await screen.path())
  const { page, founder } = visit
  if (screen.act) await screen.act(page)
  await founder.sees(screen.shows)
  await page.getByRole('status').filter({ hasText: 'Loading' }).first().waitFor({ state: 'detached' })
  await expect.poll(() => page.title()).toMatch(/Plangate$/)
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme })
    expect(await findAccessibilityIssues(page), `${size} ${colorScheme}`).toEqual([])
    await expect.poll(() => measureOverflow(page), { message: `${size} ${colorScheme}` }).toBe(0)
  }
})
