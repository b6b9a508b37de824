const emptyWords =
  /^(?:tbd|tba|tbc|t\.b\.d\.?|to ?do|n\/?a|n\.a\.|not applicable|none yet|nothing yet|to be (?:done|determined|decided|defined|confirmed|added|completed|written|filled(?: in| out)?)(?: later)?|coming soon|fill (?:this |me )?(?:in|out)|placeholder|xxx+|\?+|\.{2,}|…|-+|_+|k\. ?a\.|offen|folgt|noch offen|à (?:définir|compléter|préciser)|por definir|pendiente|a definir|pendente|待定|待补充|暂无|无|\(?(?:tbd|empty|leer|vide)\)?)[.!]?$/i

/** "<Name of the product>", "{{project}}", "[Describe the problem in two sentences]", but not "[x]" or a link. */
const template =
  /^(?:\[[^[\]]{3,}\]|<[^<>]{3,}>|\{\{?[^{}]{2,}\}?\}|_{3,}|\(?(?:e\.g\.,?|z\. ?b\.) .{0,10}\.{3}\)?)[.:]?$/u

const filler = /^lorem ipsum\b/i

/** What templates ask for, in the words that they use, when it stands alone in brackets or in a quote. */
const instruction =
  /^[([<](?:describe|insert|add|list|write|enter|explain|your|replace|provide|give|state|what|who|how) [^.!?]{3,}(?:\)|\]|>)$/i

/** Whether a text says nothing yet: "TBD", "n/a", the hint of a template. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 400) return filler.test(text)
  const words = text.trim().replace(/^[*_"'`]+|[*_"'`]+$/g, '')
  const value = /^[\p{L} ]{1,30}[:：]\s*(.*)$/u.exec(words)?.[1] ?? words
  if (/^\[(?:needs clarification|note|x|!)/i.test(value)) return false
  return (
    emptyWords.test(words) ||
    emptyWords.test(value) ||
    template.test(value) ||
    filler.test(value) ||
    instruction.test(words)
  )
}
