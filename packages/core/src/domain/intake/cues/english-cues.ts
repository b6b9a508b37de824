import type { Cue } from './cue.ts'
import { englishProseCues } from './english-prose-cues.ts'
import { commands } from './english-verbs.ts'

const period =
  '(?:single |second |other )?(?:day|night|evening|morning|afternoon|week|weekend|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?'

export const englishCues: readonly Cue[] = [
  ...englishProseCues,
  [
    'problemStatement',
    2,
    new RegExp(
      `\\b(?:every|each) ${period}\\b.{0,80}\\b(?:writes?|cop(?:y|ies)|types?|calls?|counts?|prints?|fills?|drives?|enters?|sorts?|searche?s?|checks?|chases?|reconciles?|asks?)\\b`,
      'i',
    ),
  ],
  [
    'problemStatement',
    2,
    /\b(?:re-?types?|re-?enters?|double[- ]checks?|copies|copy|types?|writes?) (?:\w+ ){0,6}(?:into|over|down|back|from|again|by hand)\b|\b(?:notebook|paper|whiteboard|post-its?|binder|clipboard|index cards?)\b/i,
  ],
  [
    'problemStatement',
    2,
    /\b(?:gets?|got|getting|is|are|was|were|goes|go) (?:lost|cancell?ed|forgotten|missed|mixed up|stuck|late|out of date|confused|missing)\b|\bnever (?:find|finds|know|knows|see|sees|hear|hears|get|gets|works?)\b|\bkeeps? (?:asking|calling|forgetting|losing|missing|writing|coming back)\b|\b(?:crazy|mad|nuts|sick of|fed up|tired of)\b|\bthrew (?:out|away)\b|\b(?:calling|call|chasing|chase) (?:people|them|customers|everyone) (?:back|up)?\b|\bno (?:idea|overview|clue|way (?:to|of))\b|\bends? up\b|\bruns? out of\b|\bagain and again\b|\bguess(?:es|work)?\b/i,
  ],
  [
    'problemStatement',
    1,
    /\b(?:half|a third|a quarter|one in \w+|\d+ ?%|\d+ percent) of\b|\b(?:spend|spends)\b|\bonly (?:one|person)\b|\balways\b|\bstill\b/i,
  ],
  [
    'targetUser',
    2,
    /^(?:mostly|mainly|primarily|largely)\b|\bit(?:[’']s| is| would be) for \w+|,? (?:mainly|mostly)[.!]?$|^(?:\w+ ){1,4}(?:with|in|on|of) (?:\w+ ){0,2}(?:\d+|one|two|three) (?:to|or|-|–) (?:\d+|one|two|three|five|ten)\b|\bwould use it\b/i,
  ],
  ['valueProp', 3, /^(?:so )?(?:the |my |our )?(?:idea|vision|pitch|dream|goal|plan in one sentence)\s*[:–-]/i],
  [
    'valueProp',
    2,
    /^(?:with (?:it|this|our|the app)|instead of)\b|\binstead of (?:a|an|\d+|hours?|days?|half)\b|\b(?:wants?|would like|dreams? of|imagine) an? (?:\w+ ){0,3}(?:app|tool|site|website|platform|system|list|board|bot)\b/i,
  ],
  [
    'outOfScope',
    3,
    /\b(?:no(?! (?:idea|clue)\b)|not|without|skip)\b.{1,40}\b(?:for now|at first|at the (?:start|beginning|moment)|yet|this year|in the beginning|to start with)\b|\bstays? out\b|\bkeep (?:it |that |this )?out\b|\bleave (?:\w+ ){1,3}(?:out|aside|to (?:the|others))\b|\b(?:do not|don[’']?t|won[’']?t|will not) (?:touch|replace|want to (?:touch|do|build|handle))\b/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /(?:[$€£]\s?\d[\d.,]*|\d[\d.,]* ?(?:euros?|dollars?|pounds?|bucks|quid|francs?|EUR|USD|GBP|CHF)).{0,30}(?:\b(?:a|per|each|every)|\/) ?(?:month|year|week|user|seat|booking|order|location|shop|store|child|person|member|practice|visit|unit|room|flat|apartment|mo|yr)\b|\b(?:take|keep|charge|get) (?:a )?\d+(?:\.\d+)? ?(?:%|percent)|\bis free\b.{0,60}\b(?:costs?|pay|[$€£]|\d)/i,
  ],
  [
    'marketContext',
    3,
    /\b(?:there (?:are|is)|we know) (?:\w+ ){0,2}(?:big |large |other |small )?(?:players?|providers?|vendors?|tools?|apps?|products?|programs?|solutions?|competitors?|rivals?)\b|\bplayers\b/i,
  ],
  [
    'keyConstraints',
    3,
    /\b(?:can ?not|can[’']?t|must not|mustn[’']?t|may not|not allowed to|are not allowed|cannot) (?:change|replace|touch|modify|install|open|use|store|share|send|leave)\b|\b(?:has|have|needs?) to (?:be in|fit|stay|remain|work (?:on|with|in|without)|run (?:on|in|without))\b|\bmust be in\b|\bno (?:signal|reception|network|connection|admin rights)\b|\bonly (?:works? )?(?:on|with|in) (?:the |our )?(?:iPads?|tablets?|Windows|phones?|existing)\b/i,
  ],
  [
    'risks',
    3,
    /\bif .{4,90}\b(?:we|it|they|that|this|everything)(?:[’']re| are| is|[’']s| will be|[’']ll be)? (?:stuck|dead|lost|done|finished|in trouble|gone|over|useless|pointless|stops?|fails?)\b|\bmy (?:fear|worry|concern)\b/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\b(?:start|begin) with (?:just |only |the )?(?:one|two|three|five|a single|a few|a couple|\d+) \w+|\bfake it\b|\bsee (?:if|whether) (?:they|people|anyone|it|customers|users)\b/i,
  ],
  [
    'targets',
    3,
    /\b(?:live|ready|done|finished|running|available|launched|online|need(?:s|ed)? it|have it|want(?:s|ed)? it|up and running)\b.{0,40}\b(?:by|before|until|in time for|for|within|at the latest)\b|\b(?:we|i|she|he|they) (?:have|has|can spend|could spend|can pay|would spend|can invest|could put in|put in)\b.{0,20}(?:\d|[$€£]).{0,40}|\bhas to be (?:live|ready|done|finished|out|online)\b|\b(?:weeks|months) (?:at most|max|maximum|tops|from now)\b|\b(?:evenings?|weekends?) (?:a|per) week\b|\bpart[- ]time\b/i,
  ],
  [
    'targets',
    1,
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)\b/i,
  ],
  [
    'notes',
    3,
    /\blet(?:[’']s| us) (?:talk|meet|speak|call|see each|catch up|continue|pick)\b|\b(?:can you hear|hang on|one (?:second|moment)|where were we|before I forget|by the way, (?:how|did))\b|^(?:ok(?:ay)?|right|sure|yes|yeah|no|great|perfect|cool|hi|hello|got it|makes sense|exactly|understood)[,.! ]*(?:thanks|thank you|great|good|perfect)?[.!]*$/i,
  ],
  [
    'outOfScope',
    3,
    /\bout of scope\b|\b(?:wo|would)n[’']?t (?:do|build|have|support|offer|include|be (?:part|in))\b|\b(?:will|do|does|is|are|isn[’']?t|aren[’']?t)(?: explicitly)?(?: not)? (?:be )?(?<=(?:not|n[’']?t) (?:be )?)(?:part of|include[ds]?|in scope|build|building|planned|foreseen|wanted|intended|desired)\b|\bnot (?:in|for|part of) (?:the |this |our )?(?:mvp|first (?:version|release)|v1|version one|scope|initial)\b|\bexcluded\b|\bnon-?goals?\b|\bleave (?:it |that |this )?out\b|\b(?:will not|won[’']?t) (?:be )?(?:a )?part of\b|\bno .{1,60} in (?:the (?:mvp|first (?:version|release))|v1)\b|\bwe (?:do not|don[’']?t) (?:plan|build)\b|\bno plans? to\b/i,
  ],
  [
    'later',
    3,
    /\bnice[- ]to[- ]haves?\b|\bwould be (?:nice|great|cool|lovely|good)\b|\b(?:phase|version|v)\s?(?:2|two)\b|\bin a (?:second|later|next) (?:step|phase|stage|version)\b|(?<!\b(?:days?|weeks?|months?|years?|hours?|minutes?) )\blater,? (?:i|we|maybe|also|could)\b|\bpost[- ](?:mvp|launch)\b|\bmaybe (?:later|one day)\b|\bsome ?day\b|\bdown the (?:road|line)\b|\bat some point\b|\bin the future\b|\blater on\b|\bif (?:there is|we have) time\b|\bstretch\b|\bcan wait\b|\bnot urgent\b|^(?:later|future|eventually|maybe|ideally|optional(?:ly)?|bonus)\b|\b(?:later|eventually)[.!)]*$/i,
  ],
  [
    'risks',
    3,
    /\brisk(?:s|y)?\b|\bworr(?:y|ies|ied|ying)\b|\bafraid\b|\bscar(?:ed|es|y)\b|\bfears?\b|\bconcern(?:s|ed)?\b|\bnervous\b|\b(?:biggest|main|real) (?:danger|threat|unknown)\b|\bkeeps? me (?:up|awake)\b|\bcould (?:fail|kill|sink|go wrong|backfire)\b|\bgo(?:es)? wrong\b/i,
  ],
  [
    'risks',
    2,
    /\b(?:might|may) (?:not|never|refuse|stop|lose|copy|churn|reject)\b|\bnot sure (?:if|whether|that|they|people)\b|\bdanger\b|\bcopy (?:us|it|this)\b|\bdepend(?:s|ent)? (?:entirely |heavily )?on one\b/i,
  ],
  [
    'assumptions',
    3,
    /\bassum(?:e|es|ed|ing|ption|ptions)\b|\b(?:we|i) (?:believe|expect|reckon|suppose|guess)\b|\bmy (?:guess|bet|hunch) is\b|\bhypothesis\b|\btaking for granted\b/i,
  ],
  [
    'assumptions',
    2,
    /\bprobably\b|\bpresumably\b|\b(?:we|i) think (?:that )?(?:people|they|users|customers|most|owners)\b|\bhopefully\b/i,
  ],
  [
    'smallestViableExperiment',
    3,
    /\bpilot(?:s|ing)?\b|\bexperiments?\b|\b(?:test|try|trial) (?:it |this |that |the idea )?(?:out )?(?:first )?(?:with|on|in|at)\b|\bvalidat(?:e|ing|ion)\b|\bprototype\b|\bproof of concept\b|\bbefore (?:we )?(?:build|building|writing any code)\b|\blanding page\b|\bbeta\b|\bfake door\b|\bit work(?:s|ed) if\b|\bsmallest (?:test|thing)\b/i,
  ],
  [
    'monetizationHypothesis',
    3,
    /\bper (?:month|seat|user|year|location|order|booking|transaction)\b|\b(?:a|each|\/) ?(?:month|mo|yr|year)\b.{0,40}\b(?:pay|plan|subscri|fee|free|price|charge)|\b(?:pay|plan|subscri\w+|fee|price|charge)\b.{0,60}(?:\b(?:a|each|per)|\/) ?(?:month|mo|yr|year|seat|user|location)\b|\bsubscri(?:ption|be)s?\b|\b(?:our|the) pric(?:e|es|ing) (?:is|are|would|will)\b|\bpricing\b|\brevenue\b|\bcommission\b|\bfreemium\b|\bfree (?:tier|plan|trial)\b|\b(?:would|will|willing to|happy to|ready to) pay\b|\bcharge (?:them|a|for|by|per|customers|users|\d|[$€£])|\bmoneti[sz]\w*|\bmake(?:s)? money\b|\bbusiness model\b|[$€£]\s?\d+(?:[.,]\d+)?\s?(?:\/|per|a|each) ?(?:mo|month|year|user|seat|shop|location)/i,
  ],
  [
    'monetizationHypothesis',
    2,
    /\bpays?\b.{0,30}(?:[$€£]|\d)|\bpaid (?:plan|tier|version)\b|\blicen[cs]e fees?\b|\bcosts? (?:them|customers|users)\b|\bbilled\b|\bmargin\b/i,
  ],
  [
    'targets',
    3,
    /\b(?:deadline|go[- ]live|launch date|time[- ]?line|due date)\b|\bbudget\b|\b(?:launch|ship|ready|done|finished|release[ds]?|deliver(?:ed)?|start) (?:it |this )?(?:by|before|in|within|on|until)\b|\blive (?:by|before|within|until|on|in (?:\d|q[1-4]|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)\b))|\bwe have (?:about |around |roughly |only )?(?:[$€£]|\d|two|three|four|six|a|one) ?[\w,.]* ?(?:k\b|weeks?|months?|developers?|engineers?|euros?|dollars?)|\b(?:one|two|three|four|five|\d) (?:full[- ]time |part[- ]time |freelance )?(?:developers?|engineers?|devs)\b|\b(?:spend|invest) (?:up to |about |around |at most )?(?:[$€£]|\d)|(?<!\b(?:los[et]|losing|loses|wast(?:e|es|ed|ing))\b.{0,25})\bhours? (?:a|per|each) week\b|\bin (?:funding|savings|the bank)\b/i,
  ],
  [
    'differentiation',
    3,
    /\bunlike\b|\bdiffer(?:s|ent|ently|ence|entiat\w*)\b.{0,20}\b(?:from|than|about us|us)\b|\b(?:nobody|no[- ]one)\b.{0,12}\b(?:else|offers?|combines?|does (?:it|this|that))\b|\b(?:none of (?:them|the)|no other)\b.{0,30}\b(?:else|does|do|has|offers?|lets?|can|knows?|combines?)\b|\b(?:we|it)(?:[’']re| are| is|[’']s) the only\b|\bunfair advantage\b|\bour (?:edge|advantage|moat)\b|\bcompared (?:to|with)\b|\bwhat makes (?:us|it|this)\b|\b(?:others|they|competitors|existing tools|other apps) (?:only|all|just|don[’']?t|do not|can[’']?t|cannot|need|require|force)\b.{0,80}\bwe\b|\bbetter than\b|\bwhere others\b/i,
  ],
  [
    'marketContext',
    3,
    /\bcompet(?:itor|itors|ition|es?|ing)\b|\bmarket (?:size|is|share|leader)\b|\balternatives?\b|\bindustry\b|\bbillion\b|\bTAM\b|\b(?:there are|about|around|roughly|some) \d[\d,.]*(?: ?(?:k|thousand|million))? (?:\w+ ){0,3}(?:in|across|worldwide)\b|\bgrow(?:s|ing|n)? (?:at|by|fast|\d)\b|\baccording to\b|\bincumbents?\b/i,
  ],
  [
    'marketContext',
    2,
    /\bsurvey\b|\b\d+ ?(?:%|percent) of (?:all |the )?(?:\w+ ){1,3}(?:use|have|are|still)\b|\balready (?:exists?|on the market)\b|\bword of mouth\b|\bsell (?:it )?(?:through|via)\b|\bchannels?\b/i,
  ],
  [
    'keyConstraints',
    3,
    /\bGDPR\b|\bHIPAA\b|\bPCI\b|\bSOC ?2\b|\bcompl(?:y|ies|iant|iance)\b|\bregulat(?:ion|ions|ed|or|ory)\b|\blegal(?:ly)?\b|\b(?:by|data protection|privacy|labou?r) laws?\b|\b(?:has|have|needs?) to (?:run|work|stay|be hosted|be stored|comply)\b|\bmust (?:not|never|run|work|stay|comply|be hosted|be stored|fit|remain|live|only)\b|\b(?:can ?not|can[’']?t|may not) (?:leave|be stored|use|exceed|cost)\b|\bhosted (?:in|on)\b|\bservers? in\b|\bno (?:new )?(?:hardware|app store|installation|internet|reception|wifi)\b|\bwithout (?:internet|reception|wi-?fi|a connection|installing)\b|\bexisting (?:system|erp|pos|till|database|crm|hardware|phones|infrastructure)\b|\bon[- ]prem/i,
  ],
  [
    'keyConstraints',
    2,
    /\b(?:must|have to|has to|should) be (?:compatible|built (?:on|in|with)|in (?:English|German|French|Spanish|Portuguese))\b|\bno more than\b|\bat most\b|\bwe only have\b|\bour own (?:server|data cent)|\bwritten in\b|\bbuilt (?:with|on)\b|\bconstraints?\b|\blimit(?:ed|ation)s?\b|\boffline\b/i,
  ],
  [
    'need',
    3,
    /^(?:as an? .{2,80}?,? i (?:want|need|can|would))|\bshould be able to\b|\bmust be able to\b|\bneeds? to be able to\b|\bable to\b|\b(?:the )?(?:system|app|application|tool|product|platform|site|website|service|it|users?|customers?|admins?|staff|managers?|owners?|employees|guests?|members?|drivers?|patients?|teachers?|students?|clients?|they|people) (?:must|shall|should|needs? to|has to|have to|can|will) (?!(?:be )?(?:comply|run|work|stay|hosted|live|ready|done|finished|online)\b)\w+|\bthere (?:must|should|needs to|has to) be\b|\bmust[- ]have\b|\b(?:we|i) (?:need|want) (?:an?|the|some|to (?:see|be able|have|get|track|know))\b|\blet(?:s|ting)? (?:users?|them|people|customers?|members?|guests?|staff|everyone)\b/i,
  ],
  [
    'need',
    2,
    /^(?:must|need|needs|want|should|required)\b|(?:\w+ )?\b(?:must|shall|should|needs? to|has to|have to)\b(?: \w+)?/i,
  ],
  [
    'need',
    1,
    /\b(?:features?|automatic(?:ally)?|notif(?:y|ication|ications)|remind(?:er|ers)|dashboard|reports?|export|import|login|sign[- ]?(?:in|up)|search|filter|integration|calendar|invoices?|payments?|push messages?|photo upload|offline mode)\b/i,
  ],
  [
    'need',
    2,
    new RegExp(
      `^(?:automatically |easily |quickly |securely )?(?:${commands})\\b(?=\\s+[\\w"(])(?! (?:is|are|was|were|costs?|of|by|from|in|us|can|could|stays?|for now)\\b)`,
      'i',
    ),
  ],
  [
    'problemStatement',
    3,
    /\bstruggl(?:e|es|ing)\b|\bpain(?:s|ful)?(?: points?)?\b|\bwast(?:e|es|ed|ing)\b|\bfrustrat\w+|\bannoy\w*|\bhates?\b|\b(?:los(?:e|es|t|ing)) (?:\w+ ){0,3}(?:time|money|track|customers?|orders?|hours?|data|sales|revenue|overview|count)\b|\btoo (?:slow|expensive|complicated|much time|late|many)\b|\bby hand\b|\bmanual(?:ly)?\b|\berror[- ]prone\b|\bmistakes?\b|\bno[- ]shows?\b|\bcomplain\w*|\bproblems?\b|\bnightmare\b|\b(?:mess|messy|chaos|chaotic)\b|\bdouble[- ]book\w*|\b(?:nobody|no one) knows\b|\bfall(?:s)? through the cracks\b|\b(?:spend|spends|takes?|took|costs?) (?:\w+ ){0,5}(?:hours|days|evenings?|weekends?)\b/i,
  ],
  [
    'problemStatement',
    2,
    /\b(?:currently|right now|at the moment|today|these days|nowadays)\b|\bspreadsheets?\b|\bexcel\b|\bon paper\b|\bsticky notes\b|\bwhats ?app\b|\bphone calls?\b|\b(?:forget|forgets|forgot|forgotten|miss(?:es|ed)?|overlook\w*)\b|\b(?:can[’']?t|cannot|don[’']?t|doesn[’']?t) (?:find|know|see|tell|keep|remember|trust|get)\b|\bthrow(?:s|n)? away\b|\bexpire[sd]?\b|\bthe issue\b|\bbroken\b|\btedious\b|\bconfus\w+|\bunreliable\b|\btrouble\b|\bdifficult\b|\bhard (?:to|for)\b/i,
  ],
  [
    'targetUser',
    3,
    /\btarget (?:users?|customers?|group|audience|market)\b|\b(?:our|the|main|first|typical|primary|ideal) (?:users?|customers?|audience|buyers?|clients?) (?:is|are|would be|will be)\b|\baimed at\b|\bpersonas?\b|^(?:it(?:[’']s| is) |this is |mainly |mostly |primarily )?for (?:small|independent|local|busy|people|parents|owners|teams|companies|freelancers|anyone|families|students|clinics|shops|restaurants|cafes|caf\u00e9s|schools|landlords|managers|older|young|first)\b|\bintended for\b|\bdesigned for\b|\bwith \d+ (?:to|-|–) \d+ (?:employees|staff|people|tables|rooms|seats|units)\b/i,
  ],
  [
    'targetUser',
    2,
    /(?<!only )\b(?:people|owners|managers|parents|teams|companies|clinics|shops|teachers|freelancers|landlords) (?:who|that|with|of)\b|^(?:users?|customers?|buyers?|owners)\b.{0,20}\b(?:are|is) (?!\w+(?:ed|ing)\b)|\bwho (?:run|runs|own|owns|manage|manages)\b/i,
  ],
  [
    'valueProp',
    3,
    /\b(?:the )?(?:idea|vision|mission|goal|aim|purpose|promise|point) (?:is|of|behind)\b|\b(?:we|i)(?:[’']d| would)? (?:want|like|plan|going|are going|are|[’']m|am)?(?:ing)? ?(?:to )?(?:build|building|make|create|creating|develop|launch) (?:an?|the)\b|\bsav(?:e|es|ing) (?:\w+ ){0,3}(?:time|money|hours|minutes|work)\b|\bhelps? (?:\w+ ){0,4}(?:to )?\w+|\bmakes? it (?:easy|easier|simple|possible)\b|\bis an? (?:\w+ ){0,3}(?:app|platform|tool|service|marketplace|website|plugin|assistant|system)\b|\b(?:an?|our) (?:\w+ ){0,2}(?:app|platform|tool|service|marketplace|site|website|system|bot|extension|plug-?in|program|game|ai|assistant|agent|dashboard|library) (?:that|which|for|where|to)\b|\bin one place\b/i,
  ],
  [
    'valueProp',
    2,
    /\bso that\b|\binstead of\b|\bin (?:seconds|minutes|one (?:tap|click|step))\b|\bno more\b|\bpeace of mind\b|\bbenefits?\b|\bfaster\b|\bless (?:waste|work|time|paper|stress)\b/i,
  ],
  [
    'notes',
    3,
    /\bsuccess (?:metric|criteri|means|is)\b|\bKPIs?\b|\baction items?\b|\bfollow[- ]ups?\b|\b(?:next|follow-up) (?:call|meeting|steps?)\b|\bI(?:[’']ll| will) send\b|\bthanks\b|\bthank you\b|\bsounds good\b|\bnice to meet\b|\bhow are you\b|\b(?:attendees|participants|minutes|recording)\b|\b(?:good|great) (?:question|point)\b|\bsee you\b|\bbye\b|\bask (?:\w+ )?(?:about|for|whether|if)\b/i,
  ],
]
