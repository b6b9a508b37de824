import type { Brief } from '@plangate/core/schemas'
import { readSampleBrief } from './founder.ts'

/** Points of a brief, and UTF-16 code units of each: as many and as long as the schema and the door let through. */
const points = { constraints: 40, assumptions: 40, risks: 40, needs: 60 }
const pointLength = 995
const proseLength = 7_900

/** Words that the offline planner knows things about, so that it has much to do. */
const words =
  'payments subscription search chat notification admin dashboard import csv export report mobile app sign in with google upload images map booking calendar invoice email roles audit log api webhooks'.split(
    ' ',
  )

/** A brief of about 239 kB. `seed` makes the text of each one different. */
export async function writeLargeBrief(seed: number): Promise<Brief> {
  const write = proseWriter(seed)
  const list = (count: number) => Array.from({ length: count }, () => write(pointLength))
  return {
    ...(await readSampleBrief()),
    problemStatement: write(proseLength),
    targetUser: write(proseLength),
    valueProp: write(proseLength),
    differentiation: write(proseLength),
    monetizationHypothesis: write(proseLength),
    marketContext: write(proseLength),
    smallestViableExperiment: write(proseLength),
    keyConstraints: list(points.constraints),
    assumptions: list(points.assumptions),
    risks: list(points.risks),
    needs: list(points.needs).map((text, index) => ({ id: `need ${index}`, text, priority: 'must' })),
  }
}

function proseWriter(seed: number): (length: number) => string {
  let place = seed
  return (length) => {
    let text = ''
    while (text.length < length) {
      place = (place * 7 + 13) % 1_000_003
      text += `${words[place % words.length]}${place % 17 === 0 ? '. ' : ' '}`
    }
    return text.slice(0, length).trim()
  }
}
