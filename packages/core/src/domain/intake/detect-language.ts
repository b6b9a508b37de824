import { franc } from 'franc-min'

/** Shorter texts say too little. */
const minLength = 40

/** The language of a text as ISO 639-3, or null when it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const words = text.replace(/https?:\/\/\S+|`[^`\n]*`|[#*|_>-]+/g, ' ').slice(0, 20_000)
  const code = franc(words, { minLength })
  return code === 'und' ? null : code
}
