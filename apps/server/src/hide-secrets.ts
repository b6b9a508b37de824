import { unescape as decode } from 'node:querystring'
import type { Environment } from './env.ts'

type Secrets = Pick<Environment, 'ANTHROPIC_API_KEY' | 'OPENAI_API_KEY' | 'DATABASE_URL' | 'PLANGATE_KEYS_SECRET'>

/** Returns `text` without the API keys, the secret of the signing keys and the database password, for messages that other programs wrote. */
export function hideSecrets(text: string, { DATABASE_URL, ...keys }: Secrets): string {
  const { ANTHROPIC_API_KEY, OPENAI_API_KEY, PLANGATE_KEYS_SECRET } = keys
  const secrets = [ANTHROPIC_API_KEY, OPENAI_API_KEY, PLANGATE_KEYS_SECRET, ...passwordsIn(DATABASE_URL)]
  return secrets.reduce<string>((hidden, secret) => (secret ? hidden.replaceAll(secret, '[hidden]') : hidden), text)
}

/** Returns the password as it stands in the URL, and as the database receives it. */
function passwordsIn(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return []
  const { password, searchParams } = new URL(url)
  return [password, decode(password), searchParams.get('password') ?? '']
}
