/** "As a shop owner, I want ...", in six languages. */
const story =
  /^(?:\(?(?:user )?story\)?[:.]? )?(?:as (?:an?|the|our) [^.]{2,80}?,?\s+(?:i|we)(?:[’']d (?:like|love|want)| (?:want|need|wish|would (?:like|love)|can|should|must|expect))|als [^.]{2,80}?\s(?:möchte|will|brauche|kann|wünsche|muss|können)|en tant (?:que |qu['’])[^.]{2,80}?,?\s+(?:je |j['’])|como [^.]{2,80}?,?\s+(?:quiero|necesito|deseo|quero|preciso|desejo|gostaria|eu quero|puedo|posso)|作为[^。]{1,30}[，,]?\s*(?:我|希望|想|需要))/iu

/** "Given ..., when ..., then ...", alone or in one line. */
const scenario =
  /^(?:scenario(?: \d+)?[:.]|given\b|when\b.{3,200}\bthen\b|then\b|and\b.{0,5}(?:the|then)\b|gegeben\b|angenommen\b|wenn\b.{3,200}\bdann\b|étant donné|quand\b.{3,200}\balors\b|dado\b|dada\b|cuando\b.{3,200}\bentonces\b|quando\b.{3,200}\bentão\b|假如|给定|当.{2,80}(?:时|，).{0,80}(?:则|那么|应))/iu

export function isUserStory(text: string): boolean {
  return story.test(text.slice(0, 300))
}

/** Whether a text says when a need is met, rather than being a need. */
export function isScenario(text: string): boolean {
  return scenario.test(text.slice(0, 400))
}

/** A modal that asks for something, also where what it asks for is that something cannot be done or stays out. */
const requirement =
  /(?<!\p{L})(?:must|shall|should|(?:can ?not|can['’]t|may not) be|needs? to|has to|have to|muss|müssen|sollen?|darf|dürfen|doit|doivent|ne (?:peut|peuvent) pas être|debe|deben|no (?:puede|pueden) ser|deve|devem|não (?:pode|podem) ser)(?!\p{L})|必须|不能|不得/iu

const ruledOut =
  /out of scope|not (?:in|part of) (?:scope|the (?:mvp|first))|hors (?:du )?périmètre|nicht (?:Teil|Bestandteil|enthalten)|fuera del? alcance|fora d[eo] escopo|(?:wo|would)n['’]t|will not|for now|范围/iu

/** Whether a text asks for something, although some of its words could rule something out. */
export function requires(text: string): boolean {
  return requirement.test(text) && !ruledOut.test(text)
}

/** "Toute page doit être traduite", "Each order must be printed": something has to be so. */
const modalStatement =
  /^(?!(?:we|i|you|it|this|nous|on|wir|man|es|nosotros|nós)(?!\p{L}))\p{L}.{1,80}? (must|shall|muss|müssen|doit|doivent|debe|deben|deve|devem) \p{L}{2,}/iu

/** Of those who offer to build it, or take part. */
const ofBidders =
  /(?<!\p{L})(?:bid(?:s|ders?)?|proposals?|vendors?|suppliers?|applicants?|submissions?|tenders?|responses?|respondents?|Bieter|Angebote?|Auftragnehmer|candidats?|prestataires?|titulaire|soumissionnaires?|offres?|proponentes?|propuestas?|contratista|licitantes?|propostas?|contratada)(?!\p{L})/iu

/** The modal of a sentence that says how something in the product has to be; null of any other sentence. */
export function findModalStatement(text: string): string | null {
  return ofBidders.test(text) ? null : (modalStatement.exec(text)?.[1] ?? null)
}

/** Names of what a need is described with: "Rationale: ...", "Effort: ...". */
const attribute =
  /^(?:description|what it does|what|why(?: (?:it'?s important|it matters|this priority|now|it is important))?|how(?: it works)?(?: at a high level)?|rationale|reason|benefit|value|business value|user value|details?|note|notes|comment|comments|example|examples|owner|effort|estimate|size|story points?|points|status|depends on|dependency|dependencies|source|trigger|precondition|preconditions|postconditions?|input|inputs|output|outputs|error handling|main flow|alternative flow|actor|actors|independent test|test|tests|acceptance|acceptance criteria|acceptance scenarios|acceptance test|criteria|priority|prio|moscow|so that|expected result|fit criterion|metric|beschreibung|begründung|warum|nutzen|aufwand|akzeptanzkriterien|akzeptanzkriterium|abnahmekriterium|abnahmekriterien|priorität|hinweis|beispiel|auslöser|vorbedingung|ergebnis|quelle|abhängigkeiten?|description|justification|pourquoi|critères? d['’]acceptation|critères? d['’]appréciation|priorité|remarque|exemple|niveau|flexibilité|descripción|por qué|criterios? de aceptación|prioridad|nota|ejemplo|justificación|descrição|por quê|critérios? de (?:aceitação|aceite)|prioridade|observação|exemplo|justificativa|描述|说明|原因|理由|验收标准|验收条件|优先级|备注|示例|价值|规则|前置条件)$/iu

/** Whether a label in front of a colon describes the need above it, instead of naming another. */
export function isAttribute(label: string): boolean {
  return attribute.test(label.trim())
}

/** "Label: rest" at the start of a text; the label is short and holds no sentence. */
export function readLabel(text: string): { label: string; rest: string } | null {
  const [, label = '', rest = ''] =
    /^((?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?[^:：\n.!?。]{1,50})\s*[:：](?!\/\/|\d)\s*([\s\S]*)$/u.exec(text) ?? []
  return label.trim() === '' ? null : { label: label.trim(), rest }
}
