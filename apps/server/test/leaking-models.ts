import { begins, refuses, says, sends } from '@plangate/runners/testing/behaviours'
import type { Behaviour } from '@plangate/runners/testing/model-server'
import type { Canaries } from './canaries.ts'

/** A model that tells all it knows when it fails: what it was asked, with which key, and something of its own. */
function tellsAll(status: number, canaries: Canaries): Behaviour {
  return (asked) => {
    const all = `${JSON.stringify(asked.headers)} ${asked.data} ${canaries.of('what an error of the model says')}`
    const location = `http://127.0.0.1:1/${asked.headers.authorization}`
    return refuses(status, all, { 'x-echo': canaries.of('a header of the model'), location })(asked)
  }
}

/** Each of them comes to nothing at once. */
export function permanentlyFailingModels(canaries: Canaries): Behaviour[] {
  return [
    ...[302, 400, 401, 402, 403, 404, 413].map((status) => tellsAll(status, canaries)),
    (asked) => says(JSON.stringify({ [asked.headers.authorization ?? '']: asked.data }))(asked),
    (asked) => says(`no JSON: ${asked.headers.authorization} ${asked.data}`)(asked),
    (asked) => says(JSON.stringify({ workItems: [{ [canaries.of('a key of an answer')]: 1 }] }))(asked),
    says(canaries.of('why a model declines'), { stop: 'refusal' }),
    sends(`<h1>${canaries.of('a page instead of an answer')}</h1>`, 'text/html'),
    sends(`data: ${canaries.of('an event that is no JSON')}\n\n`),
  ]
}

/** Each of them might do better at another attempt. */
export function temporarilyFailingModels(canaries: Canaries): Behaviour[] {
  return [
    tellsAll(500, canaries),
    tellsAll(429, canaries),
    begins(canaries.of('the beginning of an answer'), ({ response }) => response.destroy()),
  ]
}
