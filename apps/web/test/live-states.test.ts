import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan } from './api-client.ts'
import { findBarriers, overflowOf } from './find-barriers.ts'
import { liveStates, reach } from './live-states.ts'
import { looks, openStage, type Stage, sizes } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ concurrency: 1 })
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each(liveStates)(
  'a run that is $name: axe finds no barrier and nothing overflows, in both widths and colour schemes',
  async (state) => {
    const project = await projectReadyToPlan(stage.api, state.name)
    await using visit = await stage.visit(`/projects/${project.id}/plan`)
    const { page } = visit
    await using _ = await reach(state, { ...stage, page })
    for (const { size, colorScheme } of looks) {
      await page.setViewportSize(sizes[size])
      await page.emulateMedia({ colorScheme })
      expect(await findBarriers(page), `${size} ${colorScheme}`).toEqual([])
      expect(await overflowOf(page), `${size} ${colorScheme}`).toBe(0)
    }
  },
)
