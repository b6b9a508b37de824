/** How surely a clause states a target: 2 says that it is the whole, 1 fits, 0 is a part of it; null is about something else. */
export type Sureness = 0 | 1 | 2 | null

/** What is around a figure: its clause, the heading above it, and whether targets are listed there. */
export interface FigureContext {
  clause: string
  heading: string
  listed: boolean
  /** Whether the clause holds figures and nothing else. */
  bare: boolean
}

/** Whole words only, in any script that has spaces. */
function wholeWords(list: string, han = '(?!)'): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\d])(?:${list})(?![\\p{Script=Latin}\\d])|${han}`, 'iu')
}

const launch = wholeWords(
  'launch(?:es|ed|ing)?|we open .{0,40}on|(?:be|get|want|need|have|has) (?:it |this )?out|(?<=^|[,;] ?|\\b(?:it|this) )out (?:by|in|within)|out (?:of )?the door|ship(?:s|ped|ping)?|releas(?:e|es|ed|ing)|go(?:es|ing)?[- ]?live|live|deliver(?:y|ed|s|ables?)?|deadline|due|ready|done|finish(?:ed)?|completed?|completion|no later than|at the latest|target date|(?:need|needs|needed|want|have|has|must|up and running|running|online).{0,30} (?:by|before|until)|Liefertermin|Lieferung|geliefert|Launch|Livegang|Go-?Live|online|Fertigstellung|fertig|Frist|Stichtag|Abgabe(?:termin)?|Produktivstart|Einführung|Markteinführung|Veröffentlichung|spätestens|échéance|date limite|délais?|livraison|livrée?s?|lancement|lancée?s?|mise en (?:ligne|service|production)|au plus tard|fecha (?:límite|de entrega|de lanzamiento)|entrega\\p{L}*|lanz\\p{L}*|plazo|puesta en (?:marcha|producción)|a más tardar|prazo|entreg\\p{L}*|lanç\\p{L}*|data (?:limite|de entrega|de lançamento)',
  '截止|上线|交付|发布|完成|上市',
)

/** Dates of other things than the launch. */
const otherDates = wholeWords(
  'checked|retrieved|accessed|updated|as of|published|winners?|hear|announced?|submissions?|submit(?:ted)?|proposals?|questions?|bids?|tenders?|award(?:ed)?|appl(?:y|ications?)|interviews?|survey(?:ed)?|founded|since|meetings?|workshops?|signed|effective|created|last|reviewed|approved|law|regulation|Angebote?|Angebots\\p{L}*|Stand|seit|erstellt|aktualisiert|geprüft|offres?|candidatures?|depuis|mise? à jour|consulté\\p{L}*|ofertas?|propuestas?|desde|actualizad[oa]|propostas?|atualizad[oa]',
  '投标|更新|修订|获奖',
)

const time = wholeWords(
  "time ?lines?|time ?frames?|schedule|duration|total|overall|project|build|built|development|develop|mvp|first version|weeks?[: ]|Laufzeit|Projektlaufzeit|Projektdauer|Dauer|Zeitrahmen|Zeitplan|insgesamt|entwickeln|Entwicklung|durée|calendrier|planning|projet|développement|calendario|cronograma|duración|proyecto|desarrollo|duração|projeto|desenvolvimento|we have|we['’]ve got|i have|i['’]ve got|there are|wir haben|nous avons|on a|tenemos|temos",
  '时间|周期|工期|项目|内完成|开发',
)

/** Lengths of other things than the project. */
const otherLengths = wholeWords(
  "notice|experience|courses?|lessons?|curriculum|semesters?|bootcamps?|filters?|retention|retained?|warranty|guarantee|trials?|subscriptions?|contracts?|support|maintenance|per|every|each|ago|old|past|last|history|valid(?:ity)?|expir\\p{L}*|kept|keep|stored?|logs?|cancel\\p{L}*|refunds?|payback|days['’]|weeks['’]|months['’]|recent|previous|rolling|backups?|reminders?|survey|interviews?|invoices?|payments?|Kündigung\\p{L}*|Kurs|Kurse|Kurses|Lehrgang|Schulung\\p{L}*|cours|formation|cursos?|formación|formação|Erfahrung|Gewährleistung|Garantie|Aufbewahrung\\p{L}*|gespeichert|Wartung|Widerruf\\p{L}*|expérience|préavis|garantie|conserv\\p{L}*|maintenance|historique|experiencia|garantía|preaviso|conserv\\p{L}*|mantenimiento|experiência|garantia|manutenção",
  '课程|培训|经验|保修|质保|保存|保留|通知',
)

const money = wholeWords(
  'budgets?|(?:set|put) aside|(?:supports?|provides?|grants?) us (?:with )?|can (?:give|put in|pay|invest)|invest(?:ment|ed)?|fund(?:s|ing|ed)?|spend|savings|we have|i have|(?:we|i).ve got|(?:development|project|total|build) costs?|costs? (?:at most|no more than|up to)|(?:Projekt|Gesamt)?budgets?|Kostenrahmen|Gesamtkosten|Projektkosten|ausgeben|investieren|Investition|wir haben|enveloppe|dépenser|investi(?:r|ssement)?|nous avons|on a|presupuesto|gastar|invertir|inversión|tenemos|orçamento|gastar|investir|investimento|temos',
  '预算|费用|投入|经费|资金',
)

/** Money for other things than building the product: prices, revenue, fines. */
const otherMoney =
  /(?:\/|(?<!\p{L})(?:per|a|an|each|every|pro|je|par|por|al|ao|im) )(?:day|week|month|year|user|seat|order|booking|hour|team|site|shop|mo|yr|Tag|Woche|Monat|Jahr|Nutzer|Stunde|jour|mois|an|utilisateur|heure|día|mes|año|usuario|mês|ano|usuário|hora)(?!\p{L})|(?<!\p{L})(?:revenues?|turnover|profit|fines?|penalt(?:y|ies)|raised|customers? (?:pay|spend)|users? (?:pay|spend)|prices?|Umsatz|Strafen?|chiffre d['’]affaires|ingresos|multas?|receita)(?!\p{L})|每(?:月|年|人)/iu

const whole = wholeWords(
  'total|overall|altogether|in all|all[- ]in|deadline|launch(?:es|ed)?|go[- ]?live|live|ready|due|no later than|release date|target date|project|budget|time ?line|time ?frame|duration|gesamt\\p{L}*|insgesamt|Frist|Liefertermin|Fertigstellung|Produktivstart|Livegang|Einführung|Projektbudget|Projektlaufzeit|Laufzeit|Dauer|totale?|au plus tard|mise en ligne|livraison|lancement|durée|enveloppe|délai|fecha límite|fecha de entrega|lanzamiento|duración|presupuesto|plazo|lançamento|duração|orçamento|prazo|data limite',
  '总|共|截止|上线|预算|工期|周期|发布',
)

/** Steps on the way are not the launch. */
const part =
  /(?<!\p{L})(?:phases?|sprints?|steps?|stages?|milestones?|week \d+|month \d+|M\d|kick-?off|design|discovery|alpha|beta|prototype|testing|pilot|analysis|start(?:s|ing)?|Meilenstein|Etappe|Konzept\p{L}*|Test\p{L}*|Pilot\p{L}*|étape|jalon|conception|recette|maquettes?|fase|etapa|hito|diseño|pruebas|piloto|marco|testes|protótipo|lot) ?\d*(?!\p{L})|阶段|第.{1,2}(?:周|月)|设计|测试|里程碑/iu

/** A heading of one phase of several: its length is not that of the project. */
const onePhase =
  /(?<!\p{L})(?:phase|sprint|stage|step|iteration|stufe|étape|lot|etapa|fase) ?(?:\d|one|two|three|i{1,3}(?!\p{L}))|第.{1,2}阶段|阶段 ?\d/iu

/** The parts of a text that speak about one thing each. A full stop after a number does not end one: "1. Mai". */
export function clausesOf(text: string): string[] {
  return text
    .split(/(?<=[!?])\s+|(?<=(?<!(?:^|\P{L})\d{1,2}|(?<!\p{L})(?:max|min|approx|ca))\.)\s+|(?<=[。！？])|\n/u)
    .filter((clause) => clause.trim() !== '')
}

/** Whether the days in a clause are the launch. */
export function saysLaunch({ clause, heading, listed }: FigureContext): Sureness {
  if (otherDates.test(clause)) return null
  const stated = launch.test(clause) || launch.test(heading)
  if (!stated) return listed ? 0 : null
  return part.test(clause) ? 0 : 2
}

/** Whether the lengths of time in a clause are that of the project. */
export function saysDuration({ clause, heading, listed }: FigureContext): Sureness {
  if (otherLengths.test(clause) || /\d\s*\/\s*\d+[- ]days?/.test(clause)) return null
  const stated = launch.test(clause) || time.test(clause)
  if (!stated && !(listed && !money.test(clause))) return null
  if (part.test(clause) || onePhase.test(heading)) return listed ? 0 : null
  if (whole.test(clause)) return 2
  return stated || !money.test(heading) || time.test(heading) ? 1 : null
}

/** "Max 60,000 USD", "no more than 60k", also as a part of a clause that says when it launches. */
const onlyLimit =
  /^(?:it )?(?:should |must |may |can )?(?:costs? )?(?:(?:at )?max(?:imum|\.)?|at most|(?:no|not) more than|not over|up to|around|about|roughly)[: ]+(?:[\p{Sc}\d][\d.,' ]*|[A-Z]{3} ?\d[\d.,' ]*)(?:k|thousand)? ?(?:\p{Sc}|[A-Z]{3}|euros?|dollars?|pounds?|bucks|francs?)?[.!]?$/iu

function onlyLimitsMoney(clause: string): boolean {
  const parts = clause.split(/[,;](?!\d)/u).map((part) => part.trim())
  const isAlone = parts.length === 1 || launch.test(clause)
  return isAlone && parts.some((part) => onlyLimit.test(part) && namesMoney.test(part))
}

const namesMoney = /\p{Sc}|k\b|[A-Z]{3}|thousand|euro|dollar|pound|bucks|franc/u

/** Whether the money in a clause is what the product may cost. */
export function saysBudget({ clause, heading, listed, bare }: FigureContext): Sureness {
  if (otherMoney.test(clause)) return null
  if (!bare && !money.test(clause) && !onlyLimitsMoney(clause) && !(listed && money.test(heading))) return null
  if (part.test(clause)) return listed ? 0 : null
  return whole.test(clause) ? 2 : 1
}
