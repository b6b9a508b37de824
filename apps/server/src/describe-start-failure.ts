import { WrongKeysSecretError } from '@plangate/core/services'
import { DatabaseUnavailableError, DatabaseUnreachableError, DataDirectoryLockedError } from '@plangate/database'
import { RunnerSettingsError } from '@plangate/runners'
import { WrongSettingError } from './env.ts'

/** Their messages are sentences for the operator. */
const explained = [
  WrongSettingError,
  WrongKeysSecretError,
  RunnerSettingsError,
  DataDirectoryLockedError,
  DatabaseUnreachableError,
  DatabaseUnavailableError,
]

/** Returns one sentence for any failure of a start; with `isDetailed` the stack of one that nobody foresaw. */
export function describeStartFailure(error: unknown, isDetailed = false): string {
  if (!(error instanceof Error)) return `Plangate cannot start: ${JSON.stringify(error) ?? 'unknown error'}.`
  if (explained.some((kind) => error instanceof kind)) return error.message
  if (isDetailed && error.stack !== undefined) return error.stack
  const [message = ''] = error.message.split('\n')
  return `Plangate cannot start: ${message.replace(/\.$/, '') || error.name}. Start again with LOG_LEVEL=debug to see where it failed.`
}
