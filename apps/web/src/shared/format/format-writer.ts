import { type PlanAuthor, type RunnerIdentity, writerOf } from '@plangate/core/schemas'

/** Returns who wrote a plan set: "the offline planner", "you, edited from version 3", or 'the token "CI"'. */
export function formatWriter(planSet: Parameters<typeof writerOf>[0]): string {
  const writer = writerOf(planSet)
  return 'kind' in writer ? formatAuthor(writer) : formatRunner(writer)
}

function formatAuthor(author: PlanAuthor): string {
  const sender = author.kind === 'person' ? 'you' : `the token "${author.tokenName}"`
  const writer = author.agent === undefined ? sender : `${author.agent}, submitted by ${sender}`
  return author.editedFrom === undefined ? writer : `${writer}, edited from version ${author.editedFrom}`
}

/** Returns "the offline planner" or "gpt-5 (openai-compatible)". */
export function formatRunner({ name, model }: RunnerIdentity): string {
  if (name === 'offline') return 'the offline planner'
  return model === null ? name : `${model} (${name})`
}
