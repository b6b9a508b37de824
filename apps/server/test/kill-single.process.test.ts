import { expect, it } from 'vitest'
import { killSingle } from '../chaos/kill-single.ts'

// The same at full size: node chaos/main.ts kill-single.

it('loses nothing that it acknowledged when the one process is killed in the middle of a run', async () => {
  expect(await killSingle(2)).toMatchObject({ kills: 2, lost: 0, planSets: 3, attempts: 2 })
})
