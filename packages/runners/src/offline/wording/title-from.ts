import { capitalised, shortened } from './phrasing.ts'

const titleLength = 120

/** Introductions that titles leave out. */
const preambles = [
  /^as an? .{1,80}?,? (?:i|we) (?:want|need|would like|wish)(?: to be able)?(?: to)? /iu,
  /^(?:i|we) (?:want|need|would like)(?: to)? /iu,
  /^(?:the )?(?:system|product|app|application|platform|tool|software|solution) (?:must|should|shall|has to|needs to) (?:be able to )?/iu,
  /^(?:it )?(?:must|should|shall)(?: be able to)? /iu,
]

/** Returns a title in the founder's words: one line of at most 120 characters without preamble and reasons. */
export function titleFrom(text: string): string {
  const oneLine = text.replaceAll(/\s+/gu, ' ').trim()
  const point = preambles.reduce((rest, preamble) => rest.replace(preamble, ''), oneLine)
  const subject = point.replace(/[,;]? so (?:that|they|we|i) .*$/iu, '')
  const sentence = subject.replace(/(?<=\S{3})[.;!?]\s.*$/u, '').replace(/[.;,:\s]+$/u, '')
  return capitalised(shortened(sentence === '' ? oneLine : sentence, titleLength))
}
