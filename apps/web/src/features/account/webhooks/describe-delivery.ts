import type { Delivery, DeliveryProblem, WebhookEvent } from '@plangate/core/schemas'

export const eventNames: Record<WebhookEvent, string> = {
  'gate.decided': 'Decision taken',
  'plan.ready': 'Plan ready',
  'plan.selected': 'Option chosen',
  'permit.given': 'Permit given',
  'permit.ended': 'Permit ended',
  'review.due': 'Review due',
}

const problemWords: Record<DeliveryProblem, string> = {
  status: 'The receiver answered with',
  redirect: 'The receiver named another address, which is not followed. It answered with',
  timeout: 'There was no answer in time.',
  connection: 'The receiver could not be reached.',
  certificate: 'The certificate of the receiver is not valid.',
  name: 'The host name does not exist.',
  address: 'The host is not on the internet, and the operator of Plangate does not allow it.',
  secret: 'The operator has changed the secret of Plangate: make a new webhook.',
  revoked: 'The webhook was revoked before.',
}

/** What came of the latest attempt, in a sentence. */
export function describeAttempt({ last }: Pick<Delivery, 'last'>): string {
  if (last === null) return 'There was no attempt yet.'
  const { status, problem } = last
  if (problem === null) return `The receiver answered with ${status}.`
  return status === null ? problemWords[problem] : `${problemWords[problem]} ${status}.`
}

export const stateNames: Record<Delivery['state'], string> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
}
