import { readFileSync } from 'node:fs'
import { readFeedback } from '../feedback/read-feedback.ts'
import { scoreFeedback } from './score-feedback.ts'
import { parseSampleBrief } from './sample-briefs.ts'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'
const brief = parseSampleBrief('neighbourhood-shop')
const previous = pricedPlanSet(await offlineDraft(brief), brief)
const data = JSON.parse(readFileSync('/work/wt/labels/feedback-check.json', 'utf8'))
const read = (text: string) => readFeedback({ brief, previous, feedback: text, today: '2026-11-29' })
const { wrong } = scoreFeedback(data, read)
const counts: Record<string, number> = {}
for (const d of wrong) { const one = scoreFeedback([d], read).score; const k = `${d.intent} -> ${read(d.text).points.map(p=>p.intent.kind).join('+')}${one.actedOn?' ACTED':''}${one.inverted?' INVERTED':''}`; counts[k]=(counts[k]??0)+1 }
console.log(counts)
