import { notifications } from '@mantine/notifications'
import { explainError } from './explain-error.ts'
import type { ApiError } from './trpc.ts'

/** Says in the corner of the page that something is done. */
export function showDone(message: string): void {
  notifications.show({ color: 'petrol', message })
}

/** Explains a failed call in the corner of the page. */
export function showFailure(error: ApiError): void {
  const { title, next } = explainError(error)
  notifications.show({ color: 'brick', title, message: next })
}
