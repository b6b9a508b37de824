import { readFileSync } from 'node:fs'
import { readFeedback } from '../feedback/read-feedback.ts'
import { scoreFeedback } from './score-feedback.ts'
import { parseSampleBrief } from './sample-briefs.ts'
import { offlineDraft, pricedPlanSet } from './offline-draft.ts'
const brief = parseSampleBrief('neighbourhood-shop')
const previous = pricedPlanSet(await offlineDraft(brief), brief)
const [file, show] = process.argv.slice(2)
const data = JSON.parse(readFileSync(file!, 'utf8'))
const read = (text: string) => readFeedback({ brief, previous, feedback: text, today: '2026-11-29' })
const t=performance.now()
const { score, wrong } = scoreFeedback(data, read)
const ms = performance.now()-t
const print = show==='all'? data : show ? wrong : []
for (const d of print) console.log(wrong.includes(d)?'X ':'  ', d.intent.padEnd(9), d.text, ' => ', JSON.stringify(read(d.text).points.map(({words,choices,...p})=>({...p.intent, ...(p.options&&{o:p.options.map(o=>o.slice(0,5))}), ...(p.note&&{n:p.note})}))))
console.log(JSON.stringify(score), Math.round(ms)+'ms')
for (const d of data) { if (!show) break; const one = scoreFeedback([d], read).score; if (one.inverted||one.actedOn) console.log('!!', one.inverted?'INV':'ACT', d.text) }
