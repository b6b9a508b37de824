import { answersWith, failsWith, respondsWith, startsAnswer } from '@plangate/runners/testing/behaviours'
import type { Behaviour } from '@plangate/runners/testing/model-server'
import type { Canaries } from './canaries.ts'

/** A model that tells all it knows when it fails: what it was asked, with which key, and something of its own. */
function tellsAll(status: number, canaries: Canaries): Behaviour {
  return (asked) => {
    const all = `${JSON.stringify(asked.headers)} ${asked.data} ${canaries.of('what an error of the model says')}`
    const location = `http://127.0.0.1:1/${asked.headers.authorization}`
    return failsWith(status, all, { 'x-echo': canaries.of('a header of the model'), location })(asked)
  }
}

/** Each of them comes to nothing at once. */
export function hopelessModels(canaries: Canaries): Behaviour[] {
  return [
    ...[302, 400, 401, 402, 403, 404, 413].map((status) => tellsAll(status, canaries)),
    (asked) => answersWith(JSON.stringify({ [asked.headers.authorization ?? '']: asked.data }))(asked),
    (asked) => answersWith(`no JSON: ${asked.headers.authorization} ${asked.data}`)(asked),
    (asked) => answersWith(JSON.stringify({ workItems: [{ [canaries.of('a key of an answer')]: 1 }] }))(asked),
    answersWith(canaries.of('why a model declines'), { stop: 'refusal' }),
    respondsWith(`<h1>${canaries.of('a page instead of an answer')}</h1>`, 'text/html'),
    respondsWith(`data: ${canaries.of('an event that is no JSON')}\n\n`),
  ]
}

/** Each of them might do better at another attempt. */
export function failingModels(canaries: Canaries): Behaviour[] {
  return [
    tellsAll(500, canaries),
    tellsAll(429, canaries),
    startsAnswer(canaries.of('the beginning of an answer'), ({ response }) => response.destroy()),
  ]
}
