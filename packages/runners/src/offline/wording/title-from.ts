import { capitalised, shortened } from './phrasing.ts'

const titleLength = 90

/** What people write before they come to the point. */
const preambles = [
  /^as an? [^,]{1,80}, (?:i|we) (?:want|need|would like|wish)(?: to be able)?(?: to)? /iu,
  /^(?:i|we) (?:want|need|would like)(?: to)? /iu,
  /^(?:the )?(?:system|product|app|application|platform|tool|software|solution) (?:must|should|shall|has to|needs to) (?:be able to )?/iu,
  /^(?:it )?(?:must|should|shall)(?: be able to)? /iu,
]

/** A title made of the founder's words: preamble and reasons left out, one line, at most 90 characters. */
export function titleFrom(text: string): string {
  const oneLine = text.replaceAll(/\s+/gu, ' ').trim()
  const point = preambles.reduce((rest, preamble) => rest.replace(preamble, ''), oneLine)
  const subject = point.replace(/[,;]? so (?:that|they|we|i) .*$/iu, '')
  const sentence = subject.replace(/(?<=\S{3})[.;!?]\s.*$/u, '').replace(/[.;,:\s]+$/u, '')
  return capitalised(shortened(sentence === '' ? oneLine : sentence, titleLength))
}
