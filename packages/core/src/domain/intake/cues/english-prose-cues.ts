import type { Cue } from './cue.ts'

/** Verbs that begin a bullet about what a product does: "Scan barcodes with the phone". */
export const commands =
  'accept|access|add|allow|approve|archive|assign|attach|authenticate|auto\\w*|backup|block|book|browse|build|calculate|call|cancel|capture|change|chat|check|choose|classify|collect|compare|configure|confirm|connect|convert|copy|count|create|customi[sz]e|define|delete|detect|display|download|edit|email|e-mail|enable|encrypt|enter|export|filter|find|flag|follow|generate|give|group|handle|hide|highlight|import|integrate|invite|keep|let|link|list|load|log|login|manage|map|mark|match|merge|message|monitor|move|notify|offer|open|order|organi[sz]e|pause|pay|pick|play|plan|post|predict|print|process|propose|provide|publish|push|rate|read|receive|recogni[sz]e|record|recover|redeem|refund|register|remind|remove|rename|repeat|reply|report|request|reschedule|reset|restore|review|route|save|scan|schedule|search|see|select|send|set|share|show|sign|sort|split|start|stop|store|submit|suggest|summari[sz]e|support|swap|switch|sync\\w*|tag|take|text|track|translate|undo|unlock|update|upload|use|validate|verify|view|vote|warn|watch|write'

/** Who could offer something like it. */
const offers =
  '(?:platforms?|providers?|apps?|tools?|vendors?|services?|agenc(?:y|ies)|chains?|solutions?|products?|marketplaces?|programs?|competitors?)'

/** After "no" these rule nothing out, or say under which conditions it has to work. */
const noFeatures =
  '(?:ideas?|clue|problems?|time|money|budget|way|one|nobody|thanks|need|rush|hurry|doubt|worries|more|less|fewer|later|sooner|longer|earlier|bigger|experience|overview|signal|reception|network|connection|internet|wi-?fi|power|electricity|computer|cloud|hosting|servers?|data|hardware|installation|admin rights|downtime|difference|matter|chance|reason|sense|other|questions?|competit\\w+|co-?founders?|staff|investors?|developers?|team|department|deadline|costs?|double|duplicates?|overbook\\w*|errors?|bugs?|crashes|delays?|passwords?|knowledge|skills?|exceptions?|limits?|alternatives?)'

/** A condition, a rule of access, or what is said of others rules no feature out. */
const noExclusion =
  '(?!.*\\b(?:required|needed|necessary|without|unless|until|till|before|after|under|over|except|may|can|must|should|has|have|is|are|was|were|does|do|exists?|offers?|sees?|answers?|supports?)\\b)'

/** Without "and", so that a list of features can be read in one way only. */
const feature = '(?:(?!and |or |no )[\\w-]+ ){0,3}?(?!(?:and|or|no)\\b)[\\w-]+'

/** "No online payments.", "no tracking, no account please" */
const noFeature = new RegExp(
  `^(?:and |but |also |please,? )?no ${noExclusion}(?!.*\\b${noFeatures}\\b)${feature}(?:(?:, and|, or|,| and| or) (?:no )?${feature})*(?:,? (?:please|at all|either|ever))?[.!]*$`,
  'i',
)

/** What people say in pitches, one-pagers and conversations, where no heading speaks for a sentence. */
export const englishProseCues: readonly Cue[] = [
  ['outOfScope', 3, noFeature],
  [
    'targets',
    3,
    /\b(?:it|this|everything) (?:should|must|has to|needs to) be (?:live|ready|done|finished|out|online|(?:up and )?running) (?:by|before|until|in|on|within) (?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|easter|christmas|q[1-4]|end of)(?!\d* ?seconds)|\b(?:can|could) (?:only )?(?:spend|give|put in) (?:\w+ ){0,2}\d+ hours\b|^(?:max(?:imum)?\.?|at most|up to|no more than)[: ]+(?:[$€£]\s?\d|\d[\d.,]*\s?(?:k\b|thousand|[A-Z]{3}\b|dollars?|euros?|pounds?))/i,
  ],
  [
    'valueProp',
    3,
    /\b(?:i|we)(?:[’']m| am| are|[’']re)? (?:imagine|picture|dream of|think of|thinking of|thinking about) an? \w+/i,
  ],
  ['outOfScope', 3, /^(?:not (?:wanted|needed|included)|unwanted|out of scope)\s*:/i],
  [
    'valueProp',
    3,
    /\b(?:i|we)[’']?(?:d| would)? (?:like|love|want|need|plan)(?: to (?:build|make|create|have))? (?:\w+ )?something (?:where|that|which|so|with|for)\b/i,
  ],
  [
    'outOfScope',
    3,
    /^(?:(?:\w+ ){0,2}?(?:we|i) (?:will not|won[’']?t)|(?:(?:\w+ ){0,2}?(?:we|i) )?(?:do not|don[’']?t)) (?:need|want) (?!to |.{1,40} to \w)(?!our |my |for |much\b|anything\b|a lot\b|permission|investors?|a salary|any (?:downtime|errors?|delays?)|double |(?:\w+ ){1,3}\w+ing\b)(?!more |less |that |it |this )\w+/i,
  ],
  [
    'marketContext',
    3,
    new RegExp(`\\b${offers} (?:only|mostly|just|all|charges?|costs?|targets?|focus(?:es)?|serves?)\\b.{0,60}`, 'i'),
  ],
  [
    'problemStatement',
    3,
    /\bjuggl(?:e|es|ing)\b.{0,40}|\b(?:stays?|sits?|stands?|goes|go) (?:empty|idle|unused|to waste|unsold)\b|\b(?:(?:cook|buy|order|make|print|throw away|spend|pay)s? )?too (?:much|often|little)\b|\bwithout knowing\b|\bwait(?:s|ing)? (?:for|in line) .{0,20}(?:hours|days|weeks)\b|\bgets? wet\b|\b(?:nobody|no one|no-one) (?:remembers|notices|answers|tracks)\b/i,
  ],
  [
    'targetUser',
    3,
    /\b(?:our|the|most|their) (?:\w+ )?(?:users|customers|members|volunteers|clients|buyers|readers|guests) are (?:mostly|mainly|usually|often|all|people|over|under|between|not)\b|\b(?:will|would|should|can) use (?:it|this|the (?:app|tool|site|system))\b|^[^.,]{3,60} (?:use|open) (?:it|the (?:app|tool|site|system)) (?:on|at|in|every|during|while|from)\b/i,
  ],
  [
    'valueProp',
    3,
    /\ban? (?:\w+ ){0,3}(?:app|tool|site|website|platform|system|calendar|list|board|bot|service|map|plugin)\b.{0,80}\b(?:would|could|will) (?:end|solve|fix|save|spare|replace|stop|help|let|make|give|show|take)\b|\b(?:i|we)[’']?(?:d| would)? (?:like|love|want|need)(?: to (?:build|make|create|have))? an? (?:\w+ ){0,3}(?:app|tool|site|website|platform|system|calendar|list|board|bot|service)\b/i,
  ],
  [
    'valueProp',
    2,
    /^(?:with )?(?!We|They|He|She|It|You|This|That|These|Those|Everyone|Everybody|Nobody|People|Who|What)\p{Lu}[\p{L}\d-]+,? (?:(?:gives|lets|enables|allows|connects|matches|turns|replaces|shows|brings|tells) (?:\w+ ){0,3}\w+s\b|an? (?:\w+ ){1,3}(?:lists?|books?|sees?|finds?|gets?|posts?|picks?|sends?|pays?|returns?|scans?|opens?|reserves?|shares?|orders?)\b)/u,
  ],
  [
    'need',
    2,
    new RegExp(
      `^(?!i |we )(?:an?|each|every|any|the)? ?(?:\\w+ ){1,3}can (?:${commands}|sell|put|borrow|lend|rent|ask|answer|join|leave|fill|reserve|look|swipe|tap)\\b(?! it\\b)`,
      'i',
    ),
  ],
  [
    'keyConstraints',
    3,
    /\b(?:it|this|the (?:app|tool|site)) (?:can[’']?t|cannot|must not|mustn[’']?t|may not) be \w+|\b(?:our|the|my) (?:till|pos|erp|system|printers?|scanners?|tablets?|phones?|hardware|software|database|website) .{0,40}\b(?:won[’']?t|will not|can[’']?t|cannot|not going to) (?:be )?(?:replaced?|changed?|upgraded?)\b/i,
  ],
  ['marketContext', 3, /^(?:well,? )?there(?:[’']s| is| are) \p{Lu}[\p{L}\d-]+,? (?:but|which|and|that)(?!\p{L})/u],
  ['outOfScope', 3, /\b(?:we|you) can (?:forget|skip|drop|ignore|leave out)\b/i],
  [
    'valueProp',
    3,
    /\bwhat (?:i|we)(?:[’']d like| dream of| wish for| want| would like) (?:is|would be)\b|\b(?:i|we) dream of\b|\bsav(?:e|es|ing) (?:\w+ ){0,3}(?:cents|dollars|euros|percent)\b/i,
  ],
  [
    'problemStatement',
    3,
    /\balways (?:me|us|him|her|them|the same|someone|somebody) (?:who|that)\b.{0,40}|\b(?:don[’']?t|doesn[’']?t|never) (?:pick up|answer|show up|call back)\b/i,
  ],
  [
    'notes',
    3,
    /\bwe(?:[’']ll)? (?:talk|speak|meet) (?:again )?(?:on|next|tomorrow|again)\b.{0,20}|\bI[’']ll write (?:it|this|that|everything)\b.{0,20}/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\b(?:start|begin|go) with (?:just |only )?(?:four|six|seven|eight|nine|ten|twelve) \w+|\bif .{4,80}\bwe (?:go on|continue|carry on|stop|expand|scale|build the rest)\b/i,
  ],
  ['risks', 3, /\bthere(?:[’']s| is) a (?:chance|danger|risk) (?:that|of)\b/i],
  ['later', 1, /\b(?:maybe|perhaps|could)\b/i],
  [
    'need',
    2,
    /^(?:our|the|my|each|every) (?:\w+ )?(?:users?|customers?|members?|guests?|staff|admins?|treasurer|coach(?:es)?|trainers?|teachers?|parents?|patients?|drivers?|technicians?|volunteers?|manager|receptionist|accountant|secretary|caretaker|tenants?|owners?) (?:needs?|wants?) (?:an?|to) \w+/i,
  ],
  ['need', 2, /\b(?:is|are|gets?) \w+(?:ed|en|t) automatically\b|\bautomatically \w+s\b/i],
  [
    'need',
    2,
    /^(?:\w+ )?i want (?:\w+ ){1,3}to \w+|^(?:and |also )?(?:print|count|show|send|record|warn|remind|list|export)\b \w+/i,
  ],
  [
    'assumptions',
    3,
    /\b(?:we|i) think (?:that )?(?!it |they |we |the (?:app|tool|system))[^.?!]{3,60}\b(?:will|would)\b/i,
  ],
  [
    'risks',
    3,
    /\b(?:greatest|largest|worst|only) (?:danger|threat|unknown|risk|fear)\b|\bwhat (?:could|can|might) go wrong\b/i,
  ],
  [
    'targets',
    3,
    /\b(?:start|launch|open|go live|begin) (?:\w+ ){0,2}(?:in|by|before|on) (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)\b|\b(?:build|built|make|finish|do) it (?:over|in|within|by|during|before)\b.{0,60}|\b(?:gives?|grants?|lends?) us [^.]{0,20}\d/i,
  ],
]
