import { isLoopback } from './sign-in-locally.ts'

/** True for an address whose answers nobody on the way can change: https, or on this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
