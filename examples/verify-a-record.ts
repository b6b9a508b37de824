import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'

/** Throws unless `permit` was signed for what `record` says, in JSON. `issuer` is the Plangate whose `keys` these are. */
export async function verifyRecord(record: string, permit: string, keys: JSONWebKeySet, issuer: string): Promise<void> {
  const signed = await compactVerify(permit, createLocalJWKSet(keys), { algorithms: ['EdDSA'] })
  const { iss, sub, contentHash } = JSON.parse(new TextDecoder().decode(signed.payload))
  const { project, brief, plan, selection: made } = JSON.parse(record)
  const { selectedOption: adjusted, changes, selection } = made
  const option = plan.options.find(({ id }: { id: string }) => id === selection.optionId)
  if (!changes && hash(option) !== hash(adjusted)) throw new Error('the option was altered')
  const basis = {
    brief: { version: selection.basis.brief.version, contentHash: hash(brief.brief) },
    gate: selection.basis.gate,
    optionHash: hash(changes ? { option, adjusted } : adjusted),
    assumptionsHash: hash(changes ? { assumptions: plan.assumptions, changes } : plan.assumptions),
  }
  const isOfProject = signed.protectedHeader.typ === 'plangate-permit+jwt' && iss === issuer && sub === project.id
  if (!isOfProject || hash(basis) !== contentHash) throw new Error('not on what this record says')
}

const hash = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
