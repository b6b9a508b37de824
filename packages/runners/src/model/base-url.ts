import ipaddr from 'ipaddr.js'

/** Ends of names that no public server can have (RFC 6761, RFC 6762, RFC 8375, and .internal by ICANN's word). */
const localDomains = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/

/**
 * True for an address whose server nobody on the way can pass themselves off for: over https, where a certificate says
 * who answers; over http only at an address or a name of one's own network, which is how an operator says that a private
 * server is meant. Over http a public server would be told the key, and the briefs, before everybody on the way, and a
 * public name could be made to lead anywhere, into the operator's own network too.
 */
export function isSecureOrPrivate(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { protocol, hostname } = new URL(baseUrl)
  return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname))
}

/** As `ipaddr.js` names the ranges that are not on the internet; 0.0.0.0 is this machine. */
const privateRanges = new Set(['unspecified', 'loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat'])

function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(address)) return privateRanges.has(ipaddr.process(address).range())
  return !hostname.includes('.') || localDomains.test(hostname)
}

/** True when nothing stands in the URL but where the API is: no password, which would end up in errors, and no query. */
export function hasNoCredentialsOrQuery(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { username, password } = new URL(baseUrl)
  return username === '' && password === '' && !/[?#]/.test(baseUrl)
}
