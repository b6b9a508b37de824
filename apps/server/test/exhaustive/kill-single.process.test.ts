import { expect, it } from 'vitest'
import { killSingle } from '../../chaos/kill-single.ts'

// At full size: pnpm chaos kill-single.

it('loses nothing that it acknowledged when a single process is killed in the middle of a run', async () => {
  expect(await killSingle(2)).toMatchObject({ kills: 2, lost: 0, planSets: 3, attempts: 2 })
})
