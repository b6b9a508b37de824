/** Bytes of an address that leave room for headers: a query is part of its address. */
const maxAddressBytes = 8_000

/** Splits long feedback at its sentences into pieces that fit into an address; short feedback is one piece. */
export function piecesToRead(text: string): string[] {
  if (text === '') return []
  if (bytesInAddress(text) <= maxAddressBytes) return [text]
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
  const pieces: string[] = []
  for (const { segment } of segments.flatMap(({ segment }) => halves(segment))) {
    const last = pieces.at(-1)
    if (last !== undefined && bytesInAddress(last + segment) <= maxAddressBytes) pieces.splice(-1, 1, last + segment)
    else pieces.push(segment)
  }
  return pieces.filter((piece) => piece.trim() !== '')
}

/** A sentence that does not fit is cut in two, and again. */
function halves(segment: string): { segment: string }[] {
  if (bytesInAddress(segment) <= maxAddressBytes) return [{ segment }]
  const characters = Array.from(segment)
  const middle = Math.ceil(characters.length / 2)
  return [characters.slice(0, middle), characters.slice(middle)].flatMap((half) => halves(half.join('')))
}

function bytesInAddress(text: string): number {
  return encodeURIComponent(JSON.stringify(text)).length
}
