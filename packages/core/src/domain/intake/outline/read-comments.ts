import type { Aside } from './block.ts'

/** Takes HTML comments out of a document. Line ends stay, so that line numbers do. */
export function readComments(document: string): { text: string; comments: Aside[] } {
  const comments: Aside[] = []
  let text = ''
  let line = 1
  let from = 0
  for (let open = document.indexOf('<!--'); open >= 0; open = document.indexOf('<!--', from)) {
    const close = document.indexOf('-->', open + 4)
    if (close < 0) break
    const before = document.slice(from, open)
    const words = document.slice(open + 4, close)
    line += countLineEnds(before)
    const last = line + countLineEnds(words)
    comments.push({ kind: 'aside', what: 'comment', text: words.trim(), lines: [line, last] })
    text += `${before} ${'\n'.repeat(last - line)}`
    line = last
    from = close + 3
  }
  return { text: text + document.slice(from), comments: comments.filter((comment) => comment.text !== '') }
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1
}
