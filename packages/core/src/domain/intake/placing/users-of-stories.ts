import { inSection } from './make-piece.ts'
import type { Piece } from './piece.ts'

/** The user that a story begins with: "As a [potter], I want ...". */
const user =
  /^(?:as (?:an?|the|our) ([^.,:]{2,60}?),?\s+(?:i|we)(?:[’']d)?\s|als (?:(?:ein|eine|einer) )?([^.,:]{2,60}?),?\s(?:möchte|will|brauche|kann|wünsche|muss) ich\s|en tant (?:que |qu['’])(?:une? )?([^.,:]{2,60}?),?\s+(?:je |j['’])|como ([^.,:]{2,60}?),?\s+(?:quiero|necesito|deseo|quero|preciso|desejo|gostaria|eu quero|puedo|posso)\s|作为(?:一[个名位])?([^。，,]{1,20}?)[，,]?\s*(?:我|希望|想|需要))/iu

/** Says nothing about who it is. */
const anybody =
  /^(?:user|users|person|system|developer|product owner|(?:be)?nutzer(?:in)?|anwender(?:in)?|système|utilisat(?:eur|rice)|usuari[oa]|usuári[oa]|用户|系统|开发者)$/iu

/** The users whom the stories of a document name, each once, when nothing else says who it is for. */
export function usersOfStories(pieces: readonly Piece[]): Piece[] {
  if (pieces.some(({ place }) => place.kind === 'section' && place.section === 'targetUser')) return []
  const users = new Map<string, Piece>()
  for (const piece of pieces) {
    const words = piece.place.kind === 'need' ? userOf(piece.text) : null
    if (words !== null && !users.has(words.toLowerCase())) users.set(words.toLowerCase(), userPiece(piece, words))
  }
  return [...users.values()]
}

function userOf(text: string): string | null {
  const words =
    user
      .exec(text.slice(0, 200))
      ?.slice(1)
      .find((group) => group !== undefined)
      ?.trim() ?? ''
  return words === '' || anybody.test(words) ? null : words
}

function userPiece(story: Piece, words: string): Piece {
  const place = inSection('targetUser')
  const why = 'The user story on these lines names its user.'
  return { ...story, passage: words, text: words, place, why, headings: [], dropped: [], targets: null, isItem: true }
}
