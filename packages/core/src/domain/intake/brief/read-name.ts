/** What documents like these call themselves, alone or beside the name of the product. */
const kinds =
  /^(?:(?:the|a|an|das|le|la|el|o)\s+)?(?:product|project|software|system|business|technical|functional|feature|mvp|market)?\s*(?:requirements?|design)?\s*(?:document|specifications?|specs?|brief|canvas|overview|proposal|one[- ]?pager|plan|pitch|summary|notes?)?\s*(?:\((?:prd|mrd|srs|brd|rfp|pid)\))?$|^(?:prd|mrd|srs|brd|rfp|rfq|pr[/ -]?faq|spec|draft|readme|lean canvas|one[- ]?pager|press release|request for proposals?|business model canvas|mini[- ]?prd|product vision|lastenheft|pflichtenheft|projektsteckbrief|steckbrief|projektbeschreibung|produktanforderungen|cahier des charges(?: fonctionnel)?|note de cadrage|documento de requisitos(?: d[eo]l? produ[ct]to)?|especificaci[oó]n(?: de requisitos)?|termo de refer[eê]ncia|产品需求文档|需求文档|产品需求说明书|项目简报|PRD)$/iu

const separators = /\s*[:：|]\s*|\s+[-–—]\s+|\s*——\s*|[（(]\s*(?=(?:prd|mrd|srs|rfp)\b)|[)）]$/iu

const kindBefore =
  /^(.{3,40}?)\s+(?:for(?: the)?|of(?: the)?|für(?: (?:die|das|den))?|pour(?: (?:le|la|les))?|d[eo]l?|para(?: [oa]s?)?)\s+(.+)$/iu

/** The name that a title holds, and what it says beside it about the kind of document. */
export function readName(title: string): { name: string | null; kind: string } {
  const parts = title
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names = parts.filter((part) => !kinds.test(part))
  const [, kind = '', name = ''] = kindBefore.exec(title) ?? []
  if (names.length === parts.length && name !== '' && kinds.test(kind)) return { name: atMostOneLine(name), kind }
  if (names.length === 0) return { name: null, kind: title }
  const shorter = names.length === 1 ? dropKindAtEnd(names[0] ?? '') : { name: names.join(' – '), kind: '' }
  const kindWords = [...parts.filter((part) => kinds.test(part)), shorter.kind].filter((part) => part !== '')
  return { name: atMostOneLine(shorter.name), kind: kindWords.join(' ') }
}

/** "Larder PRD", "Larder project brief". */
function dropKindAtEnd(words: string): { name: string; kind: string } {
  const [, name, kind] =
    /^(.{2,}?)\s+((?:product requirements(?: document)?|project brief|product brief|requirements document|feature spec(?:ification)?|prd|mvp prd|lean canvas|lastenheft|产品需求文档|需求文档))$/iu.exec(
      words,
    ) ?? []
  return name !== undefined && kind !== undefined ? { name, kind } : { name: words, kind: '' }
}

function atMostOneLine(name: string): string | null {
  return name.length <= 200 ? name : null
}
