/** What documents like these call themselves, alone or beside the name of the product. */
const kinds =
  /^(?:(?:the|a|an|das|le|la|el|o)\s+)?(?:product|project|software|system|business|technical|functional|feature|mvp|market|customer|team)?\s*(?:requirements?|design|onboarding|launch|development|implementation|rollout|discovery|kick-?off)?\s*(?:document|specifications?|specs?|brief|canvas|overview|proposal|one[- ]?pager|plan|pitch|summary|notes?)?\s*(?:\((?:prd|mrd|srs|brd|rfp|pid)\))?$|^(?:prd|mrd|srs|brd|(?:rfp|rfq|rfi)(?: ?(?:#|no\.?|nr\.?|n°)? ?[\w-]*\d[\w-]*)?|user stor(?:y|ies)|(?:app|application|product|project) name|projekt(?:name)?|projet|nom du projet|proyecto|projeto|项目(?:名称)?|产品(?:名称)?|pr[/ -]?faq|spec|draft|readme|lean canvas|one[- ]?pager|press release|request for proposals?|business model canvas|mini[- ]?prd|product vision|lastenheft|pflichtenheft|anforderungs(?:dokument|spezifikation|katalog)|expression (?:de|des|du) besoins?|caderno de encargos|pliego de condiciones|软件需求规格说明书|需求规格说明书|projektsteckbrief|steckbrief|projektbeschreibung|produktanforderungen|cahier des charges(?: fonctionnel)?|note de cadrage|documento de requisitos(?: d[eo]l? produ[ct]to)?|especificaci[oó]n(?: de requisitos)?|termo de refer[eê]ncia|产品需求文档|需求文档|产品需求说明书|项目简报|PRD)$/iu

const separators = /\s*[:：|]\s*|\s+[-–—]\s+|\s*——\s*/iu

/** "(PRD)", "（PRD v2）": the brackets go with what is in them. */
const kindInBrackets = /\s*[（(]\s*(?:prd|mrd|srs|brd|rfp|rfq)(?![\p{L}])[^()（）]*[)）]/giu

const kindBefore =
  /^(.{3,40}?)\s+(?:for(?: the)?|of(?: the)?|für(?: (?:die|das|den))?|pour(?: (?:le|la|les))?|d[eo]l?|du|des|de (?:la|l['’])|para(?: [oa]s?)?)\s+(.+)$/iu

/** The name that a title holds, without what it says about the kind of document; null when it says nothing else. */
export function readName(title: string): string | null {
  const parts = title
    .replace(kindInBrackets, '')
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names = parts.filter((part) => !kinds.test(withoutOrnament(part)))
  const [, kind = '', name = ''] = kindBefore.exec(title.replace(kindInBrackets, '')) ?? []
  const chosen =
    name !== '' && kinds.test(kind) ? name : names.length === 1 ? withoutKind(names[0] ?? '') : names.join(' – ')
  return chosen === '' || chosen.length > 200 ? null : chosen
}

/** "📋 Lastenheft –" without what only decorates it. */
function withoutOrnament(words: string): string {
  return words.replace(/^[^\p{L}\p{N}([{<«"“„]+|[\s–—-]+$/gu, '')
}

/** "Larder PRD", "Larder project brief". */
function withoutKind(words: string): string {
  return words.replace(kindAtEnd, '').replace(kindAtStart, '')
}

/** "PRD Larder", "Cahier des charges Larder". */
const kindAtStart =
  /^(?:(?:product requirements document|prd|one[- ]?pager|user stories|rf[pqi] ?# ?[\w-]+|cahier des charges|lastenheft|pflichtenheft)\s+)(?=[\p{Lu}\p{N}«"])/iu

const kindAtEnd =
  /\s+(?:product requirements(?: document)?|project brief|product brief|requirements document|feature spec(?:ification)?|(?:mvp )?prd|lean canvas|lastenheft|user stories|one[- ]?pager)$|(?:产品)?需求文档$/iu
