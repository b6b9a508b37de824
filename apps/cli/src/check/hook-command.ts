import { text } from 'node:stream/consumers'
import type { BuildToAuthorize } from '@plangate/core/schemas'
import { z } from 'zod'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import type { Terminal } from '../terminal.ts'
import { askForPermit } from './ask-for-permit.ts'
import { describeRefusal } from './describe-refusal.ts'

export interface HookRequest {
  question: BuildToAuthorize
  /** True: a tool call is blocked unless there is a permit, also when nobody can be asked for it. */
  strict: boolean
}

/**
 * Answers a PreToolUse hook of Claude Code (https://code.claude.com/docs/en/hooks): denies the tool call by JSON when there
 * is no permit. With one it prints nothing, so that the agent's own rules decide; "allow" would skip them.
 *
 * @throws {CommandFailure} `usage`, which blocks the tool call; `unreachable`, which does not, or `blocked` in its place
 *   if strict
 */
export async function hookCommand({ question, strict }: HookRequest, terminal: Terminal): Promise<void> {
  try {
    requireToolCall(await text(terminal.input))
    const verdict = await askForPermit(readServerSettings(terminal.variables), question, terminal.signal)
    if (!verdict.permitted) terminal.output.write(`${JSON.stringify(deny(describeRefusal(verdict.refusal)))}\n`)
  } catch (cause) {
    throw strict ? new CommandFailure(exitCodes.blocked, explain(cause), { cause }) : cause
  }
}

const ToolCall = z.looseObject({ hook_event_name: z.literal('PreToolUse') })

function requireToolCall(input: string): void {
  if (isToolCall(input)) return
  throw new CommandFailure(exitCodes.usage, 'Standard input is not a tool call: register this hook for PreToolUse.')
}

function isToolCall(input: string): boolean {
  try {
    return ToolCall.safeParse(JSON.parse(input)).success
  } catch {
    return false
  }
}

function deny(reason: string): object {
  return {
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: reason,
    },
  }
}

function explain(cause: unknown): string {
  const problem = cause instanceof CommandFailure ? cause.message : 'Plangate failed.'
  return `Do not build. ${problem}`
}
