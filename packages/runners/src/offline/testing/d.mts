import { readFeedback } from '../feedback/read-feedback.ts'
import { parseSampleBrief } from './sample-briefs.ts'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'
const brief = parseSampleBrief((process.argv[2] ?? 'physio-clinic') as any)
const previous = pricedPlanSet(await offlineDraft(brief), brief)
for (const text of process.argv.slice(3)) console.log(text, JSON.stringify(readFeedback({ brief, previous, feedback: text, today: '2026-11-29' }).points))
