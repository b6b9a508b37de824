import type { Piece } from '../placing/piece.ts'

/** Which targets the words around a figure allow it to be. */
export interface TargetWords {
  time: boolean
  money: boolean
  team: boolean
  /** Whether they say that it is the whole: "total", "launch", "deadline". */
  total: boolean
}

const timeWords =
  /\b(?:deadline|launch\w*|go[- ]?live|live|release[ds]?|ship\w*|deliver\w*|ready|finish\w*|done|time ?line|time ?frame|schedule|duration|time|target date|due|start|we have|within|by|until|before|no later than|Frist|Termin\w*|Zeit\w*|fertig\w*|Start|Launch|Laufzeit|Dauer|bis|spätestens|innerhalb|haben|délais?|échéance|livr\w*|lancement|mise en ligne|durée|planning|calendrier|avant|d['’]ici|plazos?|entrega|lanz\w*|calendario|cronograma|duración|antes|prazos?|lanç\w*|entrega|duração|até)\b|截止|上线|交付|时间|周期|工期|之前|以前|内完成|发布/iu

const moneyWords =
  /\b(?:budget|spend|invest|cost|funding|funds?|money|savings|cap|maximum|up to|we have|Budget\w*|Kosten\w*|ausgeben|investieren|höchstens|maximal|budget|enveloppe|dépenser|coûts?|presupuesto|gastar|invertir|orçamento|gastar|investir)\b|预算|费用|投入|经费|资金/iu

const totalWords =
  /\b(?:total|overall|altogether|in all|whole|all[- ]in|deadline|launch\w*|go[- ]?live|live|ready|due|no later than|release date|target date|project|budget|time ?line|time ?frame|duration|gesamt\w*|insgesamt|Frist|fertig\w*|Fertigstellung|Produktivstart|Livegang|Go-?Live|Einführung|Budget\w*|Projektlaufzeit|Laufzeit|Dauer|total\w*|au plus tard|mise en ligne|livraison|lancement|durée|enveloppe|délai|fecha límite|lanzamiento|duración|presupuesto|plazo|lançamento|duração|orçamento|prazo|data limite)\b|总|共|截止|上线|预算|工期|周期|发布/iu

/** Steps on the way are not the launch. */
const partWords =
  /\b(?:phase|sprint|step|stage|milestone|week|month|M|kick-?off|design|discovery|alpha|beta|prototype|testing|pilot|analysis|interviews?|submission|proposals?|questions|award|Phase|Meilenstein|Etappe|Konzept\w*|Test\w*|Pilot\w*|Angebots?\w*|étape|jalon|conception|recette|maquettes?|fase|etapa|hito|diseño|pruebas|piloto|marco|testes|protótipo)\s?\d*\b|阶段|第.{1,2}(?:周|月)|设计|测试|里程碑/iu

/** @param withHeading the text with the heading above it, which may say what it is about */
export function targetWords(withHeading: string, text: string, targets: Exclude<Piece['targets'], null>): TargetWords {
  const listed = targets === 'listed'
  const around = listed ? withHeading : text
  const time = timeWords.test(around) || (listed && !moneyWords.test(around))
  return { time, money: moneyWords.test(around), team: true, total: totalWords.test(text) && !partWords.test(text) }
}
