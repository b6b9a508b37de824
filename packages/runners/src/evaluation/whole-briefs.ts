import { readdirSync, readFileSync } from 'node:fs'
import { Brief } from '@plangate/core/schemas'
import { z } from 'zod'

/** A brief with what somebody who does not write the rules expects of its plan; capabilities by their ids. */
const WholeBrief = z.object({
  kind: z.string(),
  brief: Brief,
  must: z.array(z.string()),
  may: z.array(z.string()),
  mustNot: z.array(z.string()),
  constraints: z.array(
    z.object({
      text: z.string(),
      /** What breaks it, where the facts of an option show that: `engineers>2`, `weeks>9`, `cost>4000` (USD). */
      verdict: z.object({ brokenBy: z.array(z.string()) }).nullable(),
    }),
  ),
})
export type WholeBrief = z.infer<typeof WholeBrief>

const folder = new URL('whole-briefs/', import.meta.url)

/** Every file of the folder, by its name. */
export const wholeBriefs = readdirSync(folder)
  .toSorted()
  .map((file) => ({ file, ...WholeBrief.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) }))
