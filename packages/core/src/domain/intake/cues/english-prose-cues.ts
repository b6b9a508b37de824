import type { Cue } from './cue.ts'
import { commands } from './english-verbs.ts'

/** Who could offer something like it. */
const offers =
  '(?:platforms?|providers?|apps?|tools?|vendors?|services?|agenc(?:y|ies)|chains?|solutions?|products?|marketplaces?|programs?|competitors?)'

/** After "no" these rule nothing out, or say under which conditions it has to work. */
const noFeatures =
  '(?:ideas?|clue|problems?|time|money|budget|way|one|nobody|thanks|need|rush|hurry|doubt|worries|more|less|fewer|later|sooner|longer|earlier|bigger|experience|overview|signal|reception|network|connection|internet|wi-?fi|power|electricity|computer|cloud|hosting|servers?|data|hardware|installation|admin rights|downtime|difference|matter|chance|reason|sense|other|questions?|competit\\w+|co-?founders?|staff|investors?|developers?|team|department|deadline|costs?|double|duplicates?|overbook\\w*|errors?|bugs?|crashes|delays?|passwords?|knowledge|skills?|exceptions?|limits?|alternatives?)'

/** A condition, a rule of access, or what is said of others rules no feature out. */
const noExclusion =
  '(?!(?:(?!because|since|as )[\\w-]+ ){0,4}(?:required|needed|necessary|without|unless|until|till|before|after|under|over|except|may|can|must|should|has|have|is|are|was|were|does|do|exists?|offers?|sees?|answers?|supports?)\\b)'

/** Without "and", so that a list of features can be read in one way only. */
const feature = '(?:(?!and |or |no )[\\w-]+ ){0,3}?(?!(?:and|or|no)\\b)[\\w-]+'

/** "No online payments.", "no tracking, no account please" */
const noFeature = new RegExp(
  `^(?:and |but |also |please,? )?no ${noExclusion}(?!(?:(?!because|since|as )[\\w-]+ ){0,3}${noFeatures}\\b)${feature}(?:(?:, and|, or|,| and| or) (?:no )?${feature})*(?:,? (?:please|at all|either|ever))?(?:,? (?:because|since|as) .*|, (?:we|i|they|it|everyone|everybody|people) .*)?[.!]*$`,
  'i',
)

/** What people say in pitches, one-pagers and conversations, where no heading speaks for a sentence. */
export const englishProseCues: readonly Cue[] = [
  ['outOfScope', 3, noFeature],
  [
    'need',
    3,
    /^(?:the |an? |each |every )?(?!(?:\w+ ){0,2}(?:goal|aim|idea|problem|plan|task|job|purpose|mission|point|challenge|step)s? (?:is|are))(?:\w+ ){1,3}(?:is|are) to (?!be (?:found|seen|expected))\w+/i,
  ],
  ['assumptions', 3, /\bit is (?:expected|assumed|estimated|presumed|supposed)\b.*/i],
  ['risks', 3, /\b(?:could|might|may) be that\b/i],
  [
    'marketContext',
    3,
    /^[^,.]{2,40} (?:can do|does|do|has|have|offers?|knows?) (?:it|this|that|the same|all that|every \w+|something like it)\b.* but /i,
  ],
  ['need', 3, /^(?:we|i)(?:[’']d| would)? also (?:want|like|love|need)\b.*/i],
  [
    'keyConstraints',
    3,
    /\b(?:council|lawyers?|union|insurance|insurer|authorit(?:y|ies)|board|inspectors?|ministry|officer|auditors?) (?:must|has to|have to|needs? to|requires?|demands?|insists?|(?:says?|said|wants?) (?:that|no|it|we|all|every))\b/i,
  ],
  ['keyConstraints', 3, /\b(?:must|has to|have to|needs? to) (?:agree|approve|consent|sign off)\b/i],
  [
    'risks',
    3,
    /\b(?:we|i) (?:don[’']?t|do not) know (?:if|whether|how many)\b|\b(?:unclear|unsure|no idea) (?:if|whether)\b/i,
  ],
  [
    'marketContext',
    3,
    /^(?:the )?(?:existing|other|current|similar) (?:tools?|apps?|products?|solutions?|systems?|software|providers?)\b(?: \w+)?/i,
  ],
  ['outOfScope', 3, /(?<!not |n[’']t |un)\bhappy (?:with|to keep)\b(?!.*\?)/i],
  ['keyConstraints', 3, /\b(?:we|i) (?:have|need) to use\b(?!.*\b(?:today|currently|now)\b)/i],
  [
    'marketContext',
    3,
    /^(?:\p{Lu}\p{L}* (?:(?:to|of|and|the) )?\p{Lu}\p{L}*|\p{Lu}\p{Ll}+\p{Lu}\p{L}*) (?:has|does|is|costs|exists|offers|can)(?!\p{L}).* but /u,
  ],
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
  [
    'valueProp',
    3,
    /\b(?:what|the thing|thing|something) (?:i|we)(?:[’']d like| (?:dream of|wish for|want|need|have in mind|imagine|would like))(?: to build| built| made)?(?: is\b| would be\b|:)|\b(?:i|we) dream of\b|^(?:picture|imagine) (?:this|it)\b|\bthink of it as\b|\b(?:i|we) (?:imagine|picture|envision) (?:that|the|our|each|every)\b|^(?:my|our|the) (?:app|tool|site|page|bot|system|platform):|^(?:the|my|our) (?:plan|proposal|solution|concept|suggestion) is\b|\bsav(?:e|es|ing) (?:\w+ ){0,3}(?:cents|dollars|euros|percent)\b/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\bbefore (?:we|i|anyone|anybody|anything|somebody|a line) (?:builds?|codes?|writes?|is (?:built|written|coded)|starts? (?:building|coding)|spends?|invests?)\b.{0,60}|\b(?:try|trying|tried|test) (?:it |this |first )?(?:first )?(?:w\/|with)|\b(?:start|begin) with (?:just |only |the )?(?:four|six|seven|eight|nine|ten|\w*twelve|\w+teen|twenty) \w+|\bif .{4,80}\bwe (?:go on|continue|carry on|stop|expand|scale|build the rest)\b/i,
  ],
  [
    'valueProp',
    2,
    /\b(?:i|we)(?:[’']d| would) (?:really )?(?:like|love|want) (?:that |(?:(?:an?|the|our|my|each|every) )?(?!to\b)\w+ (?:\w+ )?to (?!pay|spend|cost))/i,
  ],
  [
    'notes',
    3,
    /^(?:my|our) \w+ (?:also )?(?:thinks?|says?|laughs?|jokes?|keeps? saying) .{0,60}\b(?:silly|stupid|crazy|mad|great|love|dumb|genius|nuts|funny|idea)\b.*/i,
  ],
  ['risks', 3, /\b(?:main|biggest|greatest|real|only) (?:concern|worry|fear|danger|risk)\b.*/i],
  ['risks', 3, /\bthere(?:[’']s| is) a (?:chance|danger|risk) (?:that|of)\b/i],
  ['later', 1, /\b(?:maybe|perhaps|could)\b/i],
  ['need', 2, /\b(?:is|are|gets?) \w+(?:ed|en|t) automatically\b|\bautomatically \w+s\b/i],
  [
    'assumptions',
    3,
    /^(?:so )?(?:we|i) (?:think|suspect|figure|presume|trust) (?:that )?(?!it |they |we |i |about |of |the (?:app|tool|system)|this )[^.?!]{5,60}/i,
  ],
]
