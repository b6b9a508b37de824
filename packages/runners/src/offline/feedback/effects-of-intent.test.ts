import { expect, test } from 'vitest'
import { parseSampleBrief } from '../testing/sample-briefs.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { effectsOfIntent } from './effects-of-intent.ts'

const plan = writeWorkPlan(parseSampleBrief('neighbourhood-shop'), noWishes)

test('says that a part has nothing that could be left out, where it should get simpler', () => {
  expect(effectsOfIntent({ kind: 'simplify', object: 'zeppelin' }, plan, [])).toEqual({
    effects: [],
    refusals: [
      'Nothing of “zeppelin” can be left out by itself. Say what it can do without, or how many hours it may take.',
    ],
  })
})
