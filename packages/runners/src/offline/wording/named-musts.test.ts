import { expect, test } from 'vitest'
import { offlineDraft } from '../testing/offline-draft.ts'
import { parsedSampleBriefs } from '../testing/sample-briefs.ts'

const counted =
  /(?:Holds every must-have, all|Holds|Leaves out) (\d+) (?:of them|of \d+ must-haves|must-haves? to stay at \d+ work items): (.*)\.$/u

test.each(Object.entries(parsedSampleBriefs))(
  'in the plan of %s, as many must-haves are named as are counted',
  async (_, brief) => {
    const { options } = await offlineDraft(brief)
    const sentences = options
      .flatMap(({ pros, cons }) => [...pros, ...cons])
      .flatMap((text) => {
        const [, count, named = ''] = counted.exec(text) ?? []
        return count === undefined ? [] : [{ text, count: Number(count), named }]
      })
    expect(sentences.length).toBeGreaterThan(0)
    for (const { text, count, named } of sentences) {
      const more = Number(/ and (\d+) more$/u.exec(named)?.[1] ?? 0)
      expect([...named.matchAll(/“[^”]*”/gu)].length + more, text).toBe(count)
    }
  },
)
