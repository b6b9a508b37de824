/** Facts about the document, a step of a schedule, a caption or a pointer: none of them is something to build. */
const forms: readonly RegExp[] = [
  /^(?:feature branch|branch|input|(?:document |doc )?version|revision|status|priority|prio|authors?|created(?: on)?|date|last (?:updated|modified)|updated|owner|prepared (?:by|for)|reviewed by|approved by|ticket|autor(?:in)?|stand|datum|auteurs?|date de création|statut|autore?s?|fecha|estado|versión|versão|data|版本|作者|日期|状态)\s*[:：|]\s*.{0,200}$/iu,
  /(?:\.{4,}|…{2,})\s*\d{1,3}$|\(#[\w%-]+\)$/u,
  /^\(?(?:see|refer to|siehe|voir|véase|ver|参见) .{0,60}(?:\.(?:md|pdf|docx?|xlsx?|html?|txt|ya?ml|json)(?![\p{L}\d])|(?<!\p{L})(?:section|appendix|chapter|annex|figure|Abschnitt|Anhang|Kapitel|annexe|anexo) )/iu,
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|figura|图) ?\d+(?:\.\d+)? ?[:.：–-]/iu,
  /^(?:week|month|day|woche|monat|tag|semaine|mois|jour|semana|mes|mês|día|dia) ?\d+(?: ?(?:-|–|to|bis|à|a) ?\d+)? ?[:：|–-]/iu,
  /^(?:kpis?|metrics?|success metrics?|okrs?|kennzahl(?:en)?|indicateurs?|indicador(?:es)?|指标) ?\d* ?[:：|–]/iu,
  /^(?:(?:phone |video |zoom |teams )?(?:call|meeting|interview|conversation|workshop)s?(?: notes?)?|notes?|minutes|transcript|recording|Gespräch|Telefonat|Besprechung|Protokoll|Mitschrift|appel|réunion|entretien|compte[- ]rendu|llamada|reunión|entrevista|acta|notas|ligação|reunião|ata|anotações)(?!\p{L})[^.!?]{0,120}(?:\d{1,2}[:h]\d{2}|(?:19|20)\d{2}|\d{1,2}[./]\d{1,2})/iu,
  /^(?:notes?|minutes|Notizen|Protokoll|notes|notas|anotações) (?:from|of|on|vom|aus|zu[mr]?|de|du|da|do|del|sobre) [^.!?:]{0,40}(?:call|meeting|interview|conversation|chat|visit|Gespräch|Telefonat|Treffen|Anruf|réunion|appel|entretien|reunión|llamada|reunião|conversa)(?!\p{L})[^.!?]{0,80}$/imu,
  /^(?:(?:phone |video )?call|meeting|interview|conversation|Gespräch|Telefonat|Besprechung|appel|réunion|entretien|llamada|reunión|entrevista|ligação|reunião)(?: notes?)? (?:with|between|mit|avec|con|com|entre) [^.!?:]{2,80}$/iu,
  /^(?:会议|通话|访谈|电话)(?:记录|纪要)?.{0,60}\d/u,
  /^(?:attendees|participants|present|speakers?|Teilnehmer(?:innen)?|Anwesend|présents|asistentes|participantes|与会者?|参会者?|参加者)\s*[:：]/iu,
  /^(?:\p{L}{2,12},? )?(?:\d{1,2}\.? (?:de )?\p{L}+\.?,? (?:de )?\d{4}|\p{L}+ \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?:[,·| –-]+\d{1,2}[:.h]\d{2}(?: ?[ap]m)?)?$/iu,
  /^(?:draft|version|v|rev(?:ision|\.)?|Entwurf|Stand|ébauche|borrador|rascunho|草稿|版本) ?v?\d[\d.]*(?![\p{L}\d]).{0,80}$/iu,
  /^(?:written|prepared|drafted|compiled|last (?:updated|edited)|erstellt|verfasst|rédigé|escrito|redactado|preparado)(?: (?:by|on|von|am|par|le|por|el|em))? [^.!?]{2,80}$/iu,
]

/** Who works on it, and how the document is administered, in six languages. */
const administration: readonly RegExp[] = [
  /^(?:project (?:lead(?:er)?|manager|sponsor|number|id)|contractor|contracting authority|commissioned by|client contact|contact(?: person)?|generated (?:by|with|on)|distribution(?: list)?|document (?:owner|id|number|status|history)|(?:document )?version|authors?|prepared (?:by|for)|approved by|reviewed by|Projektleit(?:ung|er|erin)|Auftrag(?:geber|nehmer)(?:in)?|Ansprechpartner(?:in)?|Verteiler(?:liste)?|Verfasser(?:in)?|Erstell(?:er|erin|t von|t mit)|Bearbeiter(?:in)?|Autor(?:in)?|Dokument(?:version|nummer|status)|chef(?:fe)? de projet|ma[îi]tre d['’](?:ouvrage|œuvre|oeuvre)|prestataire|rédact(?:eur|rice)|généré par|liste de diffusion|diffusion|auteurs?|jef[ea] de proyecto|contratista|elaborado por|generado por|lista de distribución|responsable del proyecto|autor(?:a|es)?|versión|gerente d[eo] projeto|líder do projeto|contratad[ao]|gerado por|lista de distribuição|versão|项目(?:经理|负责人)|承包(?:商|方)|编制人?|分发(?:名单|列表)?|生成工具|版本|作者)\s*[:：|]\s*.{0,200}$/iu,
  /^(?:(?:automatically )?generated (?:by|with)|(?:automatisch )?(?:generiert|erzeugt) (?:von|mit|durch)|généré (?:automatiquement )?(?:par|avec)|generado (?:automáticamente )?(?:por|con)|gerado (?:automaticamente )?(?:por|com)|由.{1,30}生成) ?.{0,80}$/iu,
]

/** Whether a text names people who work on it, or says how the document came to be: no heading makes it more. */
export function isAdministration(text: string): boolean {
  const start = text.slice(0, 300)
  return administration.some((form) => form.test(start))
}

/** Whether a text says something about the document or the plan rather than about the product. */
export function isAboutDocument(text: string): boolean {
  const start = text.slice(0, 300)
  return isAdministration(start) || forms.some((form) => form.test(start))
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
