import { answersWith, failsWith, respondsWith, startsAnswer } from '@plangate/runners/testing/behaviours'
import type { Behaviour } from '@plangate/runners/testing/model-server'
import type { Canaries } from './canaries.ts'

/** Fails with everything it has received in the answer: the request, the API key, and a text of its own. */
function failsWithEverything(status: number, canaries: Canaries): Behaviour {
  return (asked) => {
    const all = `${JSON.stringify(asked.headers)} ${asked.data} ${canaries.of('what an error of the model says')}`
    const location = `http://127.0.0.1:1/${asked.headers.authorization}`
    return failsWith(status, all, { 'x-echo': canaries.of('a header of the model'), location })(asked)
  }
}

/** Each of them ends a run at once. */
export function permanentlyFailingModels(canaries: Canaries): Behaviour[] {
  return [
    ...[302, 400, 401, 402, 403, 404, 413].map((status) => failsWithEverything(status, canaries)),
    (asked) => answersWith(JSON.stringify({ [asked.headers.authorization ?? '']: asked.data }))(asked),
    (asked) => answersWith(`not JSON: ${asked.headers.authorization} ${asked.data}`)(asked),
    (asked) => answersWith(JSON.stringify({ workItems: [{ [canaries.of('a key of an answer')]: 1 }] }))(asked),
    answersWith(canaries.of('why a model declines'), { stop: 'refusal' }),
    respondsWith(`<h1>${canaries.of('a page instead of an answer')}</h1>`, 'text/html'),
    respondsWith(`data: ${canaries.of('an event that is not JSON')}\n\n`),
  ]
}

/** Each of them may succeed at another attempt. */
export function temporarilyFailingModels(canaries: Canaries): Behaviour[] {
  return [
    failsWithEverything(500, canaries),
    failsWithEverything(429, canaries),
    startsAnswer(canaries.of('the beginning of an answer'), ({ response }) => response.destroy()),
  ]
}
