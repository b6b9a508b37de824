import type { Role } from './role.ts'

/** What a heading asks, in the words that people use for it. Only headings that are questions are compared. */
export const questionRoles: readonly [RegExp, Role][] = [
  [
    /\b(?:spend|budget|afford|invest)\b|\b(?:can|may|could) it cost\b|darf (?:es|das) kosten|ausgeben|dépenser|gastar|预算/i,
    'targets',
  ],
  [
    /(?:goes|going|went) wrong|\b(?:bothers?|annoys?|hurts?|broken)\b|\bhow do you (?:\w+ )?(?:do|handle|manage|work|track)\b.*\b(?:now|today)\b|(?:was|wo) (?:nervt|stört|klemmt|hakt)|läuft schief|qu['’]est-ce qui (?:coince|gêne)|qué (?:falla|molesta)|o que (?:atrapalha|incomoda)|什么问题|哪里不/i,
    'problemStatement',
  ],
  [
    /\b(?:any|some)thing\b.{0,20}\b(?:don['’]?t|not) (?:want|need)\b|\bwhat\b.{0,20}\b(?:don['’]?t|not) (?:want|need)\b|(?:was|etwas).{0,30}nicht (?:wollen|brauchen|willst|brauchst)|ne (?:voulez|veux)[- ]\p{L}+ pas|no (?:quieres|quiere|necesitas)|não (?:quer|precisa)|不(?:想要|需要)什么/iu,
    'outOfScope',
  ],
  [
    /\b(?:would|do) you (?:\w+ )?(?:like|want|need|wish)\b(?! it)|hättest du|wünsch(?:st|en) (?:du|ihr|sie)|aimeri(?:ez|ons)|te gustaría|le gustaría|você gostaria|希望(?:它|有)/i,
    'needs',
  ],
  [
    /\bout of scope\b|\bnot (?:be )?(?:included|support|do|does|build|offer)\b|\bwon'?t\b|(?:does|do|is|will) (?:it|this|you|we|.{1,20}) not\b|\bleft out\b|nicht (?:enthalten|dabei|mach|kann)|ne (?:fait|fera|comprend).* pas|no (?:incluye|hace|haremos)|não (?:inclui|faz|faremos)|不(?:做|包含|包括|支持)/i,
    'outOfScope',
  ],
  [
    /\bgo wrong\b|\brisks?\b|\bworr(?:y|ies|ied)\b|\bafraid\b|what if|schief ?gehen|risik|risque|riesgo|risco|风险|担心/i,
    'risks',
  ],
  [
    /\b(?:cost|price|pricing|charge|pay|money|revenue|paid)\b|how much\b|\bfree\b|was kostet|wie ?viel|preis|geld|combien|coût|prix|cuánto|precio|cuesta|quanto|preço|custa|多少钱|价格|收费|费用/i,
    'monetizationHypothesis',
  ],
  [
    /\bwhen\b|how long|\bdeadline\b|\bbudget\b|^wann|wie lange|^quand|combien de temps|^cuándo|^quando|什么时候|何时|多久/i,
    'targets',
  ],
  [
    /^who\b|\bfor whom\b|who is (?:it|this) for|^für wen|^wer\b|pour qui|^à qui|^para (?:quién|quem)|^quién|^quem|谁|哪些用户/i,
    'targetUser',
  ],
  [
    /\bdiffer|\bcompare[ds]?\b|better than|why not (?:just )?use|unterscheid|anders als|différen|diferen|区别|不同/i,
    'differentiation',
  ],
  [
    /\bcompet|alternative|why now|\bmarket\b|wettbewerb|konkurrenz|warum jetzt|concurren|pourquoi maintenant|competencia|concorrên|por (?:qué ahora|que agora)|竞争|竞品|市场|为什么是现在/i,
    'marketContext',
  ],
  [/\bassum|\bbelieve\b|annehmen|suppos|supone|supomos|assumimos|假设/i, 'assumptions'],
  [
    /\btest\b|\bvalidat|\bpilot\b|\bexperiment|\bprove\b|testen|tester|probar|validar|验证|测试/i,
    'smallestViableExperiment',
  ],
  [
    /measure|success|metric|\bknow (?:that )?it work|erfolg|mesur|succès|éxito|medi(?:r|mos)|sucesso|衡量|成功/i,
    'notes',
  ],
  [
    /\bcomply|compliance|gdpr|hipaa|\blegal|privacy|security|secure\b|\bdata (?:stored|kept|protected)|dsgvo|rgpd|lgpd|datenschutz|合规|隐私/i,
    'keyConstraints',
  ],
  [
    /\bproblem|\bwhy (?:are|do|did|does|is|build|now)|\bwhy\b|\bpain\b|^warum|problème|^pourquoi|problema|^por ?qu[eé]|问题|痛点|为什么/i,
    'problemStatement',
  ],
  [
    /\bfeatures?\b|\bcan (?:i|it|we|users?|customers?|you)\b|what (?:can|does|will|should|must) (?:it|the|users?|we)|requirements?|\bneeds?\b|was (?:kann|soll|muss)|fonctionnalit|que (?:debe|hace)|o que (?:deve|faz)|功能|需求/i,
    'needs',
  ],
  [/^what is\b|^what are we|\bwhat's\b|^was ist|qu'est-ce|^qué es|^o que é|是什么/i, 'valueProp'],
]
