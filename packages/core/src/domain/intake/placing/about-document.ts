/** Facts about the document, a step of a schedule, a caption or a pointer: none of them is something to build. */
const forms: readonly RegExp[] = [
  /^(?:feature branch|branch|input|(?:document |doc )?version|revision|status|priority|prio|authors?|created(?: on)?|date|last (?:updated|modified)|updated|owner|prepared (?:by|for)|reviewed by|approved by|ticket|autor(?:in)?|stand|datum|auteurs?|date de création|statut|autore?s?|fecha|estado|versión|versão|data|版本|作者|日期|状态)\s*[:：|]\s*.{0,200}$/iu,
  /(?:\.{4,}|…{2,})\s*\d{1,3}$|\(#[\w%-]+\)$/u,
  /^\(?(?:see|refer to|siehe|voir|véase|ver|参见) .{0,60}(?:\.(?:md|pdf|docx?|xlsx?|html?|txt|ya?ml|json)(?![\p{L}\d])|(?<!\p{L})(?:section|appendix|chapter|annex|figure|Abschnitt|Anhang|Kapitel|annexe|anexo) )/iu,
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|figura|图) ?\d+(?:\.\d+)? ?[:.：–-]/iu,
  /^(?:week|month|day|woche|monat|tag|semaine|mois|jour|semana|mes|mês|día|dia) ?\d+(?: ?(?:-|–|to|bis|à|a) ?\d+)? ?[:：|–-]/iu,
  /^(?:kpis?|metrics?|success metrics?|okrs?|kennzahl(?:en)?|indicateurs?|indicador(?:es)?|指标) ?\d* ?[:：|–]/iu,
]

/** Whether a text says something about the document or the plan rather than about the product. */
export function isAboutDocument(text: string): boolean {
  const start = text.slice(0, 300)
  return forms.some((form) => form.test(start))
}

/** The columns of a history of revisions: a version, and when or by whom. */
export function isRevisionTable(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim().toLowerCase())
  const hasVersion = names.some((name) => /^(?:version|rev(?:ision)?\.?|versión|versão|版本)(?:\s|$)/u.test(name))
  return (
    hasVersion &&
    names.some((name) => /date|datum|fecha|data|author|autor|auteur|change|änderung|日期|作者/u.test(name))
  )
}
