import type { Actor, Services } from './index.ts'

/** "briefs.save" for every method whose first parameter is not an actor. */
type WithoutActor = {
  [Service in keyof Services]: {
    [Method in keyof Services[Service]]: Services[Service][Method] extends (...parameters: infer Parameters) => unknown
      ? Parameters extends [Actor, ...unknown[]]
        ? never
        : `${Service}.${Method & string}`
      : never
  }[keyof Services[Service]]
}[keyof Services]

/**
 * Every method of a service that acts for no actor, and why. A new one that is missing here does not type-check, and
 * neither does an entry that takes an actor.
 */
const exceptions: Record<WithoutActor, string> = {
  'users.recognise': 'finds out who acts',
  'tokens.recognise': 'finds out who acts',
  'shares.read': 'for a reader without an account, who has the secret',
  'users.setTier': 'for the operator, who names an account',
  'tokens.revokeAll': 'for the operator, who names an account',
  'erasure.eraseProjectOfAnyone': 'for the operator, who names a project',
  'erasure.eraseAccount': 'for the operator, who names an account',
  'runs.outlookOfSorting': 'reads nothing that is somebody’s: it prices a number of bytes',
  'limits.refuseOver': 'counts by address, too, before anybody is identified',
  'signer.prepare': 'keys belong to the installation',
  'signer.publicKeys': 'keys belong to the installation',
  'signer.sign': 'signs what `builds.authorize` has found',
  'limits.count': 'counts by address, too, before anybody is identified',
}
void exceptions
