import type { FieldIssue } from './refusal.ts'

/** How many issues a refused input is answered with: a program can fix a draft of 200 mistakes in one go. */
export const maxInputIssues = 200

/** How many issues of a Runner's answer are sent back for repair, and kept with its run. */
export const maxAnswerIssues = 20

/** UTF-16 code units of a message, and of a path: both may quote what is refused. */
export const maxIssueLength = 500

/** What a schema says about a value that it refuses, as zod has it. */
interface SchemaError {
  issues: readonly { path: readonly PropertyKey[]; message: string }[]
}

/** The first issues as callers get them, shortened so that a small input does not make a large answer. */
export function listFieldIssues({ issues }: SchemaError, most: number): FieldIssue[] {
  return issues.slice(0, most).map(({ path, message }) => ({
    path: path.join('.').slice(0, maxIssueLength),
    message: message.slice(0, maxIssueLength),
  }))
}
