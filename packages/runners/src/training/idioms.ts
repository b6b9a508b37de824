/** Ways to say what becomes of a part (@), of many registers: idioms, irony, double negations, near misses. */
export const idioms: readonly (readonly [intent: string, phrases: string])[] = [
  [
    'drop',
    "the @ won't be missed|nobody will miss the @|I'd hardly notice if the @ was gone|I couldn't care less about the @|the @ is for the chop|the @ gets the axe|" +
      'strike the @ from the list|put a red line through the @|the @ is where I draw the line|wave goodbye to the @|say goodbye to the @|the @ has had its day|the @ is dead to me|' +
      "I'm not paying a penny for the @|not a cent for the @|we've lived without the @ for years and always will|I have no intention of paying for the @|the @ does nothing for us|" +
      "the @ is a solution looking for a problem|the @ is a nice idea that we don't need|whoever came up with the @ should be fired|who on earth needs the @, take it off|" +
      "the @? not in a million years|the @? hard pass|the @? over my dead body do we build that|@, no thanks|@ - nope|spare us the @|do me a favour and lose the @|" +
      'I like the @, but it has to go|lovely as the @ is, out with it|the @ looks great and still we have no use for it|great work on the @, sadly we have to cut it|as much as I love the @, drop it|' +
      "I wouldn't shed a tear for the @|it's no loss if the @ falls out|the world won't end without the @|we'll survive without the @|we get by fine without the @|I can do without the @|" +
      "the @ is surplus to requirements|the @ adds nothing|the @ isn't worth the money|the @ is not worth a single hour|the @ isn't pulling its weight|the @ has no place in this|" +
      "there's no point in the @|I fail to see the point of the @, remove it|the @ serves no purpose|the @ is a distraction|the @ was never my idea and I don't want it|I never asked for the @|" +
      "by all means scrap the @|feel free to bin the @|I have no objection to dropping the @|nothing speaks against cutting the @|it's okay to leave the @ out|I'm fine with losing the @|" +
      "under no circumstances do I want the @|I refuse to pay for the @|please no @|anything but the @|I don't want to see the @ ever again|don't build the @|do not bother with the @|don't waste time on the @|" +
      "the @ can be forgotten|forget about the @|let's forget the @|never mind the @|the @ needn't be there|there need not be a @|we don't have to have the @|the @ doesn't make the cut|the @ didn't make it|" +
      'kindly do away with the @|kindly omit the @|the @ may be deleted|the @ shall not be part of it|please to remove the @|we are not needing the @|the @ is not required from our side|the @ we can spare us|' +
      "dump the @|nuke the @|kill the @ off|chuck the @|the @ is toast|the @ is out|@ out please|cross off the @|take the @ off my bill|the @ off the list|minus the @|everything except the @|all of it but not the @|" +
      "I'd rather have the money than the @|I'd sooner buy a new van than pay for the @|the money for the @ is better spent elsewhere|if it's all the same to you I'd rather not have the @|I can live happily without the @|" +
      "we've decided against the @|the team voted against the @|my partner vetoed the @, and so do I|the board said no to the @|we agreed to let the @ go|the @ stays out|keep the @ out of it|leave the @ aside for good",
  ],
  [
    'keep',
    "the @ is here to stay|the @ is not up for discussion|the @ is not for sale|don't lay a finger on the @|don't even think about the @, it stays|the @ is off the table for cuts|keep your hands off the @|" +
      "leave the @ alone|leave the @ as it is|leave the @ in peace|steer clear of the @ when you cut|spare the @|save the @|protect the @ at all costs|guard the @ with your life|whatever else goes, the @ remains|" +
      "cut anything but the @|cut what you want except the @|everything can go except the @|take whatever you like, only not the @|you may cut everywhere, but not at the @|I'd give up a lot, but not the @|" +
      "without the @ the whole thing is pointless|without the @ there is no product|without the @ I won't sign|no @, no deal|without the @ we may as well close|there's no point in doing this without the @|" +
      "the @ is the heart of it|the @ is the reason we do this|the @ is what our customers pay for|the @ is worth every penny|the @ earns its keep|the @ is our bread and butter|the @ is our lifeline|we live off the @|" +
      "dropping the @ would be madness|losing the @ would be a disaster|cutting the @ would be a mistake|it would break us to lose the @|we'd lose half our customers without the @|taking out the @ is not an option|" +
      "there'd be a riot if the @ went|my staff would kill me if the @ went|heads will roll if the @ is missing|I'd never forgive you for cutting the @|try taking the @ away and see what happens|" +
      "there is no way we ship without the @|under no circumstances drop the @|we can't go live without the @|don't you dare touch the @|over my dead body does the @ go|the @ goes over my dead body|never ever remove the @|" +
      "I'd be the last to give up the @|I wouldn't dream of dropping the @|I won't part with the @|I'm not giving up the @|I'm not prepared to lose the @|we would not want to be without the @|I can't imagine life without the @|" +
      "it's not that I don't want the @|I never said the @ should go|who said the @ can go? it can't|the @ should go? no way|drop the @? never|cut the @? you must be joking|the @ a luxury? I don't think so, it stays|" +
      "the @ may be dear, but it stays|the @ costs a lot and it's worth it, leave it in|I know the @ is expensive, I still want it|expensive or not, the @ is in|even if it costs more, the @ has to be there|" +
      "the @ must remain|the @ is to remain|the @ shall stay|please retain the @|kindly keep the @|the @ has definitely to stay in|the @ must be inside|the @ please not cut|the @ we need absolutely|on the @ we insist|" +
      "the @ is mandatory|the @ is a deal breaker for us|the @ is non-negotiable|I insist on the @|I stand by the @|I'm attached to the @|make sure the @ survives|see to it that the @ survives the cut|don't let the @ slip|" +
      "@ stays, full stop|@ stays, end of story|@ = must|@: untouchable|@, always|yes to the @|the @ is a keeper|count me in for the @|the @ is a yes|don't skimp on the @|do not save on the @|no cuts to the @|" +
      "the @ can't wait|the @ is not something to put off|don't push the @ back|the @ has to be there from day one|we need the @ from the very start|the @ belongs in the first version|don't leave the @ for later",
  ],
  [
    'later',
    "the @ can come in the second round|the @ is for next year|the @ is a job for next season|one for the future: the @|the @ is step two|the @ is for phase 2|let's see about the @ after the launch|" +
      "first the basics, then the @|let's walk before we run, so the @ comes after|the @ is on the wish list for later|put the @ on the back burner|park the @|kick the @ down the road|shelve the @ for now|" +
      "I do want the @, just not yet|I want the @, but not in the first version|we need the @ eventually|sooner or later we need the @, but not now|the @ isn't urgent|there's no hurry with the @|no rush on the @|" +
      "the @ doesn't have to be there at launch|the @ needn't be ready on day one|we can open without the @ and add it afterwards|start without the @ and bring it in later|go live first, @ second|" +
      "the @ can wait till summer|the @ may wait until we have customers|let's revisit the @ in spring|let's come back to the @ once we are live|the @ when the money is there|the @ at a later stage please|" +
      "I'm not dropping the @, only moving it back|don't delete the @, postpone it|not cancelled, just delayed: the @|the @ is not dead, it's resting until version two|keep the @ for the next release|save the @ for next year|" +
      "the @ could be done at the end|the @ last of all|do the @ when everything else is finished|the @ is the lowest priority, so last|push the @ to the next phase|the @ in v2|@ next time|@ not now|" +
      "too early for the @|we're not ready for the @ yet|the @ would come too soon|the @ is premature|the @ kindly in second phase|the @ we can do afterwards|for the start we don't need the @|to begin with, no @",
  ],
  [
    'add',
    "I'm missing the @|what about the @? we need that as well|you forgot the @|the @ got forgotten|I can't find the @, please put it in|where is the @? it has to be in|there's nothing about the @ and there should be|" +
      "we'd also like a @|throw in a @|chuck in a @ while you're at it|could you squeeze in a @|any chance of a @? we'd need one|it'd be great to have a @|a @ would make our life easier|how about a @ too|" +
      "our customers keep asking for a @, so put one in|everybody wants a @, let's have it|the law says we need a @|we promised a @ to our members|the plan lacks a @|a @ is what's missing|one more thing: a @|" +
      "oh, and a @|and please a @|I would like to have additionally a @|kindly include a @|please do the needful and add a @|there should also be a @|it needs a @|give us a @|let there be a @|extra wish: @",
  ],
  [
    'have_already',
    "we've got a @ from our old system|we're keeping our existing @, no need to build one|our bank provides the @|the @ comes with our till|the @ is included in our hosting|we pay for a @ already|" +
      "my nephew built us a @ last year|the @ is up and running|the @ has been live since spring|the @ was done by the agency|the @ is taken care of|somebody else does the @ for us|the @ is handled by our accountant|" +
      "no need to build the @, we bought one|don't build a @, ours works|the @ exists|the @ is finished|you needn't do the @, my cousin does it|we have a subscription for the @|a supplier delivers the @|" +
      "the @ we do already with Excel and it stays like that|the @ is already existing|the @ has been purchased|I've just bought a licence for the @|our @ is brand new|there's a free tool for the @ that we use",
  ],
  [
    'condition',
    "the @ only if it's cheap|the @ if there's money left|if the @ takes more than a week, drop it|keep the @ as long as it's under 2,000|the @ depends on the grant|whether we need the @ depends on the landlord|" +
      "let me think about the @|I'll tell you about the @ next week|we'll decide on the @ after the test|once the lawyer answers we'll know about the @|not sure about the @ yet|the @ might go, we'll see|" +
      "assuming the council agrees, drop the @|provided my partner agrees, add the @|unless it's free, no @|should the bank refuse, postpone the @|in case we run out of money, cut the @|" +
      "if nobody uses the @ in the pilot, throw it out|the @ stays unless it costs too much|subject to funding, the @|the @ could go if that saves a month|maybe the @, depending on the price|" +
      "were the @ cheaper, I'd take it|had we more money we'd do the @|the @ is in if you can do it by May|tell me the price, then I decide about the @|on condition that it's secure, the @ is fine",
  ],
  [
    'question',
    "I don't understand why the @ takes so long|I'd like to know what the @ does|what I don't get is the @|tell me why the @ is in|explain the @ to me|can you tell me more about the @|" +
      "I wonder if we need the @|I was wondering what happens without the @|not sure what the @ is for|is the @ really needed|does the @ work offline|would it be cheaper without the @|how come the @ is so dear|" +
      "what if we left out the @|what would we save without the @|how much of the price is the @|who looks after the @|will the @ be there at launch|is there a way to get the @ cheaper|could the @ be done in a week",
  ],
  [
    'remark',
    "the @ made me smile|the @ reminds me of my old boss|my competitor dropped the @ last year|we had a @ once and nobody used it|our last developer never finished the @|the @ was my wife's idea|" +
      "people always talk about the @|the @ is what everyone has these days|I've read an article about the @|I like how you describe the @|the @ sounds clever|funny that you thought of the @|interesting that the @ comes first|" +
      "in my old job we cut the @ every year|my brother says the @ is overrated, but what does he know|we lost the keys again yesterday|the coffee machine is broken again|we sold forty loaves today|" +
      "last year we nearly closed|my daughter starts school in autumn|thanks for the quick answer|the numbers look fair to me|that's more than I expected|we've been open since nine|the season begins in May|" +
      "our team is three people in the shop|we take 900 a day|a customer left without paying|I was a carpenter before|the roof leaks when it rains|I've shown the plan to my accountant|good morning everyone",
  ],
  [
    'replace',
    'use the chat instead of the @|a phone call instead of the @|swap the @ for a list|trade the @ for a map|paper instead of @|forget the @, a printout will do|no @, e-mails do the job|ditch the @ and do a plain list|' +
      'in place of the @ put a calendar|rather than the @ give us a map|the @ out, a calendar in|a simple list could take the place of the @|exchange the @ against a map|we prefer a phone number over the @|turn the @ into a list',
  ],
  [
    'drop',
    "nobody has touched the @ in years, so out it goes|we tried a @ once, it was a flop, so none this time|my accountant says the @ is wasted money and I agree, cut it|our members are over seventy, a @ is nothing for them|" +
      "people come here for the bread and not for a @|we're a bakery, not a tech firm, so no @|I asked around and nobody wanted the @, so take it away|the @ would only confuse my staff, leave it out|" +
      "the @ sounds fancy but we'd never use it|a @ for three users is ridiculous|a @ is taking a sledgehammer to a nut|the @ is a toy|the @ is for big companies, not for us|the @ may be fashionable but it's not for me|" +
      "the @ is exactly what I don't want|a @ is the last thing we need|I need a @ like a hole in the head|as if anybody needed a @|great, a @, just what nobody asked for. Out.|wow, a @. No.|oh please, a @? lose it|" +
      "what would I do with a @? Away with it|do we look like we need a @? cut it|why would anyone want a @? take it out|you can keep your @|you can have the @ back|thanks for the @, but no thanks|" +
      "I'd be glad to see the back of the @|I'm not sorry to see the @ go|the sooner the @ goes the better|good riddance to the @|it wouldn't hurt to lose the @|nothing is lost if the @ goes|we lose nothing without the @|" +
      "the @ can't be part of this|the @ cannot stay|the @ can't stay in|the @ mustn't be in it|there mustn't be a @|there should be no @|I'd rather not see the @ in there|I would prefer not to have the @|it should do without a @|" +
      "we said no to the @ from the beginning|as agreed, the @ is out|remember we wanted it without the @|the @ slipped in by mistake, remove it|the @ got into the plan by accident|the @ is not ours, delete|" +
      "tempting as the @ is, don't|it hurts, but the @ has to go|with a heavy heart: drop the @|sadly no @|I regret to say the @ is off|the @ falls victim to the budget|to save money we give up the @|we sacrifice the @|" +
      "if the @ stays, I go, so it goes|the @ or me? then the @ goes|give the @ a miss|skip over the @|pass on the @|we'll pass on the @|count the @ out|rule out the @|the @ is ruled out|exclude the @|leave the @ where it is: in the bin",
  ],
  [
    'keep',
    "people come to us because of the @, so leave it in|our inspectors demand the @, it can't go|the law requires the @, so it remains|the @ pays our rent|the one thing I'd fight for is the @|if I could only have one thing it'd be the @|" +
      "of everything in there the @ matters most|the @ first, everything else second|the @ is the best bit, keep it|well done on the @, it stays|I love the @, don't change a thing|the @ is perfect, leave it|happy with the @, keep it|" +
      "you'd cut the @? then you can cut me as well|take the @ out and you may as well take me out|drop the @ and I'm off|remove the @ and we're finished|lose the @ and you lose us|cut the @ and see who pays you|" +
      "anyone who wants to drop the @ will have to talk to me first|if somebody tells you to cut the @, don't listen|ignore what my partner said about cutting the @|my partner wants the @ gone, I don't, and I decide|" +
      "I disagree that the @ isn't needed|you say the @ is optional, it isn't|you call the @ nice to have, I call it essential|you've marked the @ as a could, make it a must|you seem to think the @ can go, it can't|" +
      "I take back what I said, the @ stays|on reflection the @ should stay after all|I changed my mind, leave the @ in|forget what I wrote yesterday, we want the @|no no, not the @!|not the @, please|anything but not the @|" +
      "the @ doesn't go anywhere|the @ isn't going anywhere|the @ isn't going|the @ won't be dropped|the @ will not be cut|the @ does not get cut|the @ isn't a candidate for cutting|the @ must not fall victim to the budget|" +
      "the @ isn't a luxury|the @ isn't a toy for us|the @ is no gimmick|the @ isn't optional|it's not as if we could do without the @|it isn't true that we don't need the @|nobody can say the @ is useless|" +
      "I can live without a lot, but not without the @|I can do without everything but the @|I'd rather wait a month than lose the @|I'd sooner pay more than give up the @|better late than without the @|rather no launch than one without the @|" +
      "you can drop my ideas but not the @|kill everything else before the @|cut the hours anywhere else, the @ keeps its own|before you touch the @ call me|hold on to the @ whatever happens|the @, come what may|through thick and thin, the @|" +
      "don't be tempted to trim the @|don't let anybody talk you out of the @|nobody is allowed to remove the @|whoever removes the @ answers to me|promise me the @ stays|I need your word that the @ stays|the @ is sacred ground",
  ],
  [
    'later',
    "we'll get round to the @ some day|the @ is a thing for when we've grown|ask me about the @ again in a year|the @ after the first hundred customers|the @ has time|there's time for the @|the @ can take its time|" +
      "one thing at a time, the @ comes later|Rome wasn't built in a day, the @ comes after|the @ would be the icing on the cake, later|the @ is dessert, first the main course|the @ is a luxury for later|" +
      "my staff have enough to learn at first, so the @ next year|winter is quiet, do the @ then|we open in March, the @ can follow|the season starts soon, so the @ afterwards|bring the @ in with the first update|" +
      "not for v1: @|the @ isn't for the first version|the @ not before next year|the @ not until we've hired|don't start with the @|don't do the @ first|leave the @ for the follow-up|the @ goes to the end of the queue|" +
      "I'd move the @ back a bit|shift the @ to the second half|the @ should slide|let the @ slip to the next release|we'd rather have the @ afterwards|the @ would be nice some day|the @ remains an idea for later",
  ],
  [
    'have_already',
    "the @ ships with our software|our provider throws in a @ for free|the franchise gives us a @|the council runs a @ we can use|there's a @ in the program we rent|the @ was part of the machine we bought|" +
      "we inherited a @ that does the job|the intern finished the @ last week|don't charge me for the @, it's there|you've counted the @ although we own one|the @ is double, we have it|the @ is paid for already|" +
      "the @ runs on our website since May|our @ works, no need to touch it|my sister takes care of the @|the @ is made by a friend of mine|the @ gets delivered by the manufacturer|strike the @, ours is in use since years",
  ],
  [
    'add',
    "how can there be no @?|without a @ it's not complete, put one in|you left out the @, put it back|the @ has gone missing, please restore it|I don't see the @ anywhere and we need it|let customers have a @|let our people use a @|" +
      "my driver would kill for a @|I'd give my right arm for a @|what I'd really love is a @|wouldn't a @ be nice? let's have one|we could do with a @|a @ wouldn't go amiss|a @ would be the cherry on top, include it|" +
      "bring the @ back|bring back the @|work a @ into it|extend it by a @|build us a @ on top|top it off with a @|on top of that a @|plus one for the @|I want a @ in it|it must have a @|it has to have a @|a @ is a must",
  ],
  [
    'remark',
    "the @ looks nice|the @ is a beauty|the @ is very neat|the @ seems fairly priced|the hours for the @ seem fair|the @ is about what I expected|I didn't expect the @ to cost that much|nice touch, the @|I was surprised by the @|" +
      "I had a good laugh about the @|the @ is my favourite|everybody here liked the @|the @ went down well at the meeting|we talked about the @ for an hour yesterday|my partner and I argued about the @ again|" +
      "at the old place the @ took forty hours|the @ cost my friend a fortune|the last agency billed us 110 hours for the @|our neighbours have a @ too|the shop next door has a @|every app has a @ nowadays|" +
      "the @ used to be my job|years ago we did the @ by hand|the @ at my bank is awful|I never understood the @ at work|the @ broke twice last winter|we've had trouble with the @ before|the @ was down all weekend|" +
      "I can't wait to see the @|I'm curious about the @|looking forward to the @|so that's what a @ looks like|I see you put the @ first|I see what you did with the @|I noticed the @|you've explained the @ well|" +
      "we lose about two customers a week|twelve people came on Sunday|our lease runs until June|the library opens 32 hours a week|my trainer works 25 hours a week|our guide earns 25 euros an hour|a lesson costs 40|" +
      "I spend three hours a day on the phone|we've been doing this for twelve weeks by hand|the fair is in October|we close in August|our village has 900 people|we have four delivery vans|two of my staff are ill|" +
      "no worries|no complaints|fine by me|got it, cheers|that was quick|sorry for the late reply|I'm impressed|it was a long day|I'll read it again tonight|my husband will look at it, too|you have my number|we hired two bakers",
  ],
  [
    'condition',
    "could be that we drop the @, it depends on the licence|the @ comes down to whether we get the money|it hinges on the insurance whether the @ stays|let's wait for the inspector before we decide on the @|we need to ask our members about the @ first|" +
      "let's see what the testers say about the @ before we drop it|I'd take the @ on the understanding that it costs nothing extra|supposing nobody uses the @, bin it|say the landlord refuses, then no @|" +
      "the @, yes or no? I'll know after the pilot|ask me again about the @ once the grant is in|the @ is a maybe|fifty-fifty on the @|I'm torn about the @|we may have to cut the @, waiting for the bank|" +
      "should the trial go well, add a @|if we get the grant, put in a @|whether the @ can go is up to my partner, who is away|when my partner says yes, the @ can go, but not before|only bring in the @ once the council has confirmed",
  ],
  [
    'question',
    "do u also do the @ or must I|any idea what the @ is good for|and the @?|what's the @ for|who would use the @|is it normal that the @ takes so many hours|did you think of the @|have you included the @|was the @ in the last version|" +
      "does that include the @|which option has the @|can we see the @ before we pay|how does the @ work|can the @ be done cheaper|would dropping the @ make it faster|what happens to the price if the @ goes|do we really need two developers|" +
      "does that delay the launch|when can you start|is it possible in eight weeks|could one person do all of that|what do others usually leave out|which of the three is safest|is tax included|who pays for the hosting",
  ],
  [
    'lighter',
    "a bare-bones @ is enough|the @ in the small version|the @ can be much simpler|half the @ would be plenty|scale the @ down|tone down the @|strip the @ down to the basics|slim down the @|the simplest possible @|" +
      "don't overdo the @|the @ needn't be perfect|the @ doesn't have to be clever|a quick and dirty @ is fine|something rough for the @ is ok|a modest @ will do|less work on the @ please|the @ could be smaller|an off-the-shelf @ is fine|" +
      "pared-back @ please|the @ in the light variant|the @ as cheap as possible|spend less on the @|cut the @ in half|only the basics of the @|the @ but simple|all of it a bit smaller please|can the plan be more modest|cheaper please|it's too expensive",
  ],
  [
    'options',
    "show me other options|none of the three fits, make new ones|I'd like a wider choice|give me something between A and B|we'd like to see an in-between version|two options are enough|can I get a third option|" +
      "please offer one more alternative|the options are too alike|make the options more different|I'd like an option without custom code|fewer options please|just show me two|add a fourth variant|a cheaper alternative to compare with",
  ],
  [
    'raise_limit',
    "we found another 5,000|the board gave us 3,000 more|you can go 2k over|there's an extra 10k|finance signed off a further 20k|the deadline isn't fixed any more|no deadline any more|take another month|a month more is no problem|" +
      "it may cost 40,000 now|my investor adds 15,000|the budget goes up to 60k|we raised the limit to 50,000|you may take two weeks longer|we have until June now instead of May|forget the budget|the budget is off, spend what you need",
  ],
  ['team_min', 'at least three people|three developers or more|not fewer than two engineers|two heads minimum|a minimum of four|it takes four upwards|the lower limit is two people|no less than three devs|anything under two programmers is no good|three is the smallest team I accept'],
  ['team_max', 'two people tops|no more than three developers|three at most|the team shall not exceed four|max two guys|at the outside two engineers|never more than three people|I can seat two, no more|two desks, so two people|four is the limit for the team'],
  ['team', "we are six now|count on three of us|it's just the two of us building it|three developers will do it|plan with four engineers|make it two devs|one developer, that's me|a team of five|since Ben is back we are six|calculate with two people"],
  ['faster', "fast track it, the money is there|as quick as possible, whatever it costs|speed is everything|compress the schedule|we're in a hurry, throw people at it|hurry up please|can't it be sooner|it has to be quicker, cost is no issue|step on it|get it done asap"],
  ['ask', "make it better|make it pop|it should feel rounder|change the @ somehow|tweak the @ a bit|do something about the @|the @ isn't quite right|less of everything|more of the first and less of the second|move a few things around|sort out the @|I'd like the @ handled differently|improve the @|the @ needs work"],
]
