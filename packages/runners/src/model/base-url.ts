import ipaddr from 'ipaddr.js'

/** Domains that no public server can have (RFC 6761, RFC 6762, RFC 8375, and .internal, which ICANN reserved in 2024). */
const localDomains = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/

/**
 * Returns true for https, and for http to an address or a name of a private network, such as a model on the operator's
 * own machine. Over http to a public server, anyone on the path could read the key and the briefs, and its name could
 * be made to resolve to any address, even inside the operator's network.
 */
export function isSecureOrPrivate(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { protocol, hostname } = new URL(baseUrl)
  return protocol === 'https:' || (protocol === 'http:' && isPrivateHost(hostname))
}

/** The ranges that are not on the internet, as `ipaddr.js` names them; "unspecified" is 0.0.0.0, this machine. */
const privateRanges = new Set(['unspecified', 'loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat'])

function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(address)) return privateRanges.has(ipaddr.process(address).range())
  return !hostname.includes('.') || localDomains.test(hostname)
}

/** Returns true for a URL without user, password, query and fragment; a password would end up in error messages. */
export function hasNoCredentialsOrQuery(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { username, password } = new URL(baseUrl)
  return username === '' && password === '' && !/[?#]/.test(baseUrl)
}
