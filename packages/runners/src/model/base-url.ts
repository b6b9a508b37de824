import { isIP } from 'node:net'

/** Ends of names that no public server can have (RFC 6761, RFC 6762, RFC 8375, and .internal by ICANN's word). */
const localEnds = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/

/**
 * True for an address whose server nobody on the way can pass themselves off for: over https, where a certificate says
 * who answers; over http only where the address itself is written down, or a name of one's own network, which is how an
 * operator says that a private server is meant. A public name over http could be made to lead anywhere, into the
 * operator's own network too, and would tell everybody on the way the key.
 */
export function leadsToOneServer(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { protocol, hostname } = new URL(baseUrl)
  return protocol === 'https:' || (protocol === 'http:' && isOwnWord(hostname))
}

function isOwnWord(hostname: string): boolean {
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  return isAddress || !hostname.includes('.') || localEnds.test(hostname)
}

/** True when nothing stands in the URL but where the API is: no password, which would end up in errors, and no query. */
export function isBare(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const { username, password } = new URL(baseUrl)
  return username === '' && password === '' && !/[?#]/.test(baseUrl)
}
