/**
 * The words that say what to do with a part of the plan, as patterns over base forms with a space before and after each.
 * Alternatives of several words stand before those that they begin with.
 */

/** Taken out. */
export const removing =
  / (?:get rid of|let go of|give away|stay (?:away|clear) (?:from|of)|keep (?:away|clear) (?:from|of)|steer clear of|against|oppose(?:d to)?|do without|go without|live without|manage without|cope without|do away with|dispense with|part with|give up on|give up|leave (?:out|off|aside)|take (?:out|away|off)|throw (?:out|away)|cut (?:out|back on|down on)|cross (?:out|off)|rule out|strip out|forget about|forget|drop|remove|cut|skip|omit|delete|exclude|scrap|cancel|ditch|kill|axe|discard|eliminate|disappear|vanish|abandon|bin|sacrifice|avoid|ban|strike (?:out|off)|strike|spare (?:us|me|yourself|ourselves)|spare|without|minus|less the|out with|w \/ o) /

/** Nobody wants to lose a part; "we lose 1,400 a month" is a story. */
export const losing = / (?:lose|renounce|risk|(?:want|like|wish|afford) to miss) /
/** "I would not miss the forum." */
export const unmissed =
  / (?:would|will|do) (?:not|never|hardly|barely) (?:\w+ )?(?:miss|notice) |(?:nobody|no one|none \w+ \w+)(?: \S+){0,2}? (?:miss|notice) /
/** "The audit trail is not up for discussion." */
export const settled =
  / (?:not (?:up for|open (?:to|for)) (?:discussion|debate)|not negotiable|non[- ]negotiable|not on the table|not (?:a |an )?(?:optional|luxury|nice to have|extra|option)|untouchable|sacred|set in stone|here to stay|hand off|no compromise (?:on|with|about)|(?:the |our |at the )?(?:heart|core|soul|whole point|bread and butter|backbone) (?:of|be)?|be (?:what|why|how) (?:we|people|customer|user|they|it)|no way around|must not (?:go|suffer|disappear|vanish|fall|be (?:touch|weaken|at risk|a casualty|the victim))) /
/** "The reports have to be in every option." */
export const included =
  / (?:must|should|have to|need to|ought to) (?:not )?(?:always )?be (?:in|part of)(?= (?:it|the|every|each|all|any|this|from|[.!,]| ?$))/
export const missed = / (?:would|will) (?:really |badly |sorely )?miss /

/** The same around the part: "leave the maps out". */
export const removingAround =
  / (?:leave|take|throw|kick|cut|strip|cross|get|keep|weed|push) (?:\S+ ){1,6}?(?:out|away|off|aside)(?: of (?:it|this|there|the \S+))? /

/** The part is not worth it: "I see no point in maps", "maps are overkill". */
export const dismissing =
  / (?:(?:no|not (?:much|any)|little|zero|hardly any) (?:real |great |big )?(?:point|need|use|reason|room|demand|value|sense|benefit|interest|place)(?: (?:in|for|of|to have|to keep|to build|at all))*|not worth(?: (?:it|the \S+|having|building|doing))?|not interested in|waste of (?:time|money|effort)|nothing to do with) /

export const dismissed =
  / (?:unnecessary|superfluous|overkill|pointless|useless|redundant|expendable|dispensable|unneeded|unwanted|irrelevant|obsolete|over the top|out of scope|(?:a )?luxury|a distraction|off the table|out of the question|nonsense|rubbish|too much(?= (?:[.,!] )*$)|too much of a good thing|must go|can go|may go|should go|have to go|have get to go|need to go) /

/** "The badges make no sense." */
export const worthless =
  / (?:(?:make|add|bring|have|offer|give|be) (?:us |it |me )?(?:no|little|hardly any) (?:real |much )?(?:sense|value|benefit|use|good|purpose)|(?:make|add|bring) nothing|not (?:make|add|bring) (?:any |much )?(?:sense|value|anything)|be nothing for (?:us|me|our \S+)|not for us) /

/** Left as it is. */
export const staying =
  / (?:keep|retain|preserve|maintain|stay|remain|stick (?:with|to)|hold on to|hang on to|insist on|save|protect|stand|survive) /
export const stayingAround = / leave (?:\S+ ){1,6}?(?:in|alone|untouched|unchanged|there|as (?:it|they|is|be)\b.*?) /
export const touching = / (?:touch|change|alter|mess with|tamper with|meddle with) /

/** Put off. */
export const deferring =
  / (?:postpone|defer|delay|put off|hold off(?: on)?|push (?:back|out)|deprioriti[sz]e|park|shelve|put (?:\S+ ){1,5}?on (?:hold|ice)|(?:can|could|may|should|will|must|have to) (?:easily |well |also |still |not )*(?:wait|come later|follow|come(?= (?:in|with|by|as|after) ))|come later|wait (?:until|till|for)) /
export const later =
  / (?:later(?: on)?|(?:the )?(?:second|next|following|later|future|third) (?:release|version|phase|step|stage|round|iteration|update|year|quarter)|(?:version|release|phase|stage|step) (?:2|two|3|three)|v2|v ?2|another (?:time|day)|some ?day|one day|eventually|down the (?:road|line)|in (?:the|a) (?:distant |near )?future|after (?:the |we |our )?(?:launch|release|go live|pilot|start|opening|mvp|first \S+)|not urgent|no (?:hurry|rush)|not (?:a |the |our |top )*priority|(?:a )?low priority|(?<! not )(?<! not a )nice to have|(?<! not )optional|(?:can|could) come (?:after|last)|not (?:so |that |very |too |really )*(?:important|urgent|pressing|critical|essential)|less important|(?:come|go) last|secondary|not (?:right )?now|not yet|afterwards?|at the (?:very )?end|have (?:plenty of |enough |all the )?time|in (?:spring|summer|autumn|winter)|(?:as|in) an? (?:follow up|update|upgrade|extension|add on)|a (?:year|month) from now|at a later \S+|(?:as soon as|when|once)(?= (?:\S+ ){1,6}?(?:live|launch|launched|out|user|customer|release|money|time|revenue|earn|version|hundred|thousand|first) )|not before|only after|not until|not till) /
/** Left out at these times means put off: "no maps until we have users". */
export const forNow =
  / (?:until|till|for (?:now|the moment|the time be|the start|launch|the launch|a start)|at (?:first|launch|the start|the beginning|present)|in the beginning|to begin with|yet|right now|(?:in|for|from|with) (?:the )?(?:first|initial|1st) (?:release|version|launch|phase|step|month|year)|(?:in|for) (?:v1|v ?1|version (?:1|one)|the mvp|mvp)|from the start|this (?:year|time|season|round)|(?:in|for|during) (?:the |a )?(?:pilot|trial|beta|alpha|round one|first round)|now) /
/** Nobody uses it: "nobody will use the forum". */
export const unused =
  / (?:nobody|no one|no user|no customer|none of (?:us|them|our \S+|the \S+)|hardly anyone|hardly anybody|few (?:people|user|customer))(?: \S+){0,3}? (?:need|want|ask for|miss|(?:will|would|be go to) (?:\w+ )?(?:use|read|look at|care about|care for|buy|play|visit|open)) /

/** What a product does or has: after a modal it is wanted. */
export const having = / (?:have|include|contain|support|offer|provide|feature|come with|get|see) /
export const needed =
  / (?:(?:be|remain|become) (?:not |no longer |a |an |the |still |also |absolute |absolutely |really |very |most |our |my |so |top |number one )*(?:must have|must|essential|crucial|critical|vital|mandatory|compulsory|required|needed|necessary|indispensable|non[- ]negotiable|imperative|key|priority|important|possible|wanted|urgent)|be (?:not |no longer |really |still )*(?:need|require|want)|(?:come|go) first|have priority) /
export const lacking =
  / (?:be|go) (?:still |also )?(?:miss|missing|lack|lacking|absent)(?= |$)|(?:we|i|it|plan|option|version|product|app|application) (?:still |also |really |do )?(?:lack|miss) /
export const overlooked = / you (?:\S+ )?(?:forget|overlook|miss(?: out)?|leave out|neglect|ignore|omit)(?: about)? /
export const focusing = / (?:prioriti[sz]e|focus on|start with|begin with|concentrate on|emphasi[sz]e) /

/** Each turns the meaning around. "No more than" and the like are amounts or figures of speech. */
export const negating =
  / (?:not|no|never|nobody|no one|none|nothing|neither|nowhere|cannot|hardly|rarely|barely|scarcely|seldom|refuse to|doubt|(?:a )?(?:mistake|shame|pity|bad idea|deal breaker|terrible idea)|fatal|stupid|foolish|crazy|insane|(?:hate|hurt|sad|painful|afraid)(?= to )|afraid of|object to|too \w+(?= to )|decline to|stop short of|far from|few (?:people|users|customers|of) )(?= )/
export const harmless =
  / (?:do not hesitate|not hurt|no harm|(?:do|would|will) not (?:really )?(?:mind|care|object|be sad|cry)|no objection|not against|nothing else|can not wait to|no (?:more|less|fewer|later|sooner|longer) than|not (?:more|less|later|longer) than|not only|not just|not merely|no problem|no (?:object|issue|matter|doubt|question|worry)|not (?:to mention|a problem|an issue)|if not|why not|whether or not|do not (?:worry|mind)|never mind|not (?:sure|certain)|no way around|nothing but) /

/** Speaks for or against something beside the verb of a wish, so that the verb alone does not decide. */
export const weighing =
  / (?:drop|remove|cut|skip|omit|delete|exclude|scrap|cancel|ditch|kill|axe|discard|abandon|sacrifice|lose|loss|without|keep|retain|preserve|worthless|useless|pointless|meaningless|dead|ruin|destroy|break|hurt|harm|damage|suffer|fail|failure|mistake|shame|pity|disaster|wrong|bad|badly|worse|worst|sad|hate|angry|regret|fatal|risk|risky|dangerous|nonsense|absurd|ridiculous|impossible|complain|protest|quit|than|but|except|although|though|despite|however|last|least|else|before|otherwise)(?= )/
