import type { Run } from '@plangate/core/schemas'
import { formatDuration } from '../../../shared/format/format-values.ts'
import { formatRunner } from '../../../shared/format/format-writer.ts'

/** Returns label and value pairs about a run that ended: planner, prompt, attempts, duration and tokens. */
export function describeRun(run: Run): [string, string][] {
  const { runner, promptVersion, attempts } = run
  return [
    ['Planner', runner ? formatRunner(runner) : 'None: work on it was never begun'],
    ...(promptVersion === null ? [] : [['Prompt', `Version ${promptVersion}`] satisfies [string, string]]),
    ['Attempts', String(attempts)],
    ['Took', `${describeDuration(run)}, from the request to its end`],
    ['Tokens', describeTokens(run)],
  ]
}

function describeDuration({ createdAt, endedAt }: Run): string {
  return endedAt === null ? 'Not over yet' : formatDuration(Date.parse(endedAt) - Date.parse(createdAt))
}

function describeTokens({ runner, usage }: Run): string {
  if (usage) return `${usage.inputTokens.toLocaleString('en-US')} in, ${usage.outputTokens.toLocaleString('en-US')} out`
  return runner?.model ? 'Not reported by the model' : 'None'
}
